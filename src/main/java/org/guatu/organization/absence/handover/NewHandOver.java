package org.guatu.organization.absence.handover;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.guatu.organization.PostCard;
import org.guatu.platform.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * What a person is to hand over.
 *
 * @param on the day from which on it holds: today or later
 * @param moves which post goes to whom; a post without a receiver stays
 * @param disables whether the account of the leaver is closed in the same step
 * @param leavesUnheld that duties are left without a holder is known and meant
 */
record NewHandOver(
        long leaverId, LocalDate on, String reason, List<Move> moves, boolean disables, boolean leavesUnheld) {
    private static final int REASON = 500;

    /** One post and the person who takes it. */
    record Move(PostCard post, long receiver) {}

    /** Takes what was sent as it came; names everything that is missing at once. */
    static NewHandOver of(
            long leaverId,
            @Nullable LocalDate on,
            @Nullable String reason,
            List<Move> moves,
            boolean disables,
            boolean leavesUnheld) {
        String why = reason == null ? "" : reason.strip();
        new Invalid.Check()
                .require(on != null, "on", "organization.absence.dayMissing")
                .require(!why.isEmpty() && why.length() <= REASON, "reason", "organization.absence.reason", REASON)
                .require(!moves.isEmpty() || disables, "moves", "organization.absence.nothingToMove")
                .orRefuse();
        return new NewHandOver(
                leaverId, Objects.requireNonNull(on, "checked before"), why, moves, disables, leavesUnheld);
    }
}
