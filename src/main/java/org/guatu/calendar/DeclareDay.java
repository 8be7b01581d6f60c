package org.guatu.calendar;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import org.guatu.platform.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * A day that is declared working or free.
 *
 * @param day one of the calendar's years; over the API it stands in the address
 * @param working whether it is a working day
 * @param name why
 */
public record DeclareDay(@Nullable LocalDate day, @Nullable Boolean working, @Nullable String name) {
    private static final int NAME = 60;

    /** A declared day that makes sense. */
    record Checked(LocalDate day, boolean working, String name) {}

    /** The same about the day that the address names. */
    public DeclareDay on(String typed) {
        return new DeclareDay(day(typed), working, name);
    }

    Checked checked() {
        String why = name == null ? "" : name.strip();
        new Invalid.Check()
                .require(
                        day != null && CalendarYear.has(day),
                        "day",
                        "calendar.dayUnreadable",
                        Integer.toString(CalendarYear.FIRST),
                        Integer.toString(CalendarYear.LAST))
                .require(!why.isEmpty() && why.length() <= NAME, "name", "calendar.nameMissing", NAME)
                .require(working != null, "working", "calendar.workingMissing")
                .orRefuse();
        return new Checked(Objects.requireNonNull(day), Objects.requireNonNull(working), why);
    }

    /** The day, where it is one of the calendar's years; else null. */
    public static @Nullable LocalDate day(@Nullable String typed) {
        try {
            LocalDate day = LocalDate.parse(typed == null ? "" : typed.strip());
            return CalendarYear.has(day) ? day : null;
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
