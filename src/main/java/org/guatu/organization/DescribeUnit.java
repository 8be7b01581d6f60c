package org.guatu.organization;

import java.util.List;
import org.guatu.organization.UnitDirectory.SetRule;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator says about a unit. When one is edited, its code stays, and so does what is left out.
 *
 * @param aliases other names by which documents call it; several in one text stand one a line
 * @param host code of the unit that houses this one; an empty text for none
 * @param group left out of a new unit, it follows from category and law enforcement
 */
public record DescribeUnit(
        @Nullable String code,
        @Nullable String name,
        @Nullable String fullName,
        @Nullable List<String> aliases,
        @Nullable String category,
        @Nullable String host,
        @Nullable String coordinationGroup,
        @Nullable Boolean lawEnforcing,
        @Nullable SetRule setRule,
        @Nullable UnitGroup group) {

    UnitCard asNew() {
        SetRule rule = or(setRule, SetRule.NONE);
        return new UnitCard(
                or(code, ""),
                or(name, ""),
                or(fullName, ""),
                or(aliases, List.of()),
                or(category, ""),
                host,
                or(coordinationGroup, ""),
                or(lawEnforcing, false),
                rule != SetRule.NONE,
                rule,
                group);
    }

    UnitCard over(Unit unit, @Nullable String hostCode) {
        SetRule rule = or(setRule, unit.setRule());
        return new UnitCard(
                unit.code(),
                or(name, unit.name()),
                or(fullName, unit.fullName()),
                or(aliases, unit.aliases()),
                or(category, unit.category()),
                host == null ? hostCode : host,
                or(coordinationGroup, unit.coordinationGroup()),
                or(lawEnforcing, unit.lawEnforcing()),
                rule != SetRule.NONE,
                rule,
                or(group, unit.group()));
    }

    private static <T> T or(@Nullable T sent, T otherwise) {
        return sent == null ? otherwise : sent;
    }
}
