package org.guatu.organization.web;

import java.time.LocalDate;
import java.util.List;
import org.guatu.organization.Organization;
import org.guatu.organization.Unit;
import org.guatu.organization.UnitDirectory.SetRule;
import org.guatu.organization.UnitGroup;
import org.guatu.organization.UnitRef;
import org.jspecify.annotations.Nullable;

/**
 * A unit or collective name.
 *
 * @param name the canonical short name
 * @param aliases other names by which documents call it
 * @param host the unit that houses this office, or null
 * @param set whether it is a collective name, such as 各区镇（街道）
 * @param setRule who belongs to a collective name; {@code NONE} for a single unit
 * @param closedOn the day from which on it is no more, or null
 * @param successor the unit that acts for a closed one, or null
 * @param group with whom a unit is graded and told of circulars; null for a collective name
 */
record UnitAnswer(
        String code,
        String name,
        String fullName,
        List<String> aliases,
        String category,
        @Nullable UnitRef host,
        String coordinationGroup,
        boolean lawEnforcing,
        boolean set,
        SetRule setRule,
        @Nullable UnitGroup group,
        @Nullable LocalDate closedOn,
        @Nullable UnitRef successor) {
    /** What is shown of a unit that is to be added. */
    static final UnitAnswer NEW =
            new UnitAnswer("", "", "", List.of(), "", null, "", false, false, SetRule.NONE, null, null, null);

    static UnitAnswer of(Unit unit, Organization organization) {
        return new UnitAnswer(
                unit.code(),
                unit.name(),
                unit.fullName(),
                unit.aliases(),
                unit.category(),
                ref(unit.hostId(), organization),
                unit.coordinationGroup(),
                unit.lawEnforcing(),
                unit.set(),
                unit.setRule(),
                unit.set() ? null : unit.group(),
                unit.closedOn(),
                ref(unit.successorId(), organization));
    }

    private static @Nullable UnitRef ref(@Nullable Long unit, Organization organization) {
        return unit == null ? null : organization.ref(unit);
    }
}
