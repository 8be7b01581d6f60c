package org.guatu.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which days are working days, as an immutable value: every term of the product is counted with it. A year that neither
 * the library nor an imported notice of the State Council covers falls back to weekends, and {@link #estimated} says so;
 * a day that somebody declares by hand does not make its year known.
 */
public final class WorkCalendar {
    private static final LocalDate FIRST = LawDays.FIRST;
    private static final LocalDate LAST = LawDays.LAST;

    private final BitSet working = new BitSet();
    /** Working days up to and including each day, so that a difference is two look-ups. */
    private final int[] counted;

    private final Set<Integer> known = new TreeSet<>();

    /** Days of which the law says something of their own. */
    private final BitSet named = new BitSet();

    private WorkCalendar(
            Map<Integer, Map<LocalDate, Boolean>> notices, Map<LocalDate, Boolean> declared, Set<LocalDate> closed) {
        int days = index(LAST) + 1;
        for (int i = 0; i < days; i++) {
            LocalDate day = FIRST.plusDays(i);
            boolean loaded = notices.containsKey(day.getYear());
            working.set(i, loaded ? weekday(day) : byLaw(day));
            named.set(i, !loaded && LawDays.days().containsKey(day));
        }
        notices.values().forEach(this::lay);
        lay(declared);
        closed.stream().filter(this::closable).forEach(day -> working.clear(index(day)));
        counted = count();
        known.addAll(notices.keySet());
        for (int year = FIRST.getYear(); year <= LAST.getYear(); year++) {
            if (LawDays.covers(year)) {
                known.add(year);
            }
        }
    }

    private int[] count() {
        int[] upTo = new int[index(LAST) + 1];
        int sum = 0;
        for (int i = 0; i < upTo.length; i++) {
            sum += working.get(i) ? 1 : 0;
            upTo[i] = sum;
        }
        return upTo;
    }

    /** The library's calendar with an administrator's days over it ({@code true} = working day). */
    public static WorkCalendar with(Map<LocalDate, Boolean> declared) {
        return of(Map.of(), declared);
    }

    /**
     * The library's calendar, the imported notices over it, and the administrator's days over both.
     *
     * @param notices what the notice of a year says of single days; it takes the library's place for its year
     */
    public static WorkCalendar of(Map<Integer, Map<LocalDate, Boolean>> notices, Map<LocalDate, Boolean> declared) {
        return of(notices, declared, Set.of());
    }

    /** As above for one region, with the days that it closed for itself; what the law names stays as the law says. */
    static WorkCalendar of(
            Map<Integer, Map<LocalDate, Boolean>> notices, Map<LocalDate, Boolean> declared, Set<LocalDate> closed) {
        return new WorkCalendar(notices, declared, closed);
    }

    /** The same calendar if these days were as assumed ({@code true} = working day); what it is held against stays. */
    public WorkCalendar assuming(Map<LocalDate, Boolean> days) {
        return new WorkCalendar(this, days);
    }

    private WorkCalendar(WorkCalendar other, Map<LocalDate, Boolean> assumed) {
        working.or(other.working);
        named.or(other.named);
        known.addAll(other.known);
        lay(assumed);
        counted = count();
    }

    /** Whether a region may close the day for itself: a working day by its weekday, of which the law says nothing. */
    boolean closable(LocalDate day) {
        return LawDays.within(day) && weekday(day) && !named.get(index(day));
    }

    private void lay(Map<LocalDate, Boolean> days) {
        days.forEach((day, works) -> {
            if (LawDays.within(day)) {
                working.set(index(day), works);
                named.set(index(day));
            }
        });
    }

    private static boolean byLaw(LocalDate day) {
        LawDays.Day said = LawDays.days().get(day);
        return said == null ? weekday(day) : said.working();
    }

    /** Whether it is a working day by its weekday alone. */
    public static boolean weekday(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    public boolean isWorkingDay(LocalDate day) {
        return working.get(index(day));
    }

    /** The day itself when it is a working day, else the next one; who may roll at all, {@link Due} says. */
    public LocalDate rollForward(LocalDate day) {
        int next = working.nextSetBit(index(day));
        return next < 0 ? day : FIRST.plusDays(next);
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

    /** The first day on which no more than {@code n} working days are left until the end of the due day. */
    public LocalDate whenLeft(int n, LocalDate due) {
        return plus(isWorkingDay(due) ? due : plus(due, -1), -n);
    }

    /** Whether dates in the year rest on weekends alone, because its holidays are not loaded. */
    public boolean estimated(int year) {
        return !known.contains(year);
    }

    /** Whether a count of working days from one day to another passes through a year that is not loaded. */
    public boolean estimated(LocalDate from, LocalDate to) {
        int first = Math.min(from.getYear(), to.getYear());
        int last = Math.max(from.getYear(), to.getYear());
        for (int year = first; year <= last; year++) {
            if (estimated(year)) {
                return true;
            }
        }
        return false;
    }

    private static int index(LocalDate day) {
        long i = day.toEpochDay() - FIRST.toEpochDay();
        return (int) Math.max(0, Math.min(i, LAST.toEpochDay() - FIRST.toEpochDay()));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WorkCalendar calendar
                && working.equals(calendar.working)
                && known.equals(calendar.known);
    }

    @Override
    public int hashCode() {
        return working.hashCode();
    }
}
