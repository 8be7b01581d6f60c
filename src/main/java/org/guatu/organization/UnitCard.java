package org.guatu.organization;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.guatu.organization.UnitDirectory.SetRule;
import org.guatu.platform.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * A unit as it is to be kept: what an administrator, or a row of the units' table, says about it.
 *
 * @param hostCode code of the unit that houses this one, or null
 * @param setRule who belongs to it when it is a collective name; {@code NONE} otherwise
 * @param group 分组; null takes what follows from category and law enforcement
 */
public record UnitCard(
        String code,
        String name,
        String fullName,
        List<String> aliases,
        String category,
        @Nullable String hostCode,
        String coordinationGroup,
        boolean lawEnforcing,
        boolean set,
        SetRule setRule,
        @Nullable UnitGroup group) {
    static final int ALIASES = 1000;

    public UnitCard(
            String code,
            String name,
            String fullName,
            List<String> aliases,
            String category,
            @Nullable String hostCode,
            String coordinationGroup,
            boolean lawEnforcing,
            boolean set,
            SetRule setRule) {
        this(code, name, fullName, aliases, category, hostCode, coordinationGroup, lawEnforcing, set, setRule, null);
    }

    public UnitCard {
        code = code.strip();
        name = name.strip();
        fullName = fullName.isBlank() ? name : fullName.strip();
        category = category.strip();
        coordinationGroup = coordinationGroup.strip();
        aliases = aliases.stream()
                .filter(Objects::nonNull)
                .flatMap(typed -> Stream.of(typed.split("[\\r\\n;；]+")))
                .map(String::strip)
                .filter(alias -> !alias.isEmpty())
                .toList();
        hostCode = hostCode == null || hostCode.isBlank() ? null : hostCode.strip();
    }

    UnitGroup groupOrDerived() {
        return group == null ? UnitGroup.of(category, lawEnforcing) : group;
    }

    void check() {
        new Invalid.Check()
                .require(code.matches("[A-Za-z0-9_-]{1,20}"), "code", "organization.unitCode")
                .require(!name.isEmpty() && name.length() <= 100, "name", "organization.unitName", 100)
                .require(fullName.length() <= 200, "fullName", "organization.tooLong", 200)
                .require(String.join(";", aliases).length() <= ALIASES, "aliases", "organization.tooLong", ALIASES)
                .require(!category.isBlank() && category.length() <= 40, "category", "organization.unitCategory", 40)
                .require(coordinationGroup.length() <= 40, "coordinationGroup", "organization.tooLong", 40)
                .require(set == (setRule != SetRule.NONE), "setRule", "organization.setRule")
                .require(!code.equals(hostCode), "host", "organization.hostItself")
                .orRefuse();
    }
}
