package org.guatu.insight.change;

import java.time.LocalDate;
import java.util.Optional;
import org.guatu.reporting.standing.Light;
import org.jspecify.annotations.Nullable;

/** What happened to a task between two days, the most telling first. */
public enum Turn {
    TURNED_RED,
    TURNED_YELLOW,
    RECOVERED,
    CLOSED,
    /** Its day came, and its light stayed what it was. */
    FELL_DUE;

    /**
     * What two lights and the day it is due say; empty where nothing happened, or where it came to stand still.
     *
     * @param was null where it was not issued yet
     * @param due null where nothing is due
     */
    static Optional<Turn> of(@Nullable Light was, Light is, @Nullable LocalDate due, LocalDate from, LocalDate to) {
        if (was != is) {
            boolean wasBehind = was != null && was.alarming();
            switch (is) {
                case RED:
                    return Optional.of(TURNED_RED);
                case YELLOW:
                    return Optional.of(wasBehind ? RECOVERED : TURNED_YELLOW);
                case BLUE:
                    return Optional.of(CLOSED);
                case GREEN:
                    if (wasBehind) {
                        return Optional.of(RECOVERED);
                    }
                    break;
                case GREY:
                    break;
            }
        }
        return due != null && due.isAfter(from) && !due.isAfter(to) ? Optional.of(FELL_DUE) : Optional.empty();
    }
}
