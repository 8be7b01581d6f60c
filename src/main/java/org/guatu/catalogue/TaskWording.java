package org.guatu.catalogue;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.guatu.catalogue.deadline.Cadence;
import org.guatu.catalogue.deadline.Deadline;
import org.jspecify.annotations.Nullable;

/**
 * All that a task says, with the units as they stood.
 *
 * @param parts who took part beside the lead, in order of unit
 */
public record TaskWording(
        List<String> section,
        String serial,
        String title,
        String requirement,
        long lead,
        @Nullable String leadingOfficial,
        Deadline deadline,
        Cadence cadence,
        @Nullable BigDecimal points,
        @Nullable String deliverable,
        List<Place> parts) {

    /** One thing that a task says. */
    public enum Field {
        /** Its section and serial. */
        PLACE,
        TITLE,
        REQUIREMENT,
        DEADLINE,
        CADENCE,
        LEAD,
        PARTS,
        LEADING_OFFICIAL,
        DELIVERABLE,
        POINTS
    }

    /** A unit's part, and the collective name through which it came in. */
    public record Place(Part.Role role, long unit, @Nullable Long viaSet) {
        static Place of(Part part) {
            return new Place(part.role(), part.unitId(), part.viaSet());
        }

        boolean named() {
            return viaSet == null;
        }
    }

    static TaskWording of(Task task, List<Part> parts) {
        return new TaskWording(
                task.section(),
                task.serial(),
                task.title(),
                task.requirement(),
                task.leadUnitId(),
                task.leadingOfficial(),
                task.deadline(),
                task.cadence(),
                task.points(),
                task.deliverable(),
                parts.stream()
                        .map(Place::of)
                        .sorted(Comparator.comparingLong(Place::unit))
                        .toList());
    }

    /** What the other says differently; members of a collective name count with the name. */
    public Set<Field> differsFrom(TaskWording other) {
        Set<Field> changed = EnumSet.noneOf(Field.class);
        note(changed, Field.PLACE, section.equals(other.section) && serial.equals(other.serial));
        note(changed, Field.TITLE, title.equals(other.title));
        note(changed, Field.REQUIREMENT, requirement.equals(other.requirement));
        note(changed, Field.DEADLINE, deadline.equals(other.deadline));
        note(changed, Field.CADENCE, cadence == other.cadence);
        note(changed, Field.LEAD, lead == other.lead);
        note(changed, Field.PARTS, named().equals(other.named()));
        note(changed, Field.LEADING_OFFICIAL, Objects.equals(leadingOfficial, other.leadingOfficial));
        note(changed, Field.DELIVERABLE, Objects.equals(deliverable, other.deliverable));
        note(changed, Field.POINTS, sameNumber(points, other.points));
        return changed;
    }

    private static void note(Set<Field> changed, Field field, boolean same) {
        if (!same) {
            changed.add(field);
        }
    }

    private static boolean sameNumber(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? one == other : one.compareTo(other) == 0;
    }

    /** Units or collective names that the task names in a role; not those that come in through a collective name. */
    public Set<Long> named(Part.Role role) {
        return parts.stream()
                .filter(part -> part.role() == role && part.named())
                .map(Place::unit)
                .collect(Collectors.toUnmodifiableSet());
    }

    private List<Place> named() {
        return parts.stream().filter(Place::named).toList();
    }
}
