package org.guatu.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A day of a year's calendar that is not what its weekday says.
 *
 * @param name the holiday, or what the administrator called it
 * @param source who says so
 * @param notice title of the loaded notice that says so; null where another source does
 */
public record NotedDay(LocalDate day, boolean working, String name, Source source, @Nullable String notice) {
    /** Who says that a day is free or worked. */
    public enum Source {
        /** The library that comes with the product, after the State Council's notices. */
        LIBRARY,
        /** A notice that an administrator loaded. */
        NOTICE,
        /** The top region, by hand. */
        DECLARED,
        /** The region itself, for itself alone. */
        REGION
    }
}
