package org.guatu.insight;

import java.time.LocalDate;
import org.guatu.platform.Invalid;
import org.jspecify.annotations.Nullable;

/** A quarter of a year, 1 to 4. */
public record Quarter(int year, int number) {
    private static final int FIRST_YEAR = 2020;
    private static final int LAST_YEAR = 2040;

    public static Quarter of(LocalDate day) {
        return new Quarter(day.getYear(), (day.getMonthValue() + 2) / 3);
    }

    /** The quarter that is asked for, what is left out taken from today. */
    public static Quarter asked(@Nullable Integer year, @Nullable Integer number, LocalDate today) {
        Quarter now = of(today);
        Quarter asked = new Quarter(year == null ? now.year : year, number == null ? now.number : number);
        new Invalid.Check()
                .require(
                        asked.year >= FIRST_YEAR && asked.year <= LAST_YEAR,
                        "year",
                        "insight.burden.yearUnknown",
                        Integer.toString(FIRST_YEAR),
                        Integer.toString(LAST_YEAR))
                .require(asked.number >= 1 && asked.number <= 4, "quarter", "insight.burden.quarterUnknown")
                .orRefuse();
        return asked;
    }

    public LocalDate from() {
        return LocalDate.of(year, number * 3 - 2, 1);
    }

    public LocalDate to() {
        return from().plusMonths(3).minusDays(1);
    }

    public Quarter before() {
        return of(from().minusDays(1));
    }

    public Quarter after() {
        return of(to().plusDays(1));
    }

    boolean holds(LocalDate day) {
        return !day.isBefore(from()) && !day.isAfter(to());
    }
}
