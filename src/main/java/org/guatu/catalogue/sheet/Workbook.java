package org.guatu.catalogue.sheet;

import java.util.List;
import java.util.Set;

/** The tables of one file, as texts. */
public record Workbook(List<Sheet> sheets) {
    public Workbook {
        sheets = List.copyOf(sheets);
    }

    /** One table; a hidden one is kept apart, so that it can be mentioned. Rows without any text are left out. */
    public record Sheet(String name, boolean hidden, List<Row> rows) {
        public Sheet {
            rows = List.copyOf(rows);
        }
    }

    /**
     * One row.
     *
     * @param number as the spreadsheet counts, from 1
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
