package org.guatu.catalogue.reading;

import java.util.List;

/**
 * A list as it was read, with all that a person should see before it is confirmed.
 *
 * @param problems those of the list as a whole; each row has its own
 */
public record ReadList(Layout layout, List<ReadRow> rows, List<Problem> problems) {
    public ReadList {
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
    }

    public List<Column> columns() {
        return layout.columns();
    }

    /** Whether something must be settled before the list is confirmed. */
    public boolean needsReview() {
        return problems.stream().anyMatch(Problem::blocking) || rows.stream().anyMatch(ReadRow::needsReview);
    }
}
