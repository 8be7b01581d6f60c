package org.guatu.catalogue.reading.layout;

import java.util.List;
import java.util.Map;
import org.guatu.catalogue.reading.column.Column;
import org.guatu.catalogue.reading.column.Field;
import org.guatu.catalogue.reading.column.ReadingProblem;

/**
 * A list as it stands in its file: where the tasks are and what the columns mean, with nothing read out of the cells
 * yet. Reading it again after a correction gives the whole list again.
 *
 * @param sheet the name of the sheet that was read; empty where it is not known any more
 * @param title the heading above the table; empty if there is none
 * @param notes what the list says below the table (注：)
 * @param problems what was noticed about sheet and columns
 * @param sheets all sheets of the file
 * @param samples some texts of each column, by its index, so that a person can say what it means
 */
public record Layout(
        String sheet,
        String title,
        List<Column> columns,
        List<RawRow> rows,
        List<String> notes,
        List<ReadingProblem> problems,
        List<SheetSeen> sheets,
        Map<Integer, List<String>> samples) {

    /** A sheet of the file; {@code list} where it looks like a list of tasks, {@code rows} with any text. */
    public record SheetSeen(String name, boolean hidden, boolean list, int rows) {}

    /** An import that was stored before sheets and samples were has neither. */
    public Layout {
        sheet = sheet == null ? "" : sheet;
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
        problems = List.copyOf(problems);
        sheets = sheets == null ? List.of() : List.copyOf(sheets);
        samples = samples == null ? Map.of() : Map.copyOf(samples);
    }

    /** The same list with one row corrected; a row number that the list has not changes nothing. */
    public Layout with(RawRow corrected) {
        List<RawRow> all = rows.stream()
                .map(row -> row.row() == corrected.row() ? corrected : row)
                .toList();
        return new Layout(sheet, title, columns, all, notes, problems, sheets, samples);
    }

    /** How each column is remembered among the choices, by its index. */
    public Map<Integer, String> columnKeys() {
        return ChosenColumns.keys(columns);
    }

    /** Whether a column is read as this field. */
    public boolean has(Field field) {
        return columns.stream().anyMatch(column -> column.field() == field);
    }
}
