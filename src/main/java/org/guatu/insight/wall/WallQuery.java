package org.guatu.insight.wall;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a wall chart is asked for.
 *
 * @param lists ids of the lists; empty for all that were issued
 * @param alarming whether only red and yellow tasks are shown
 * @param asOf the day; null for today, which it is at the latest
 */
public record WallQuery(Set<Long> lists, Grouping grouping, boolean alarming, @Nullable LocalDate asOf) {
    public WallQuery {
        lists = Set.copyOf(lists);
    }

    /** The same in words of an address, as every page and call of the chart takes them. */
    public String address() {
        StringBuilder words = new StringBuilder("group=").append(grouping.name());
        lists.stream().sorted().forEach(list -> words.append("&list=").append(list));
        if (alarming) {
            words.append("&alarming=true");
        }
        if (asOf != null) {
            words.append("&asOf=").append(asOf);
        }
        return words.toString();
    }
}
