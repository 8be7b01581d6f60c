package org.guatu.organization.absence;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.guatu.organization.PostCard;
import org.guatu.platform.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * Who is to stand in for whom.
 *
 * @param from the first day
 * @param to the last day, included
 * @param posts the posts to lend; empty for all that may be lent
 * @param keepsRights whether the absent person may go on acting in them, for instance to come back early
 */
public record NewSubstitution(
        long absentId,
        long substituteId,
        LocalDate from,
        LocalDate to,
        List<PostCard> posts,
        String reason,
        boolean keepsRights) {
    private static final int REASON = 500;

    /** Takes what was sent as it came; names everything that is missing at once. */
    public static NewSubstitution of(
            long absentId,
            @Nullable Long substituteId,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable List<PostCard> posts,
            @Nullable String reason,
            @Nullable Boolean keepsRights) {
        String why = reason == null ? "" : reason.strip();
        new Invalid.Check()
                .require(substituteId != null, "substitute", "organization.absence.substituteMissing")
                .require(from != null, "from", "organization.absence.dayMissing")
                .require(to != null, "to", "organization.absence.dayMissing")
                .require(!why.isEmpty() && why.length() <= REASON, "reason", "organization.absence.reason", REASON)
                .orRefuse();
        return new NewSubstitution(
                absentId,
                Objects.requireNonNull(substituteId, "checked before"),
                Objects.requireNonNull(from, "checked before"),
                Objects.requireNonNull(to, "checked before"),
                posts == null ? List.of() : posts,
                why,
                keepsRights == null || keepsRights);
    }
}
