package org.guatu.lifecycle.command;

import org.jspecify.annotations.Nullable;

/**
 * What the office decides on a task that was given back.
 *
 * @param lead code of the new lead unit, where it is reassigned
 */
public record DecideReturn(@Nullable ReturnDecision decision, @Nullable String lead, @Nullable String reason) {

    /** To another unit, or to the same. */
    public enum ReturnDecision {
        REASSIGN,
        UPHOLD
    }
}
