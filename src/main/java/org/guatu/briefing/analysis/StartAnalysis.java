package org.guatu.briefing.analysis;

import java.time.DateTimeException;
import java.time.YearMonth;
import org.guatu.platform.Invalid;
import org.jspecify.annotations.Nullable;

/** Asks for the analysis of a month, {@code 2024-09}. */
public record StartAnalysis(@Nullable String month) {
    /** The month; 422 where it cannot be read or is to come. */
    YearMonth read(YearMonth latest) {
        YearMonth asked;
        try {
            asked = YearMonth.parse(month == null ? "" : month.strip());
        } catch (DateTimeException e) {
            throw new Invalid("month", "briefing.analysis.monthUnreadable");
        }
        if (asked.isAfter(latest)) {
            throw new Invalid("month", "briefing.analysis.monthAhead", latest);
        }
        return asked;
    }
}
