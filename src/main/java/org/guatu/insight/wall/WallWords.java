package org.guatu.insight.wall;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guatu.insight.ChartDay;
import org.guatu.platform.Invalid;
import org.guatu.platform.web.Asked;
import org.jspecify.annotations.Nullable;

/** Reads what a wall chart is asked for from the words of an address. */
public final class WallWords {
    private WallWords() {}

    /** As a program sends it: 422 naming the word that cannot be read. */
    public static WallQuery read(
            @Nullable String list, @Nullable String group, boolean alarming, @Nullable String asOf) {
        List<String> ids = list == null ? List.of() : words(List.of(list)).toList();
        Optional<Grouping> grouping = group == null || group.isBlank() ? Optional.of(Grouping.AREA) : named(group);
        new Invalid.Check()
                .require(
                        ids.stream().allMatch(WallWords::number),
                        "list",
                        "insight.wall.listUnknown",
                        String.valueOf(list))
                .require(grouping.isPresent(), "group", "insight.wall.groupUnknown", String.valueOf(group))
                .orRefuse();
        return new WallQuery(numbers(ids.stream()), grouping.orElseThrow(), alarming, ChartDay.of("asOf", asOf));
    }

    /** As a person's browser sends it: what cannot be read asks for nothing. */
    public static WallQuery take(
            @Nullable List<String> lists, @Nullable String group, boolean alarming, @Nullable String asOf) {
        return new WallQuery(
                numbers(words(lists == null ? List.of() : lists).filter(WallWords::number)),
                Optional.ofNullable(group).flatMap(WallWords::named).orElse(Grouping.AREA),
                alarming,
                Asked.day(asOf));
    }

    private static Optional<Grouping> named(String word) {
        return Arrays.stream(Grouping.values())
                .filter(one -> one.name().equalsIgnoreCase(word.strip()))
                .findFirst();
    }

    private static Stream<String> words(List<String> sent) {
        return sent.stream()
                .flatMap(text -> Arrays.stream(text.split(",", -1)))
                .map(String::strip)
                .filter(word -> !word.isEmpty());
    }

    private static boolean number(String word) {
        return word.matches("\\d{1,18}");
    }

    private static Set<Long> numbers(Stream<String> words) {
        return words.map(Long::valueOf).collect(Collectors.toSet());
    }
}
