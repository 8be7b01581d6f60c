package org.guatu.calendar.notice;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.guatu.platform.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What a text says that should be the State Council's notice of a year's holidays (国务院办公厅关于…年部分节假日安排的通知). It
 * is loaded only where nothing about it is odd: a holiday that is missing, a count that does not close or a weekday that
 * does not fit its date is more often a slip in the copy than in the calendar.
 *
 * @param year null where neither the title nor the reader's choice tells
 * @param title its title and number
 * @param days what differs from the weekdays, or is named as free, in order
 * @param problems all that stands against loading it
 */
public record HolidayNotice(@Nullable Integer year, String title, List<Day> days, List<Problem> problems) {
    /** A day that the notice frees or makes a working day. */
    public record Day(LocalDate day, boolean working, String name) {}

    /** Reads a pasted text; {@code chosen} is the year where the text tells none. */
    public static HolidayNotice read(String text, @Nullable Integer chosen) {
        return new HolidayNoticeReader(text, chosen).read();
    }

    public boolean sound() {
        return problems.isEmpty();
    }

    public List<Day> free() {
        return days.stream().filter(day -> !day.working()).toList();
    }

    public List<Day> worked() {
        return days.stream().filter(Day::working).toList();
    }

    /** By day, for the calendar. */
    public Map<LocalDate, Boolean> asDays() {
        return days.stream().collect(Collectors.toMap(Day::day, Day::working, (a, b) -> b, TreeMap::new));
    }
}
