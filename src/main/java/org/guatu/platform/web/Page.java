package org.guatu.platform.web;

import java.util.List;
import java.util.function.Function;
import org.guatu.platform.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list. Read {@code limit + 1} rows beyond the cursor and hand them to {@link #of}: the row too many tells
 * that there is a next page.
 *
 * @param next cursor for {@code ?after=} of the next page, or null on the last
 */
public record Page<T>(List<T> items, @Nullable String next) {
    /** Rows on a page where the caller asks for no number. */
    public static final int DEFAULT_LIMIT = 50;

    public static final int MAX_LIMIT = 500;

    /** The first {@code limit} of the rows, and the cursor of the last of them where more were read. */
    public static <T> Page<T> of(List<T> rows, int limit, Function<? super T, ?> cursor) {
        if (rows.size() <= limit) {
            return new Page<>(List.copyOf(rows), null);
        }
        List<T> items = List.copyOf(rows.subList(0, limit));
        return new Page<>(items, String.valueOf(cursor.apply(items.get(limit - 1))));
    }

    /** A page of a list that is at hand as a whole; the cursor is a place in it. */
    public static <T> Page<T> within(List<T> all, @Nullable Integer asked, @Nullable String after) {
        int rows = limit(asked);
        long from = Math.max(0, afterId(after));
        return of(all.stream().skip(from).limit(rows + 1L).toList(), rows, last -> from + rows);
    }

    /** The number of rows that {@code ?limit=} asks for: {@value #DEFAULT_LIMIT} by default, at most {@value #MAX_LIMIT}. */
    public static int limit(@Nullable Integer asked) {
        if (asked == null) {
            return DEFAULT_LIMIT;
        }
        if (asked < 1) {
            throw new Invalid("limit", "platform.badLimit", MAX_LIMIT);
        }
        return Math.min(asked, MAX_LIMIT);
    }

    /** The id that {@code ?after=} names, for lists in the order of ids; 0 where the list begins. */
    public static long afterId(@Nullable String after) {
        if (after == null || after.isBlank()) {
            return 0;
        }
        try {
            return Long.parseLong(after);
        } catch (NumberFormatException e) {
            throw new Invalid("after", "platform.badCursor");
        }
    }

    /** As {@link #afterId} for lists that show the newest first; they begin beyond every id. */
    public static long beforeId(@Nullable String after) {
        long id = afterId(after);
        return id == 0 ? Long.MAX_VALUE : id;
    }

    public <R> Page<R> map(Function<? super T, ? extends R> to) {
        return new Page<>(items.stream().<R>map(to).toList(), next);
    }
}
