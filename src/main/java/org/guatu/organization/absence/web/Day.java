package org.guatu.organization.absence.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** A day as a form sends it. */
final class Day {
    private Day() {}

    /** The day, or null where none was typed or it cannot be read: what must be there is said by the act. */
    static @Nullable LocalDate of(@Nullable String typed) {
        try {
            return typed == null || typed.isBlank() ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
