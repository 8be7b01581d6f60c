package org.guatu.catalogue.sheet.rows;

import java.util.List;
import java.util.Set;

/** The tables of one file, as texts. */
public record Workbook(List<Sheet> sheets) {
    public Workbook {
        sheets = List.copyOf(sheets);
    }

    /**
     * One table, or a text without one, paragraph by paragraph in the first column. A hidden one is kept apart, so that
     * it can be mentioned. Rows without any text are left out.
     *
     * @param partlyHidden the numbers of rows that show only a part of the text they hold
     */
    public record Sheet(String name, boolean hidden, List<Row> rows, Set<Integer> partlyHidden) {
        public Sheet {
            rows = List.copyOf(rows);
            partlyHidden = Set.copyOf(partlyHidden);
        }

        public Sheet(String name, boolean hidden, List<Row> rows) {
            this(name, hidden, rows, Set.of());
        }
    }

    /**
     * One row.
     *
     * @param number as the spreadsheet counts, from 1; of a text, the number of its paragraph
     * @param cells texts without blanks around them, empty where there is none; the last one is not empty
     * @param hidden nobody who looked at the sheet has seen it
     * @param computed columns whose text is a formula or an error, not something a person wrote
     */
    public record Row(int number, List<String> cells, boolean hidden, Set<Integer> computed) {
        public Row {
            cells = List.copyOf(cells);
            computed = Set.copyOf(computed);
        }

        public String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }
    }
}
