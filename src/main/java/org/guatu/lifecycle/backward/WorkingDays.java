package org.guatu.lifecycle.backward;

import java.time.LocalDate;
import org.guatu.calendar.LawDays;
import org.guatu.calendar.WorkCalendar;

/**
 * Working days by number: 0 is today, or the first working day after it; -1 is the last one before today. A number is
 * therefore how many working days one may still wait. Numbers beyond the calendar mean its first or last working day.
 */
public record WorkingDays(WorkCalendar calendar, LocalDate today) {
    /** The number of the last working day up to and including the day. */
    public int upTo(LocalDate day) {
        return calendar.between(today.minusDays(1), day) - 1;
    }

    /** The day of a number; a working day always. */
    public LocalDate day(int number) {
        int earliest = -calendar.between(LawDays.FIRST, today.minusDays(1));
        int known = Math.max(earliest, Math.min(number, upTo(LawDays.LAST)));
        return known >= 0 ? calendar.plus(today.minusDays(1), known + 1) : calendar.plus(today, known);
    }
}
