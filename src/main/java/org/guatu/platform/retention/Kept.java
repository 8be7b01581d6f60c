package org.guatu.platform.retention;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a kind stands.
 *
 * @param days for how long it is kept; 0 for ever
 * @param obstacle message key of what has to be set before anything is forgotten; null where nothing stands in the way
 * @param lastRun on the office's clock; null where it was never looked through
 * @param taken how many the last run forgot
 */
public record Kept(
        String kind, Holding holding, long days, @Nullable String obstacle, @Nullable Instant lastRun, int taken) {
    /** Message key of what it is called. */
    public String word() {
        return "platform.retention.kind." + kind;
    }
}
