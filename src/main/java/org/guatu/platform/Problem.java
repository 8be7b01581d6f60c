package org.guatu.platform;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with what was sent.
 *
 * @param field the field it concerns, or null when it concerns the whole
 * @param row the row of an uploaded table, counted as in the file, or null
 * @param key message key, {@code <module>.…}
 */
public record Problem(@Nullable String field, @Nullable Integer row, String key, List<Object> arguments) {
    public static Problem of(String field, String key, Object... arguments) {
        return new Problem(field, null, key, List.of(arguments));
    }

    public static Problem inRow(int row, String field, String key, Object... arguments) {
        return new Problem(field, row, key, List.of(arguments));
    }
}
