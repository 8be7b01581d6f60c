package org.guatu.calendar;

import java.time.LocalDate;

/** The calendar of one region, before and after some of its days became working days or days off. */
public record CalendarChanged(WorkCalendar before, WorkCalendar after) {
    /** Whether any day is another one. */
    public boolean any() {
        return !before.equals(after);
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
