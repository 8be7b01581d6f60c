package org.guatu.catalogue.deadline;

import java.util.Locale;
import java.util.Optional;

/** How often progress on a task is reported. */
public enum Cadence {
    MONTHLY(1),
    QUARTERLY(3),
    HALF_YEARLY(6),
    YEARLY(12);

    private final int months;

    Cadence(int months) {
        this.months = months;
    }

    /** The length of one period. */
    public int months() {
        return months;
    }

    /** The cadence that a list's cell names; empty where it names none of the four. */
    public static Optional<Cadence> named(String text) {
        String word = text.replaceAll("\\s|一次$|1次$", "").toUpperCase(Locale.ROOT);
        return switch (word) {
            case "月报", "月", "月度", "每月", "按月", "一月一报", "每月一报", "MONTHLY" -> Optional.of(MONTHLY);
            case "季报", "季", "季度", "每季", "每季度", "按季", "按季度", "一季一报", "每季一报", "QUARTERLY" -> Optional.of(QUARTERLY);
            case "半年报", "半年", "半年度", "每半年", "按半年", "HALF_YEARLY" -> Optional.of(HALF_YEARLY);
            case "年报", "年", "年度", "每年", "按年", "一年一报", "YEARLY" -> Optional.of(YEARLY);
            default -> Optional.empty();
        };
    }
}
