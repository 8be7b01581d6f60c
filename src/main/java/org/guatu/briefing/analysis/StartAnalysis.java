package org.guatu.briefing.analysis;

import java.time.DateTimeException;
import java.time.YearMonth;
import org.guatu.platform.Invalid;
import org.jspecify.annotations.Nullable;

/** Asks for the analysis of a month, {@code 2024-09}. */
public record StartAnalysis(@Nullable String month) {
    private static final int YEARS_BACK = 5;

    /** The month; 422 where it cannot be read, is to come or lies more than five years back. */
    YearMonth read(YearMonth latest) {
        YearMonth asked;
        try {
            asked = YearMonth.parse(month == null ? "" : month.strip());
        } catch (DateTimeException e) {
            throw new Invalid("month", "briefing.analysis.monthUnreadable");
        }
        YearMonth first = latest.minusYears(YEARS_BACK);
        if (asked.isAfter(latest) || asked.isBefore(first)) {
            throw new Invalid("month", "briefing.analysis.monthOutside", first.toString(), latest.toString());
        }
        return asked;
    }
}
