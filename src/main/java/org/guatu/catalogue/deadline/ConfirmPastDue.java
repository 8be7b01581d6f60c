package org.guatu.catalogue.deadline;

import org.guatu.platform.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * That tasks whose deadline is over keep it.
 *
 * @param pastDueReason why they keep their deadline
 * @param confirmedBy the leader who agreed, as the office writes it
 */
public record ConfirmPastDue(@Nullable String pastDueReason, @Nullable String confirmedBy) {
    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_NAME = 100;

    /** Refuses a confirmation without a reason or without a leader. */
    public void requireSaid() {
        new Invalid.Check()
                .require(said(pastDueReason), "pastDueReason", "lifecycle.pastDueReasonMissing")
                .require(said(confirmedBy), "confirmedBy", "lifecycle.pastDueLeaderMissing")
                .fits(LONGEST_REASON, "pastDueReason", reason())
                .fits(LONGEST_NAME, "confirmedBy", leader())
                .orRefuse();
    }

    /** Whether anything was said at all. */
    public boolean begun() {
        return said(pastDueReason) || said(confirmedBy);
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
