package org.guatu.platform.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Words of an address, which anybody may have typed: what cannot be read asks for nothing. */
public final class Asked {
    private Asked() {}

    /** The day; null where none is asked for. */
    public static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The choice; null where none of them was sent. */
    public static <E extends Enum<E>> @Nullable E choice(Class<E> of, @Nullable String text) {
        return Arrays.stream(of.getEnumConstants())
                .filter(one -> one.name().equals(text))
                .findFirst()
                .orElse(null);
    }
}
