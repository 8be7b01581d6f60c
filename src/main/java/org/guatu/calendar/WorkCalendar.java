package org.guatu.calendar;

import com.tyme.holiday.LegalHoliday;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which days are working days, as an immutable value: every term of the product is counted with it. A year whose State
 * Council notice is not loaded falls back to weekends, and {@link #estimated} says so.
 */
public final class WorkCalendar {
    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2040, 12, 31);

    private final BitSet working = new BitSet();
    /** Working days up to and including each day, so that a difference is two look-ups. */
    private final int[] counted;

    private final Set<Integer> known = new TreeSet<>();

    private WorkCalendar(Map<LocalDate, Boolean> overrides) {
        int days = index(LAST) + 1;
        counted = new int[days];
        int sum = 0;
        for (int i = 0; i < days; i++) {
            LocalDate day = FIRST.plusDays(i);
            boolean work = overrides.getOrDefault(day, byLaw(day));
            working.set(i, work);
            sum += work ? 1 : 0;
            counted[i] = sum;
        }
        overrides.keySet().forEach(day -> known.add(day.getYear()));
    }

    /** The library's calendar with an administrator's days over it ({@code true} = working day). */
    public static WorkCalendar with(Map<LocalDate, Boolean> overrides) {
        return new WorkCalendar(overrides);
    }

    private boolean byLaw(LocalDate day) {
        LegalHoliday holiday = LegalHoliday.fromYmd(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
        if (holiday != null) {
            known.add(day.getYear());
            return holiday.isWork();
        }
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    public boolean isWorkingDay(LocalDate day) {
        return working.get(index(day));
    }

    /** The day itself when it is a working day, else the next one (dues of reports roll, statutory dates do not). */
    public LocalDate rollForward(LocalDate day) {
        return FIRST.plusDays(working.nextSetBit(index(day)));
    }

    /** The {@code n}-th working day after the day; for negative {@code n} before it. */
    public LocalDate plus(LocalDate day, int n) {
        int i = index(day);
        for (int left = n; left > 0; left--) {
            i = working.nextSetBit(i + 1);
        }
        for (int left = n; left < 0; left++) {
            i = working.previousSetBit(i - 1);
        }
        return FIRST.plusDays(i);
    }

    /** Working days after {@code from} up to and including {@code to}; negative when {@code to} lies before. */
    public int between(LocalDate from, LocalDate to) {
        return counted[index(to)] - counted[index(from)];
    }

    /** Working days left until the end of the due day; once it has passed, at least one over, holiday or not. */
    public int daysLeft(LocalDate day, LocalDate due) {
        return day.isAfter(due) ? Math.min(-1, between(day, due)) : between(day, due);
    }

    /** Whether dates in the year rest on weekends alone, because its holidays are not loaded. */
    public boolean estimated(int year) {
        return !known.contains(year);
    }

    private static int index(LocalDate day) {
        long i = day.toEpochDay() - FIRST.toEpochDay();
        return (int) Math.max(0, Math.min(i, LAST.toEpochDay() - FIRST.toEpochDay()));
    }
}
