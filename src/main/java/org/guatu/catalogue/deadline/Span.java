package org.guatu.catalogue.deadline;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A stretch of days that a deadline names: a day, a month, a quarter. As a deadline it ends with its last day.
 *
 * @param byDay whether its end was named as a day, so that 前 after it can only include that day
 * @param ranged whether the list gives its beginning too
 */
record Span(LocalDate start, LocalDate end, boolean byDay, boolean ranged) {

    /** The words name a day that no calendar has: 2月30日, 13月, 五季度. */
    static final class Impossible extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Impossible() {
            super(null, null, false, false);
        }
    }

    static Span day(int year, int month, int day) {
        if (day < 1 || day > month(year, month).end().getDayOfMonth()) {
            throw new Impossible();
        }
        LocalDate date = LocalDate.of(year, month, day);
        return new Span(date, date, true, false);
    }

    /** 上旬, 中旬, 下旬: the first, second and last ten days of a month. */
    static Span tenDays(int year, int month, int which) {
        Span whole = month(year, month);
        LocalDate start = whole.start().plusDays(10L * (which - 1));
        return new Span(start, which == 3 ? whole.end() : start.plusDays(9), false, false);
    }

    static Span month(int year, int month) {
        return months(year, month, 1, 12);
    }

    static Span quarter(int year, int quarter) {
        return months(year, quarter, 3, 4);
    }

    static Span half(int year, int half) {
        return months(year, half, 6, 2);
    }

    static Span year(int year) {
        return months(year, 1, 12, 1);
    }

    private static Span months(int year, int which, int length, int atMost) {
        if (which < 1 || which > atMost) {
            throw new Impossible();
        }
        YearMonth first = YearMonth.of(year, (which - 1) * length + 1);
        return new Span(first.atDay(1), first.plusMonths(length - 1L).atEndOfMonth(), false, false);
    }

    /** From the beginning of this to the end of {@code last}. */
    Span to(Span last) {
        if (last.end().isBefore(start)) {
            throw new Impossible();
        }
        return new Span(start, last.end(), last.byDay, true);
    }
}
