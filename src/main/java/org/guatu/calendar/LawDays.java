package org.guatu.calendar;

import com.tyme.holiday.LegalHoliday;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the library knows of the State Council's notices: read once, because it never changes while we run. */
public final class LawDays {
    public static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    public static final LocalDate LAST = LocalDate.of(2040, 12, 31);

    private static final Map<LocalDate, Day> DAYS = new TreeMap<>();
    private static final Set<Integer> YEARS = new TreeSet<>();

    static {
        FIRST.datesUntil(LAST.plusDays(1)).forEach(day -> {
            LegalHoliday holiday = LegalHoliday.fromYmd(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
            if (holiday != null) {
                DAYS.put(day, new Day(holiday.isWork(), holiday.getName()));
            }
        });
        // Every notice has the National Day; a stray day of a neighbouring year's notice does not make a year known.
        for (int year = FIRST.getYear(); year <= LAST.getYear(); year++) {
            if (DAYS.containsKey(LocalDate.of(year, 10, 1))) {
                YEARS.add(year);
            }
        }
    }

    private LawDays() {}

    /** A day that is not what its weekday says. */
    record Day(boolean working, String name) {}

    static Map<LocalDate, Day> days() {
        return DAYS;
    }

    public static boolean within(LocalDate day) {
        return !day.isBefore(FIRST) && !day.isAfter(LAST);
    }

    static boolean covers(int year) {
        return YEARS.contains(year);
    }
}
