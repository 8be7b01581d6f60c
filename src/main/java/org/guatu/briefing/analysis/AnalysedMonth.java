package org.guatu.briefing.analysis;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * The month that an analysis is about.
 *
 * @param asOf the day that it judges, with what was known at its end: the month's last, or today while that is to come
 */
public record AnalysedMonth(YearMonth month, LocalDate asOf) {
    static AnalysedMonth of(YearMonth month, LocalDate today) {
        LocalDate end = month.atEndOfMonth();
        return new AnalysedMonth(month, end.isAfter(today) ? today : end);
    }

    public LocalDate firstDay() {
        return month.atDay(1);
    }

    /** The last day of the month before, which its own analysis judged. */
    public LocalDate monthAgo() {
        return firstDay().minusDays(1);
    }

    public LocalDate yearAgo() {
        return asOf.equals(month.atEndOfMonth()) ? month.minusYears(1).atEndOfMonth() : asOf.minusYears(1);
    }

    public YearMonth next() {
        return month.plusMonths(1);
    }
}
