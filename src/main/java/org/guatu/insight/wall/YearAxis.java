package org.guatu.insight.wall;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.guatu.calendar.WorkCalendar;
import org.guatu.platform.OneDecimal;

/**
 * The axis of one year in working time: a working day is as wide as any other, and days off have no width. Places are
 * percent of the year's working days, below 0 before the year and above 100 after it.
 */
public record YearAxis(int year, WorkCalendar calendar) {
    private static final int MONTHS = 12;

    /** A month on the axis; {@code middle} is where its name stands. */
    public record Month(
            int number,
            @JsonSerialize(using = OneDecimal.class) double from,
            @JsonSerialize(using = OneDecimal.class) double to) {
        public double middle() {
            return (from + to) / 2;
        }
    }

    /** A stretch of the axis, cut off at its ends. */
    public record Span(
            @JsonSerialize(using = OneDecimal.class) double from, @JsonSerialize(using = OneDecimal.class) double to) {
        public double width() {
            return to - from;
        }
    }

    private LocalDate eve() {
        return LocalDate.of(year - 1, 12, 31);
    }

    /** The first working day of the year has not begun, or so many have passed by the end of the day. */
    public double end(LocalDate day) {
        int all = calendar.between(eve(), LocalDate.of(year, 12, 31));
        return 100.0 * calendar.between(eve(), day) / all;
    }

    /** Where a day begins: where the one before ends. */
    public double begin(LocalDate day) {
        return end(day.minusDays(1));
    }

    /** From the beginning of one day to the end of another, as far as they lie in the year. */
    public Span span(LocalDate first, LocalDate last) {
        double from = within(begin(first));
        return new Span(from, Math.max(from, within(end(last))));
    }

    public boolean holds(LocalDate day) {
        return day.getYear() == year;
    }

    static double within(double place) {
        return Math.max(0, Math.min(100, place));
    }

    public List<Month> months() {
        return IntStream.rangeClosed(1, MONTHS)
                .mapToObj(number -> LocalDate.of(year, number, 1))
                .map(first -> new Month(
                        first.getMonthValue(), begin(first), end(first.withDayOfMonth(first.lengthOfMonth()))))
                .toList();
    }
}
