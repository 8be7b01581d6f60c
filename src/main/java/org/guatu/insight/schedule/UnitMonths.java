package org.guatu.insight.schedule;

import java.util.List;
import org.guatu.organization.UnitRef;
import org.jspecify.annotations.Nullable;

/**
 * What a unit has in hand month by month.
 *
 * @param limit how many tasks it carries at once; null where any number
 */
public record UnitMonths(UnitRef unit, @Nullable Integer limit, List<Month> months) {
    private static final int ROOM = 6;

    /**
     * A month.
     *
     * @param month such as {@code 2024-09}
     * @param most tasks at once at most, as they are scheduled
     * @param wanted the same if each lay as late as it could by itself
     */
    public record Month(String month, int most, int wanted) {}

    /** The months that a page has room for. */
    public List<Month> shown() {
        return months.subList(0, Math.min(ROOM, months.size()));
    }

    /** Whether it is asked for more at once than it carries. */
    public boolean over(Month month) {
        return limit != null && month.most() > limit;
    }

    /** The most in any of the months. */
    public int peak() {
        return months.stream().mapToInt(Month::most).max().orElse(0);
    }

    /** How long the bar of a month is, in percent of the fullest month or of the limit, whichever is more. */
    public int share(int tasks) {
        int whole = Math.max(1, Math.max(peak(), limit == null ? 0 : limit));
        return Math.min(100, 100 * tasks / whole);
    }
}
