package org.guatu.insight.heatmap;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** By what a heatmap lays out its rows or columns. */
public enum Axis {
    /** 重点领域: the top section of the list. */
    AREA,
    /** The lead unit. */
    UNIT,
    /** The leading official (领衔领导), where the list names one. */
    LEADER,
    /** 协调小组: whose line the area is. */
    GROUP,
    /** A month stands for its end, or for the as-of day where that is earlier. */
    MONTH,
    /** As the month. */
    QUARTER,
    LIST,
    REGION;

    /** The word that the API uses for it. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Axis> named(String word) {
        return Stream.of(values())
                .filter(axis -> axis.name().equalsIgnoreCase(word.strip()))
                .findFirst();
    }

    public boolean ofTime() {
        return this == MONTH || this == QUARTER;
    }
}
