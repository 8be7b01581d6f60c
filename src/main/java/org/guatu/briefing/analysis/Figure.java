package org.guatu.briefing.analysis;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A figure of an analysis, bound to what it was counted from.
 *
 * @param name by which a text names it, in 【】
 * @param value as it is printed, with its unit; — where there is nothing to count
 * @param asOf the day at whose end it was so
 * @param href the page of the tasks behind it, on that day
 */
public record Figure(String name, String value, LocalDate asOf, @Nullable String href) {
    /** As a text names it. */
    public String mark() {
        return "【" + name + "】";
    }
}
