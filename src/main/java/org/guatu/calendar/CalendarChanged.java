package org.guatu.calendar;

import java.time.LocalDate;
import org.guatu.platform.Caller;

/**
 * Days became working days or days off. Whoever keeps terms that were counted in working days sets them anew in the same
 * transaction; the engine's timers follow when it is committed.
 *
 * @param by who changed it
 * @param moved where those who move terms say how many
 */
public record CalendarChanged(WorkCalendar before, WorkCalendar after, Caller by, Moved moved) {
    /** How many terms were moved, told by those who moved them. */
    public static final class Moved {
        private int terms;

        public void add(int more) {
            terms += more;
        }

        public int terms() {
            return terms;
        }
    }

    /**
     * Where a term ends now: it leaves as many working days, today among them, as it left before. One that is over stays,
     * and one on which the change has no bearing too.
     */
    public LocalDate moved(LocalDate due, LocalDate today) {
        if (due.isBefore(today)) {
            return due;
        }
        LocalDate yesterday = today.minusDays(1);
        int left = before.between(yesterday, due);
        if (left <= 0) {
            return due;
        }
        boolean stillGood = after.isWorkingDay(due) || !before.isWorkingDay(due);
        if (left == after.between(yesterday, due) && stillGood) {
            return due;
        }
        return after.plus(yesterday, left);
    }
}
