package org.guatu.organization.web;

import java.util.List;
import org.guatu.organization.Unit;
import org.guatu.organization.UnitCard;
import org.guatu.organization.UnitDirectory.SetRule;
import org.jspecify.annotations.Nullable;

/**
 * What a client sends about a unit. When editing, what is left out stays as it is.
 *
 * @param host code of the unit that houses this one; an empty text for none
 */
record UnitSent(
        @Nullable String code,
        @Nullable String name,
        @Nullable String fullName,
        @Nullable List<String> aliases,
        @Nullable String category,
        @Nullable String host,
        @Nullable String coordinationGroup,
        @Nullable Boolean lawEnforcing,
        @Nullable SetRule setRule) {

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
                rule);
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
                rule);
    }

    private static <T> T or(@Nullable T sent, T otherwise) {
        return sent == null ? otherwise : sent;
    }
}
