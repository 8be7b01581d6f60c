package org.guatu.organization.web.calendar;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.guatu.platform.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * What was sent about a day.
 *
 * @param working whether it is a working day
 * @param name why
 */
public record DaySent(@Nullable Boolean working, @Nullable String name) {
    static final int FIRST_YEAR = 2020;
    static final int LAST_YEAR = 2040;
    private static final int NAME = 60;

    /** A declared day that makes sense. */
    record Checked(LocalDate day, boolean working, String name) {}

    Checked on(@Nullable String typed) {
        LocalDate day = day(typed);
        String why = name == null ? "" : name.strip();
        new Invalid.Check()
                .require(
                        day != null,
                        "day",
                        "organization.page.calendar.dayUnreadable",
                        Integer.toString(FIRST_YEAR),
                        Integer.toString(LAST_YEAR))
                .require(!why.isEmpty() && why.length() <= NAME, "name", "organization.page.calendar.nameMissing", NAME)
                .require(working != null, "working", "organization.page.calendar.workingMissing")
                .orRefuse();
        return new Checked(java.util.Objects.requireNonNull(day), java.util.Objects.requireNonNull(working), why);
    }

    /** The day, where it is one of the calendar's years; else null. */
    static @Nullable LocalDate day(@Nullable String typed) {
        try {
            LocalDate day = LocalDate.parse(typed == null ? "" : typed.strip());
            return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR ? day : null;
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
