package org.guatu.lifecycle.backward;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A task that lies elsewhere on other ground: where it was, and where it is. */
public record Difference(Place was, Place is) {
    /** What differs between two schedules of the same tasks, in the order of the second: the least slack first. */
    public static List<Difference> between(List<Place> before, List<Place> after) {
        Map<Long, Place> was =
                before.stream().collect(Collectors.toMap(place -> place.work().task(), Function.identity()));
        return after.stream()
                .map(is ->
                        new Difference(Objects.requireNonNull(was.get(is.work().task())), is))
                .filter(Difference::any)
                .toList();
    }

    private boolean any() {
        return !was.startBy().equals(is.startBy())
                || !was.finish().equals(is.finish())
                || was.slack() != is.slack()
                || !was.broken().equals(is.broken());
    }

    /** What did hold and does not any more. */
    public Set<Break> breaks() {
        Set<Break> breaks = EnumSet.noneOf(Break.class);
        breaks.addAll(is.broken());
        breaks.removeAll(was.broken());
        return breaks;
    }
}
