package org.guatu.catalogue;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The units that a task names, by id.
 *
 * @param lead 牵头单位
 * @param sets collective names; their members count with the name and are not listed here
 */
public record TaskUnits(long lead, Set<Long> coLeads, Set<Long> cooperating, Set<Long> sets) {

    public static TaskUnits of(long lead, List<Part> parts) {
        return new TaskUnits(
                lead,
                named(parts, Part.Role.CO_LEAD),
                named(parts, Part.Role.COOPERATING),
                named(parts, Part.Role.SET));
    }

    private static Set<Long> named(List<Part> parts, Part.Role role) {
        return parts.stream()
                .filter(part -> part.role() == role && part.named())
                .map(Part::unitId)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** What they have to do with the task, one row each; a unit that leads has no part beside. */
    Stream<Part> partsOf(long task) {
        return Stream.of(Part.Role.values())
                .flatMap(role -> as(role).stream().map(unit -> new Part(task, unit, role, null)))
                .filter(part -> part.unitId() != lead);
    }

    public Set<Long> as(Part.Role role) {
        return switch (role) {
            case CO_LEAD -> coLeads;
            case COOPERATING -> cooperating;
            case SET -> sets;
        };
    }

    /** Whether the unit or collective name has a part beside the lead. */
    boolean name(long unit) {
        return coLeads.contains(unit) || cooperating.contains(unit) || sets.contains(unit);
    }

    boolean sameBesideLead(TaskUnits other) {
        return coLeads.equals(other.coLeads) && cooperating.equals(other.cooperating) && sets.equals(other.sets);
    }
}
