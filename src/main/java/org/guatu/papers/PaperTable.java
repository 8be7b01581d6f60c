package org.guatu.papers;

import java.math.BigDecimal;
import java.util.List;

/**
 * A table on paper: an annex of a document, or a sheet of a spreadsheet.
 *
 * @param title what stands above it
 * @param rows of each row a text or a number for every column
 */
public record PaperTable(String title, List<Column> columns, List<List<Object>> rows) {
    public PaperTable {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** How a column is written. */
    public enum Form {
        TEXT,
        CENTRED,
        /** Points, with two decimals. */
        POINTS
    }

    /** @param width in characters; on a page its share among the other columns */
    public record Column(String heading, double width, Form form) {}

    /** What stands in a cell, in words. */
    public static String word(Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }
}
