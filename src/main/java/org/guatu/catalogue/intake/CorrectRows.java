package org.guatu.catalogue.intake;

import java.util.List;
import java.util.Map;
import org.guatu.platform.Invalid;
import org.guatu.platform.OnePerLine;
import org.jspecify.annotations.Nullable;

/**
 * The same for several rows, all or none: a cell written anew, or the rows left out or taken back.
 *
 * @param rows by their numbers; not looked at where {@code where} says which
 * @param field name of the cell
 */
public record CorrectRows(
        @OnePerLine @Nullable List<Integer> rows,
        @Nullable Where where,
        @Nullable String field,
        @Nullable String value,
        @Nullable Boolean leftOut) {
    /** Rows in which a cell has this text. */
    public record Where(@Nullable String field, @Nullable String value) {}

    List<Integer> numbers() {
        return rows == null ? List.of() : rows;
    }

    Map<String, String> cells() {
        if (field == null) {
            throw new Invalid("field", "catalogue.nothingCorrected");
        }
        return Map.of(field, value == null ? "" : value);
    }
}
