package org.guatu.catalogue.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guatu.catalogue.reading.column.Field;
import org.guatu.catalogue.reading.layout.Layout;
import org.guatu.platform.Invalid;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** A correction as the desk sends it: one cell ({@code field} and {@code value}), or the cells of a row by their names. */
public class RowForm {
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

    @RestForm
    @Nullable
    String field;

    @RestForm
    @Nullable
    String value;

    @RestForm
    @Nullable
    List<String> cellName;

    @RestForm
    @Nullable
    List<String> cellText;

    @RestForm
    @Nullable
    String leftOut;

    @RestForm
    @Nullable
    Integer version;

    /** Names of the cells that a person may correct in a list of this layout. */
    static List<String> cells(Layout layout) {
        List<String> names = new java.util.ArrayList<>(ALWAYS);
        SOMETIMES.stream().filter(layout::has).map(Field::code).forEach(names::add);
        return names;
    }

    /** The cells to correct; what is as it was is left out. */
    Map<String, String> cells(@Nullable DeskRow row) {
        Map<String, String> cells = new LinkedHashMap<>();
        if (field != null && !field.isBlank()) {
            cells.put(field, value == null ? "" : value);
        } else if (cellName != null && cellText != null && cellName.size() == cellText.size()) {
            for (int at = 0; at < cellName.size(); at++) {
                String now = row == null ? "" : row.cell(cellName.get(at)).strip();
                if (!cellText.get(at).strip().equals(now)) {
                    cells.put(cellName.get(at), cellText.get(at));
                }
            }
        }
        if (cells.isEmpty()) {
            throw new Invalid("value", "catalogue.nothingCorrected");
        }
        return cells;
    }
}
