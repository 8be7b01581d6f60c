package org.guatu.catalogue.reading.column;

import java.util.List;

/**
 * Something in a list that a person should see.
 *
 * @param field the field it is about, by its name in the API; empty for the whole row, list or sheet
 * @param key the message, under {@code catalogue.}
 * @param args what the message names: texts and numbers
 * @param blocking whether it must be settled before the list is confirmed; otherwise it is only a note
 */
public record ReadingProblem(String field, String key, List<Object> args, boolean blocking) {
    public ReadingProblem {
        args = List.copyOf(args);
    }

    public static ReadingProblem blocking(String field, String key, Object... args) {
        return new ReadingProblem(field, key, List.of(args), true);
    }

    public static ReadingProblem note(String field, String key, Object... args) {
        return new ReadingProblem(field, key, List.of(args), false);
    }
}
