package org.guatu.catalogue.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guatu.platform.Invalid;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/**
 * A correction as the desk sends it: one cell ({@code field} and {@code value}), a unit in place of a name that nobody
 * knows ({@code field}, {@code unknown}, {@code unit}), or the cells of a whole row by their names.
 */
public class RowForm {
    /** The cells of a row in the order in which the desk shows them. */
    static final List<String> CELLS = List.of(
            "serial",
            "section",
            "title",
            "lead",
            "responsible",
            "deadline",
            "cadence",
            "points",
            "openingPercent",
            "openingBasis",
            "requirement",
            "cooperating",
            "deliverable");

    @RestForm
    @Nullable
    String field;

    @RestForm
    @Nullable
    String value;

    @RestForm
    @Nullable
    String unknown;

    @RestForm
    @Nullable
    String unit;

    @RestForm
    @Nullable
    String serial;

    @RestForm
    @Nullable
    String section;

    @RestForm
    @Nullable
    String title;

    @RestForm
    @Nullable
    String requirement;

    @RestForm
    @Nullable
    String lead;

    @RestForm
    @Nullable
    String responsible;

    @RestForm
    @Nullable
    String cooperating;

    @RestForm
    @Nullable
    String division;

    @RestForm
    @Nullable
    String deadline;

    @RestForm
    @Nullable
    String cadence;

    @RestForm
    @Nullable
    String points;

    @RestForm
    @Nullable
    String deliverable;

    @RestForm
    @Nullable
    String openingPercent;

    @RestForm
    @Nullable
    String openingBasis;

    /** The cells to correct; what is as it was is left out. */
    Map<String, String> cells(ImportDesk.@Nullable Row row) {
        Map<String, String> cells = new LinkedHashMap<>();
        if (field != null && !field.isBlank()) {
            cells.put(field, cell(row, field));
        } else {
            named().forEach((name, text) -> {
                if (text != null
                        && (row == null || !text.strip().equals(row.cell(name).strip()))) {
                    cells.put(name, text);
                }
            });
        }
        if (cells.isEmpty()) {
            throw new Invalid("value", "catalogue.nothingCorrected");
        }
        return cells;
    }

    private String cell(ImportDesk.@Nullable Row row, String of) {
        if (unknown == null) {
            return value == null ? String.valueOf(unit == null ? "" : unit) : value;
        }
        if (unit == null || unit.isBlank()) {
            throw new Invalid("unit", "catalogue.page.import.unitMissing");
        }
        String now = row == null ? "" : row.cell(of);
        return now.contains(unknown) ? now.replace(unknown, unit) : unit;
    }

    private Map<String, @Nullable String> named() {
        Map<String, @Nullable String> all = new LinkedHashMap<>();
        all.put("serial", serial);
        all.put("section", section);
        all.put("title", title);
        all.put("requirement", requirement);
        all.put("lead", lead);
        all.put("responsible", responsible);
        all.put("cooperating", cooperating);
        all.put("division", division);
        all.put("deadline", deadline);
        all.put("cadence", cadence);
        all.put("points", points);
        all.put("deliverable", deliverable);
        all.put("openingPercent", openingPercent);
        all.put("openingBasis", openingBasis);
        return all;
    }
}
