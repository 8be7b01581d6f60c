package org.guatu.calendar.notice;

import org.jspecify.annotations.Nullable;

/**
 * A notice as text.
 *
 * @param year where the text does not tell
 */
public record LoadNotice(@Nullable String text, @Nullable Integer year) {
    public String said() {
        return text == null ? "" : text;
    }

    /** What the text says; nothing is stored. */
    public HolidayNotice read() {
        return HolidayNotice.read(said(), year);
    }
}
