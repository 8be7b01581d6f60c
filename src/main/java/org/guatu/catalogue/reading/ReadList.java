package org.guatu.catalogue.reading;

import java.util.List;
import org.guatu.catalogue.reading.column.Column;
import org.guatu.catalogue.reading.column.ReadingProblem;
import org.guatu.catalogue.reading.layout.Layout;
import org.guatu.catalogue.reading.layout.RawRow;

/**
 * A list as it was read, with all that a person should see before it is confirmed.
 *
 * @param layout as it stands in the file, without corrections
 * @param leftOut rows that a person left out on purpose, by themselves or with all hidden ones
 * @param problems those of the list as a whole; each row has its own
 */
public record ReadList(Layout layout, List<ReadRow> rows, List<RawRow> leftOut, List<ReadingProblem> problems) {
    public ReadList {
        rows = List.copyOf(rows);
        leftOut = List.copyOf(leftOut);
        problems = List.copyOf(problems);
    }

    public List<Column> columns() {
        return layout.columns();
    }

    /** The places that must be settled. */
    public long blocking() {
        return problems.stream().filter(ReadingProblem::blocking).count()
                + rows.stream()
                        .flatMap(row -> row.problems().stream())
                        .filter(ReadingProblem::blocking)
                        .count();
    }

    /** Whether something must be settled before the list is confirmed. */
    public boolean needsReview() {
        return problems.stream().anyMatch(ReadingProblem::blocking)
                || rows.stream().anyMatch(ReadRow::needsReview);
    }
}
