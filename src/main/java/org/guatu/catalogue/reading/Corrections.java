package org.guatu.catalogue.reading;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.guatu.catalogue.reading.column.Field;
import org.guatu.catalogue.reading.layout.RawRow;

/**
 * What a person settled in single rows of a sheet. It is kept apart from what was read, by row number, so that it
 * outlives every new reading of the file.
 *
 * @param cells row to field (its name in the API) to text
 * @param leftOut rows left out on purpose
 * @param taken hidden rows that a person looked at and takes
 */
public record Corrections(Map<Integer, Map<String, String>> cells, Set<Integer> leftOut, Set<Integer> taken) {
    public static final Corrections NONE = new Corrections(Map.of(), Set.of(), Set.of());

    public Corrections {
        cells = cells == null ? Map.of() : Map.copyOf(cells);
        leftOut = leftOut == null ? Set.of() : Set.copyOf(leftOut);
        taken = taken == null ? Set.of() : Set.copyOf(taken);
    }

    /** With one cell of a row written anew; whoever corrects a hidden row takes it. */
    public Corrections cell(int row, Field field, String text) {
        Map<Integer, Map<String, String>> all = new TreeMap<>(cells);
        Map<String, String> ofRow = new LinkedHashMap<>(all.getOrDefault(row, Map.of()));
        ofRow.put(field.code(), text.strip());
        all.put(row, ofRow);
        return new Corrections(all, leftOut, with(taken, row));
    }

    /** With a row left out on purpose. */
    public Corrections leaveOut(int row) {
        return new Corrections(cells, with(leftOut, row), without(taken, row));
    }

    /** With a row taken, hidden or left out as it may have been. */
    public Corrections take(int row) {
        return new Corrections(cells, without(leftOut, row), with(taken, row));
    }

    /** Without all decisions about whether hidden rows are taken: they follow the answer for the whole file. */
    public Corrections forget(Set<Integer> rows) {
        Set<Integer> kept = new TreeSet<>(taken);
        kept.removeIf(row -> rows.contains(row) && !cells.containsKey(row));
        Set<Integer> left = new TreeSet<>(leftOut);
        left.removeAll(rows);
        return new Corrections(cells, left, kept);
    }

    /** The row with its corrected cells. */
    RawRow in(RawRow row) {
        RawRow corrected = row;
        for (Map.Entry<String, String> cell :
                cells.getOrDefault(row.row(), Map.of()).entrySet()) {
            Field field = Field.of(cell.getKey()).orElse(null);
            corrected = field == null ? corrected : corrected.with(field, cell.getValue());
        }
        return corrected;
    }

    private static Set<Integer> with(Set<Integer> rows, int row) {
        Set<Integer> more = new TreeSet<>(rows);
        more.add(row);
        return more;
    }

    private static Set<Integer> without(Set<Integer> rows, int row) {
        Set<Integer> fewer = new TreeSet<>(rows);
        fewer.remove(row);
        return fewer;
    }
}
