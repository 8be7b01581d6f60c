package org.guatu.lifecycle.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.guatu.lifecycle.extension.ExtensionState;
import org.guatu.organization.UnitRef;
import org.jspecify.annotations.Nullable;

/**
 * A request for an extension, as the API answers it.
 *
 * @param dueBefore when the task was due while it was asked
 * @param askUntil the last day on which the unit's head could sign
 * @param freeDay whether the day that is asked is no working day; deadlines of tasks do not roll, so it is taken as it is
 * @param byCommittee whether the committee decides, because it is a key task
 * @param actBy by when whoever holds it has to act; left out where it ended
 * @param outcome why it was decided so, taken back, or fell, in the reader's language where the product says it
 */
public record ExtensionAnswer(
        long id,
        TaskRef task,
        UnitRef unit,
        ExtensionState state,
        LocalDate dueBefore,
        LocalDate askUntil,
        LocalDate proposed,
        boolean freeDay,
        String reason,
        String done,
        List<Long> evidence,
        boolean byCommittee,
        String draftedBy,
        Instant draftedAt,
        @Nullable String returnReason,
        @Nullable String signedBy,
        @Nullable Instant signedAt,
        @Nullable LocalDate actBy,
        @Nullable LocalDate recommended,
        @Nullable String opinion,
        @Nullable String recommendedBy,
        @Nullable LocalDate granted,
        @Nullable String outcome,
        @Nullable String endedBy,
        @Nullable Instant endedAt,
        int version) {

    /** The task whose deadline it is about. */
    public record TaskRef(long id, String code, String title) {}
}
