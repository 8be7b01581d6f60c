package org.guatu.platform.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.guatu.platform.Invalid;
import org.jspecify.annotations.Nullable;

/** What was typed into the fields of a form. */
public final class Typed {
    private Typed() {}

    /** The day, null where nothing was typed; refused where it is none. */
    public static @Nullable LocalDate date(@Nullable String text, String field) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException e) {
            throw new Invalid(field, "platform.typed.badDate");
        }
    }

    /** The day; null where nothing was typed, and where it is none: whoever needs one says so. */
    public static @Nullable LocalDate dateOrNone(@Nullable String text) {
        try {
            return date(text, "");
        } catch (Invalid none) {
            return null;
        }
    }

    /** The number, null where nothing was typed; refused where it is none. */
    public static @Nullable Integer number(@Nullable String text, String field) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (!text.strip().matches("\\d{1,9}")) {
            throw new Invalid(field, "platform.typed.badNumber");
        }
        return Integer.valueOf(text.strip());
    }

    /** The choice; null where none of them was sent. */
    public static <E extends Enum<E>> @Nullable E choice(Class<E> of, @Nullable String text) {
        return Arrays.stream(of.getEnumConstants())
                .filter(one -> one.name().equals(text))
                .findFirst()
                .orElse(null);
    }

    /** The lines that are not blank. */
    public static List<String> lines(@Nullable String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split("[\\r\\n、，,]+"))
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
    }
}
