package org.guatu.catalogue.reading.layout;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.guatu.catalogue.reading.column.Field;

/**
 * One task as it stands in the list, before anything is read out of it: what is kept of an import, so that a corrected
 * cell can be read again.
 *
 * @param row as the spreadsheet counts
 * @param hidden the spreadsheet does not show it
 * @param section the path of sections above it, filled down
 * @param cells the text of every column that the list has; a column it has not is absent
 * @param computed columns that hold a formula or an error instead of a text
 */
public record RawRow(int row, boolean hidden, List<String> section, Map<Field, String> cells, Set<Field> computed) {
    public RawRow {
        section = List.copyOf(section);
        cells = Map.copyOf(cells);
        computed = Set.copyOf(computed);
    }

    public String cell(Field field) {
        return cells.getOrDefault(field, "");
    }

    /** The row with one cell corrected by a person; a section path is written with {@code /} between its levels. */
    public RawRow with(Field field, String text) {
        Map<Field, String> corrected = new EnumMap<>(Field.class);
        corrected.putAll(cells);
        if (field != Field.SECTION) {
            corrected.put(field, text.strip());
        }
        Set<Field> stillComputed = EnumSet.noneOf(Field.class);
        stillComputed.addAll(computed);
        stillComputed.remove(field);
        return new RawRow(row, hidden, field == Field.SECTION ? path(text) : section, corrected, stillComputed);
    }

    private static List<String> path(String text) {
        return Stream.of(text.split("/"))
                .map(String::strip)
                .filter(level -> !level.isEmpty())
                .toList();
    }
}
