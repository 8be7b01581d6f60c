package org.guatu.platform;

import java.lang.ref.SoftReference;
import java.text.CollationKey;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * In which order a reader wants the rows of a table: by one column, its first value on top or its last. Rows that have
 * nothing in that column come last either way. A column that the table does not know asks for the table's own order.
 */
public record SortOrder(String column, boolean descending) {
    /** The order in which a table comes by itself. */
    public static final SortOrder OWN = new SortOrder("", false);

    private static final Collator IN_CHINESE = Collator.getInstance(Locale.CHINA);
    private static final int MOST_KEYS = 100_000;

    /** What texts are sorted by, worked out once each; given up where memory is short. */
    private static volatile SoftReference<Map<String, CollationKey>> keys =
            new SoftReference<>(new ConcurrentHashMap<>());

    /** As an address writes it: {@code due}, or {@code -due} for the last day on top. */
    public static SortOrder of(@Nullable String written) {
        String text = written == null ? "" : written.strip();
        return text.startsWith("-") ? new SortOrder(text.substring(1), true) : new SortOrder(text, false);
    }

    /**
     * Rows that are at hand, in this order; those that are equal keep their own.
     *
     * @param columns by the name of each column what a row has in it: a text or anything that can be compared, or null
     */
    public <T> List<T> of(List<T> rows, Map<String, Function<T, ?>> columns) {
        Function<T, ?> value = columns.get(column);
        if (value == null) {
            return rows;
        }
        Comparator<Comparable<Object>> values = descending ? Comparator.reverseOrder() : Comparator.naturalOrder();
        return rows.stream()
                .map(row -> new Keyed<>(row, key(value.apply(row))))
                .sorted(Comparator.comparing(Keyed::key, Comparator.nullsLast(values)))
                .map(Keyed::row)
                .toList();
    }

    /** A row with what it is sorted by, worked out once. */
    private record Keyed<T>(T row, @Nullable Comparable<Object> key) {}

    @SuppressWarnings("unchecked")
    private static @Nullable Comparable<Object> key(@Nullable Object value) {
        return (Comparable<Object>) (value instanceof String text ? (Object) inChinese(text) : value);
    }

    private static CollationKey inChinese(String text) {
        Map<String, CollationKey> known = keys.get();
        if (known == null || known.size() >= MOST_KEYS) {
            known = new ConcurrentHashMap<>();
            keys = new SoftReference<>(known);
        }
        return known.computeIfAbsent(text, IN_CHINESE::getCollationKey);
    }

    /**
     * The same for the database.
     *
     * @param columns by the name of each column the expression that it is sorted by: no other words reach a statement
     * @param own the table's own order, which also decides between equal rows
     */
    public String orderBy(Map<String, String> columns, String own) {
        String expression = columns.get(column);
        return " order by " + (expression == null ? "" : expression + (descending ? " desc" : " asc") + " nulls last, ")
                + own;
    }

    /** An expression for {@link #orderBy}: the choices in the order in which they are declared, not that of their codes. */
    public static String declared(String expression, Enum<?>... choices) {
        StringBuilder ranks = new StringBuilder("case");
        for (Enum<?> choice : choices) {
            ranks.append(" when %s = %s then %d".formatted(expression, choice.name(), choice.ordinal()));
        }
        return ranks + " end";
    }
}
