package org.guatu.platform.web;

import java.util.List;
import java.util.function.Function;
import org.guatu.platform.SortOrder;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a table that a page shows, and the addresses of the others. The tags {@code column}, {@code pager} and
 * {@code printed} take it.
 *
 * @param found how many rows match in all
 * @param from how many of them come before the first that is shown
 */
public record TablePage<T>(List<T> rows, int found, int from, TableQuery query) {
    /** The number of the first row that is shown, the very first being 1. */
    public int first() {
        return found == 0 ? 0 : from + 1;
    }

    public int last() {
        return from + rows.size();
    }

    /** Whether there are rows that are not shown. */
    public boolean parted() {
        return previous() != null || next() != null;
    }

    public @Nullable String previous() {
        return from == 0 ? null : query.at(Math.max(0, from - query.most()));
    }

    public @Nullable String next() {
        return last() >= found ? null : query.at(last());
    }

    /** The address that shows every row. */
    public String all() {
        return query.all();
    }

    /** The address that sorts by a column. */
    public String by(String column) {
        return query.by(column);
    }

    /** The order as an address writes it; empty where it is the table's own. */
    public String sort() {
        return query.sort();
    }

    /** How the rows are sorted by a column, in the words of {@code aria-sort}; empty where they are not. */
    public String direction(String column) {
        SortOrder order = query.order();
        return !order.column().equals(column) ? "" : order.descending() ? "descending" : "ascending";
    }

    public <R> TablePage<R> map(Function<? super List<T>, List<R>> to) {
        return new TablePage<>(to.apply(rows), found, from, query);
    }
}
