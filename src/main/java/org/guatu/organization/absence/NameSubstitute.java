package org.guatu.organization.absence;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.guatu.organization.PostCard;
import org.guatu.platform.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * A substitute to be named.
 *
 * @param person id of the person who is away; missing for the caller. Others only by an administrator
 * @param substitute id of the person who stands in
 * @param from the first day
 * @param to the last day, included
 * @param posts posts to lend, {@code unit} as a code; missing for all that may be lent
 * @param keepsRights whether the absent person may go on acting; true where missing
 */
public record NameSubstitute(
        @Nullable Long person,
        @Nullable Long substitute,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable List<PostCard> posts,
        @Nullable String reason,
        @Nullable Boolean keepsRights) {
    private static final int REASON = 500;

    /** Names everything that is missing at once. */
    NewSubstitution checked(long caller) {
        String why = reason == null ? "" : reason.strip();
        new Invalid.Check()
                .require(substitute != null, "substitute", "organization.absence.substituteMissing")
                .require(from != null, "from", "organization.absence.dayMissing")
                .require(to != null, "to", "organization.absence.dayMissing")
                .require(!why.isEmpty() && why.length() <= REASON, "reason", "organization.absence.reason", REASON)
                .orRefuse();
        return new NewSubstitution(
                person == null ? caller : person,
                Objects.requireNonNull(substitute, "checked before"),
                Objects.requireNonNull(from, "checked before"),
                Objects.requireNonNull(to, "checked before"),
                posts == null ? List.of() : posts,
                why,
                keepsRights == null || keepsRights);
    }
}
