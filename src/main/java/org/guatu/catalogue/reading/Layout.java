package org.guatu.catalogue.reading;

import java.util.List;

/**
 * A list as it stands in its file: where the tasks are and what the columns mean, with nothing read out of the cells
 * yet. Reading it again after a correction gives the whole list again.
 *
 * @param title the heading above the table; empty if there is none
 * @param notes what the list says below the table (注：)
 * @param problems what was noticed about sheet and columns
 */
public record Layout(
        String title, List<Column> columns, List<RawRow> rows, List<String> notes, List<Problem> problems) {
    public Layout {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
        problems = List.copyOf(problems);
    }

    /** The same list with one row corrected; a row number that the list has not changes nothing. */
    public Layout with(RawRow corrected) {
        List<RawRow> all = rows.stream()
                .map(row -> row.row() == corrected.row() ? corrected : row)
                .toList();
        return new Layout(title, columns, all, notes, problems);
    }
}
