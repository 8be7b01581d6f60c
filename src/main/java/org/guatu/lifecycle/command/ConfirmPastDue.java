package org.guatu.lifecycle.command;

import org.guatu.platform.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * That tasks whose deadline is over are issued as they are.
 *
 * @param pastDueReason why they keep their deadline
 * @param confirmedBy the leader who agreed, as the office writes it
 */
public record ConfirmPastDue(@Nullable String pastDueReason, @Nullable String confirmedBy) {
    /** Refuses a confirmation without a reason or without a leader. */
    public void requireSaid() {
        new Invalid.Check()
                .require(said(pastDueReason), "pastDueReason", "lifecycle.pastDueReasonMissing")
                .require(said(confirmedBy), "confirmedBy", "lifecycle.pastDueLeaderMissing")
                .orRefuse();
    }

    public String leader() {
        return confirmedBy == null ? "" : confirmedBy.strip();
    }

    public String reason() {
        return pastDueReason == null ? "" : pastDueReason.strip();
    }

    private static boolean said(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
