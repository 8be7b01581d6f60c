package org.guatu.insight;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.guatu.platform.Invalid;
import org.jspecify.annotations.Nullable;

/** A day in the address of a chart. */
public final class ChartDay {
    private ChartDay() {}

    /** The day; null where none is asked for, 422 naming the parameter where it cannot be read. */
    public static @Nullable LocalDate of(String parameter, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException e) {
            throw new Invalid(parameter, "insight.dayUnreadable", text);
        }
    }
}
