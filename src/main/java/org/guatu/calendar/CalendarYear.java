package org.guatu.calendar;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One year of the calendar.
 *
 * @param estimated whether neither the library nor a loaded notice covers it, so that only weekends count
 * @param notice title of the loaded notice, or null
 * @param days what differs from the weekdays, in order
 */
public record CalendarYear(int year, boolean estimated, int workingDays, @Nullable String notice, List<NotedDay> days) {
    public static final int FIRST = 2020;
    public static final int LAST = 2040;

    static boolean has(LocalDate day) {
        return day.getYear() >= FIRST && day.getYear() <= LAST;
    }
}
