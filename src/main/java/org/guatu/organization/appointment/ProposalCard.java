package org.guatu.organization.appointment;

import java.time.Instant;
import org.guatu.organization.UnitRef;
import org.jspecify.annotations.Nullable;

/**
 * A proposed post as its second person sees it.
 *
 * @param unit missing where the role is of the whole region
 * @param endedBy who confirmed, refused or withdrew it
 * @param mayDecide whether the reader may confirm or refuse it
 * @param mayWithdraw whether the reader may take it back
 */
public record ProposalCard(
        long id,
        long personId,
        String person,
        @Nullable UnitRef unit,
        String role,
        PostProposal.State state,
        String proposedBy,
        Instant proposedAt,
        @Nullable String endedBy,
        @Nullable Instant endedAt,
        @Nullable String reason,
        boolean mayDecide,
        boolean mayWithdraw) {
    public boolean waits() {
        return state == PostProposal.State.WAITING;
    }
}
