package org.guatu.catalogue;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** How often progress on a task is reported. */
public enum Cadence {
    MONTHLY(1, Set.of("月报", "每月", "按月", "月", "月度", "每月一次", "每月1次", "一月一报", "每月一报")),
    QUARTERLY(3, Set.of("季报", "每季度", "每季", "按季", "按季度", "季", "季度", "每季度一次", "每季度1次", "一季一报", "每季一报")),
    HALF_YEARLY(6, Set.of("半年报", "每半年", "按半年", "半年", "半年度", "每半年一次", "每半年1次")),
    YEARLY(12, Set.of("年报", "每年", "按年", "年", "年度", "每年一次", "每年1次", "一年一报"));

    private final int months;
    private final Set<String> words;

    Cadence(int months, Set<String> words) {
        this.months = months;
        this.words = words;
    }

    /** The length of one period. */
    public int months() {
        return months;
    }

    /** The cadence that a list's cell names; empty where it names none of the four. */
    public static Optional<Cadence> named(String text) {
        String word = text.replaceAll("\\s", "");
        return Stream.of(values())
                .filter(cadence ->
                        cadence.words.contains(word) || cadence.name().equalsIgnoreCase(word))
                .findFirst();
    }
}
