package org.guatu.lifecycle.extension;

import java.time.LocalDate;
import org.guatu.platform.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * How far and until when the deadline of a task may be asked to move.
 *
 * @param due the present deadline; null where it has none that could move
 * @param lastDay the last day on which the head may sign; null as above
 * @param latest the latest day that may be asked and granted: the end of the list
 * @param approved extensions that the task has had
 * @param most extensions that it may have
 * @param key whether the committee decides
 * @param hindrance why nothing can be asked today, or null
 */
public record ExtensionLimits(
        @Nullable LocalDate due,
        @Nullable LocalDate lastDay,
        LocalDate latest,
        int approved,
        int most,
        boolean key,
        @Nullable Refusal hindrance) {

    /** How many more there may be. */
    public int left() {
        return Math.max(0, most - approved);
    }
}
