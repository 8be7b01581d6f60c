package org.guatu.evaluation.command;

import org.jspecify.annotations.Nullable;

/**
 * What the committee decides on a unit's result.
 *
 * @param reason needed when it is sent back
 */
public record ApproveResult(@Nullable Choice decision, @Nullable String reason) {
    /** What is decided. */
    public enum Choice {
        APPROVE,
        SEND_BACK
    }
}
