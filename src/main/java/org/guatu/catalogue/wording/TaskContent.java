package org.guatu.catalogue.wording;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All that a task says: its words, and the units that it names. */
public record TaskContent(TaskWording wording, TaskUnits units) {

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

    /** What the other says differently. */
    public Set<Field> differsFrom(TaskContent other) {
        TaskWording was = other.wording;
        Set<Field> changed = EnumSet.noneOf(Field.class);
        note(
                changed,
                Field.PLACE,
                wording.section().equals(was.section()) && wording.serial().equals(was.serial()));
        note(changed, Field.TITLE, wording.title().equals(was.title()));
        note(changed, Field.REQUIREMENT, wording.requirement().equals(was.requirement()));
        note(changed, Field.DEADLINE, wording.deadline().equals(was.deadline()));
        note(changed, Field.CADENCE, wording.cadence() == was.cadence());
        note(changed, Field.LEAD, units.lead() == other.units.lead());
        note(changed, Field.PARTS, units.sameBesideLead(other.units));
        note(changed, Field.LEADING_OFFICIAL, Objects.equals(wording.leadingOfficial(), was.leadingOfficial()));
        note(changed, Field.DELIVERABLE, Objects.equals(wording.deliverable(), was.deliverable()));
        note(changed, Field.POINTS, sameNumber(wording.points(), was.points()));
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
}
