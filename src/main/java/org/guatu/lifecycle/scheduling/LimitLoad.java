package org.guatu.lifecycle.scheduling;

import org.jspecify.annotations.Nullable;

/**
 * How many tasks a unit carries at once as their lead.
 *
 * @param unit its code
 * @param tasks at most; null where it can carry any number
 */
public record LimitLoad(@Nullable String unit, @Nullable Integer tasks) {
    static final int MOST = 200;

    boolean inRange() {
        return tasks == null || tasks > 0 && tasks <= MOST;
    }
}
