package org.guatu.calendar;

import java.time.LocalDate;
import java.util.List;

/** A day that is something else in another calendar. */
public record Shift(LocalDate day, boolean works) {
    /** The days of a year, and of the days around it, on which two calendars differ. */
    static List<Shift> between(WorkCalendar before, WorkCalendar after, int year) {
        return LocalDate.of(year - 1, 12, 1)
                .datesUntil(LocalDate.of(year + 1, 2, 1))
                .filter(day -> before.isWorkingDay(day) != after.isWorkingDay(day))
                .map(day -> new Shift(day, after.isWorkingDay(day)))
                .toList();
    }
}
