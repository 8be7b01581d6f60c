package org.guatu.insight.wall;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.LocalDate;
import org.guatu.platform.OneDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A milestone on the wall chart.
 *
 * @param due by when it is planned
 * @param weight its points of a hundred
 * @param wanted the progress at which it is reached
 * @param at its place on the axis; outside 0 to 100 where it is due in another year
 * @param reachedOn the day of which the first accepted report that reached it speaks; null where that is not known
 * @param movedFrom by when it was planned first; null where that was never changed
 * @param from the place of that day
 */
public record Gate(
        String title,
        LocalDate due,
        int weight,
        @JsonSerialize(using = OneDecimal.class) double wanted,
        @JsonSerialize(using = OneDecimal.class) double at,
        State state,
        @Nullable LocalDate reachedOn,
        @Nullable LocalDate movedFrom,
        @JsonSerialize(using = OneDecimal.class) @Nullable Double from) {

    /** Where the task's accepted progress stands against it. */
    public enum State {
        /** 已达到 */
        REACHED,
        /** 未达到: its day has passed, and the unit had to say so. */
        MISSED,
        /** 待报: its day has passed, and nobody was asked about it yet (domain brief §6). */
        UNASKED,
        /** 未到期; also whatever stands still. */
        AHEAD
    }

    /** Whether it lies in the year that is drawn. */
    public boolean drawn() {
        return at >= 0 && at <= 100;
    }

    /** Whether the day for which it was planned first lies there too. */
    public boolean movedWithin() {
        return from != null && from >= 0 && from <= 100;
    }

    /** Reached, but only by a report of a later day. */
    public boolean late() {
        return reachedOn != null && reachedOn.isAfter(due);
    }
}
