package org.guatu.platform.web;

import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.guatu.platform.SortOrder;

/**
 * What an address asks of a table beside its filter: {@code sort}, in which order; {@code place}, from which row on; {@code
 * print=all}, every row at once, for paper.
 *
 * @param path of the page
 * @param address the filter and these words
 * @param most rows on a page
 */
public record TableQuery(String path, AddressWords address, int most) {
    private static final String SORT = "sort";
    private static final String PLACE = "place";
    private static final String PRINT = "print";

    /** Those words of an address that ask nothing of the rows themselves. */
    public static final List<String> WORDS = List.of(SORT, PLACE, PRINT);

    /** Reads an address of which the page knows the words of its filter. */
    public static TableQuery of(String path, UriInfo address, List<String> filter, int most) {
        return new TableQuery(path, AddressWords.of(address, with(filter)), most);
    }

    /** The words of a filter and those of its table. */
    public static List<String> with(List<String> filter) {
        List<String> known = new ArrayList<>(filter);
        known.addAll(WORDS);
        return known;
    }

    public SortOrder order() {
        return SortOrder.of(sort());
    }

    String sort() {
        return address.get(SORT);
    }

    /** Whether all rows are asked for. */
    boolean whole() {
        return address.get(PRINT).equals("all");
    }

    /** Of rows that are at hand and in order those that are asked for. */
    public <T> TablePage<T> of(List<T> all) {
        return of(all.size(), (from, rows) -> all.subList(from, Math.min(all.size(), from + rows)));
    }

    /** Of rows that are at hand those that are asked for, in the order that is; {@code columns} say by what they may be. */
    public <T> TablePage<T> of(List<T> all, Map<String, Function<T, ?>> columns) {
        return of(order().of(all, columns));
    }

    /**
     * Reads the rows that are asked for.
     *
     * @param found how many there are in all
     * @param read so many of them, in order, from a row on, the first being 0
     */
    public <T> TablePage<T> of(int found, BiFunction<Integer, Integer, List<T>> read) {
        int rows = whole() ? Math.max(found, 1) : most;
        int last = found == 0 ? 0 : (found - 1) / rows * rows;
        int from = whole() ? 0 : Math.min(address.row(PLACE), last);
        return new TablePage<>(found == 0 ? List.of() : read.apply(from, rows), found, from, this);
    }

    String at(int place) {
        return path + address.with(PLACE, place == 0 ? null : place).text();
    }

    /** The same rows from the first on, all at once. */
    String all() {
        return path + address.with(PLACE, null).with(PRINT, "all").text();
    }

    /** The same rows by a column: its first value on top, at the second time its last, at the third their own order. */
    String by(String column) {
        SortOrder now = order();
        String next = !now.column().equals(column) ? column : now.descending() ? "" : "-" + column;
        return path + address.with(PLACE, null).with(SORT, next).text();
    }
}
