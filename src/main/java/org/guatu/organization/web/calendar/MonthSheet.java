package org.guatu.organization.web.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.guatu.calendar.CalendarYear;
import org.guatu.calendar.NotedDay;
import org.jspecify.annotations.Nullable;

/**
 * A month of the calendar as a sheet of weeks.
 *
 * @param weeks seven cells each, Monday first; null where the day is of another month
 */
public record MonthSheet(int number, List<List<@Nullable Cell>> weeks) {
    /**
     * One day.
     *
     * @param working whether it is a working day
     * @param noted what is said of it; null where it is what its weekday says
     * @param today whether it is today
     */
    public record Cell(LocalDate day, boolean working, @Nullable NotedDay noted, boolean today) {
        public boolean declared() {
            return noted != null
                    && (noted.source() == NotedDay.Source.DECLARED || noted.source() == NotedDay.Source.REGION);
        }

        /** Class of the cell: off, extra (a weekend day worked), weekend or plain. */
        public String look() {
            boolean weekday = day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
            if (!working) {
                return noted == null ? "day-weekend" : "day-off";
            }
            return weekday ? "day-plain" : "day-extra";
        }
    }

    static List<MonthSheet> of(CalendarYear year, LocalDate today) {
        Map<LocalDate, NotedDay> noted =
                year.days().stream().collect(Collectors.toMap(NotedDay::day, Function.identity()));
        return IntStream.rangeClosed(1, 12)
                .mapToObj(month -> of(YearMonth.of(year.year(), month), noted, today))
                .toList();
    }

    private static MonthSheet of(YearMonth month, Map<LocalDate, NotedDay> noted, LocalDate today) {
        List<List<@Nullable Cell>> weeks = new ArrayList<>();
        LocalDate day = month.atDay(1).with(DayOfWeek.MONDAY);
        while (!day.isAfter(month.atEndOfMonth())) {
            List<@Nullable Cell> week = new ArrayList<>();
            for (int i = 0; i < 7; i++) {
                week.add(YearMonth.from(day).equals(month) ? cell(day, noted.get(day), today) : null);
                day = day.plusDays(1);
            }
            weeks.add(week);
        }
        return new MonthSheet(month.getMonthValue(), weeks);
    }

    private static Cell cell(LocalDate day, @Nullable NotedDay noted, LocalDate today) {
        boolean weekday = day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
        return new Cell(day, noted == null ? weekday : noted.working(), noted, day.equals(today));
    }
}
