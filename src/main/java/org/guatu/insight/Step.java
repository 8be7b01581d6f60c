package org.guatu.insight;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One act that a task's year waits for.
 *
 * @param since the day from which on it can be taken; may lie ahead; null where nothing follows
 * @param due the last day, included; null where no day is set
 * @param period the period of a report or contribution, else null
 * @param reportId the report that is to be reviewed or was returned, else null
 * @param unitId the unit whose report is to be reviewed, or that is to hand in its part; else null
 */
public record Step(
        Act act,
        @Nullable LocalDate since,
        @Nullable LocalDate due,
        @Nullable String period,
        @Nullable Long reportId,
        @Nullable Long unitId) {
    static final Step NONE = new Step(Act.NONE, null, null, null, null, null);

    public static Step of(Act act, @Nullable LocalDate since, @Nullable LocalDate due) {
        return new Step(act, since, due, null, null, null);
    }

    /** The same, asked of one of several units. */
    public Step by(long unit) {
        return new Step(act, since, due, period, reportId, unit);
    }

    /** Most urgent first: by the day it is due, those without a day last. */
    int compareUrgency(Step other) {
        LocalDate mine = due == null ? LocalDate.MAX : due;
        LocalDate theirs = other.due == null ? LocalDate.MAX : other.due;
        int byDay = mine.compareTo(theirs);
        return byDay != 0 ? byDay : act.compareTo(other.act);
    }
}
