package org.guatu.catalogue.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guatu.catalogue.reading.column.Field;
import org.guatu.catalogue.reading.layout.Layout;
import org.guatu.platform.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * A correction as the desk sends it: one cell ({@code field} and {@code value}), or all cells of a row, of which those
 * that were changed count. The API instead takes an object with one property a cell, which no form can send.
 */
public record RowForm(
        @Nullable String field, @Nullable String value, @Nullable List<Cell> cells, @Nullable Boolean leftOut) {
    /** The cells that every row has, in the order in which the desk shows them. */
    private static final List<String> ALWAYS = List.of(
            "serial",
            "section",
            "title",
            "lead",
            "cooperating",
            "deadline",
            "cadence",
            "points",
            "requirement",
            "deliverable");

    /** Those that a row has where the file has a column for them. */
    private static final List<Field> SOMETIMES = List.of(
            Field.CODE,
            Field.RESPONSIBLE,
            Field.DIVISION,
            Field.LEADING_OFFICIAL,
            Field.OPENING_PERCENT,
            Field.OPENING_BASIS);

    /** Names of the cells that a person may correct in a list of this layout. */
    static List<String> names(Layout layout) {
        List<String> names = new java.util.ArrayList<>(ALWAYS);
        SOMETIMES.stream().filter(layout::has).map(Field::code).forEach(names::add);
        return names;
    }

    /** A cell by its name, and what stands in it. */
    public record Cell(@Nullable String name, @Nullable String text) {}

    /** The cells to correct; what is as it was is left out. */
    Map<String, String> corrections(@Nullable DeskRow row) {
        Map<String, String> corrections = new LinkedHashMap<>();
        if (field != null && !field.isBlank()) {
            corrections.put(field, value == null ? "" : value);
        } else if (cells != null) {
            for (Cell cell : cells) {
                String name = String.valueOf(cell.name());
                String text = cell.text() == null ? "" : cell.text();
                String now = row == null ? "" : row.cell(name).strip();
                if (!text.strip().equals(now)) {
                    corrections.put(name, text);
                }
            }
        }
        if (corrections.isEmpty()) {
            throw new Invalid("value", "catalogue.nothingCorrected");
        }
        return corrections;
    }
}
