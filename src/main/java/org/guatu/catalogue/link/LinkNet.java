package org.guatu.catalogue.link;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/** The links of a region that feed, as one net: what may be added to it without a circle or more than the whole. */
final class LinkNet {
    /** The year of a list that spans years: it counts in every one. */
    static final int EVERY_YEAR = 0;

    private final List<LinkFact> feeding;

    LinkNet(List<LinkFact> links) {
        feeding = links.stream().filter(link -> link.type().feeds()).toList();
    }

    /** Whether what happens to {@code from} reaches {@code to} over any number of links. */
    boolean reaches(long from, long to) {
        Set<Long> seen = new HashSet<>();
        Deque<Long> next = new ArrayDeque<>(List.of(from));
        while (!next.isEmpty()) {
            long task = next.pop();
            if (task == to) {
                return true;
            }
            if (seen.add(task)) {
                feeding.stream().filter(link -> link.from() == task).forEach(link -> next.push(link.to()));
            }
        }
        return false;
    }

    /**
     * The largest sum of given contributions to a task in any one year.
     *
     * @param yearOf the year of the list that a task lies in, {@link #EVERY_YEAR} where it spans years
     */
    BigDecimal given(long to, ToIntFunction<LinkFact> yearOf) {
        List<LinkFact> reaching =
                feeding.stream().filter(link -> link.to() == to).toList();
        IntStream years = IntStream.concat(reaching.stream().mapToInt(yearOf).distinct(), IntStream.of(EVERY_YEAR));
        return years.mapToObj(year -> reaching.stream()
                        .filter(link -> yearOf.applyAsInt(link) == year || yearOf.applyAsInt(link) == EVERY_YEAR)
                        .map(LinkFact::contribution)
                        .filter(Objects::nonNull)
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO);
    }
}
