package org.guatu.catalogue.reading.layout;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a person answered about a file as a whole; where nothing was answered the file is read as it seems and asks.
 *
 * @param sheet the sheet to read; null where nobody chose one
 * @param hiddenRows what becomes of rows that the spreadsheet hides; null where nobody said so
 * @param columns what a column means, by {@link #key}: a field's name in the API, or empty for a column to leave out
 */
public record Choices(@Nullable String sheet, @Nullable Hidden hiddenRows, Map<String, String> columns) {

    /** What becomes of rows that nobody who looked at the sheet has seen. */
    public enum Hidden {
        TAKE,
        LEAVE_OUT
    }

    public Choices {
        columns = columns == null ? Map.of() : Map.copyOf(columns);
    }

    public static Choices none() {
        return new Choices(null, null, Map.of());
    }

    public Choices sheet(@Nullable String chosen) {
        return new Choices(chosen, hiddenRows, columns);
    }

    public Choices hiddenRows(@Nullable Hidden rows) {
        return new Choices(sheet, rows, columns);
    }

    /** The same with one column's meaning changed; null gives the meaning back to the reader. */
    public Choices column(String key, @Nullable String meaning) {
        Map<String, String> changed = new LinkedHashMap<>(columns);
        if (meaning == null) {
            changed.remove(key);
        } else {
            changed.put(key, meaning);
        }
        return new Choices(sheet, hiddenRows, changed);
    }

    /** How a column is remembered: by its heading, so that next year's file is read alike; a second one is counted. */
    public static String key(String label, int occurrence) {
        return occurrence == 1 ? label : label + "#" + occurrence;
    }

    /** What was chosen for a column; empty where nothing was. */
    Optional<String> meaning(String key) {
        return Optional.ofNullable(columns.get(key));
    }
}
