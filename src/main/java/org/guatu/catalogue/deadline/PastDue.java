package org.guatu.catalogue.deadline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Which tasks would run although their deadline is over (domain brief §4.1). */
public final class PastDue {
    private PastDue() {}

    /**
     * Whether a task of this deadline, issued on the day, would be past due. One that ended in an earlier year or is all
     * done enters as done and does not run.
     *
     * @param openingPercent progress that it brings along; null where its list gives none
     */
    public static boolean on(LocalDate day, Deadline deadline, @Nullable Integer openingPercent) {
        LocalDate due = deadline.due();
        return due != null
                && due.isBefore(day)
                && deadline.kind() != DeadlineKind.RECURRING
                && !entersCompleted(deadline, openingPercent, day.getYear());
    }

    /** Whether a task enters the year as done: it ended before, or its list says so. */
    public static boolean entersCompleted(Deadline deadline, @Nullable Integer openingPercent, int year) {
        return deadline.kind() != DeadlineKind.OPEN_ENDED
                && (openingPercent != null ? openingPercent == 100 : endedBefore(deadline, year));
    }

    /** Whether it was due for the last time before the year. */
    public static boolean endedBefore(Deadline deadline, int year) {
        LocalDate due = deadline.due();
        return due != null && due.getYear() < year && deadline.kind() != DeadlineKind.RECURRING;
    }
}
