package org.guatu.catalogue.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.guatu.catalogue.deadline.ConfirmPastDue;
import org.jspecify.annotations.Nullable;

/**
 * How an import is confirmed.
 *
 * @param title of a new list; without one, that of the sheet or the file
 * @param until the last year of a new list; without one, as {@link OpenImport#until} proposes
 * @param reason why an issued list is changed; that and the three after it are asked for an issued list only
 * @param basis the document it rests on
 * @param cancel tasks (ids) that an issued list does without from now on, of those that the file has no more; the
 *     others stay as they are
 * @param pastDueReason why tasks of a draft keep a deadline that is over; asked with the leader who confirmed it, and
 *     carried to the list, so that its issue does not ask again
 * @param seen the difference that the caller saw, by its fingerprint; null where they name none
 */
public record ConfirmImport(
        @Nullable String title,
        @Nullable Integer until,
        @Nullable String reason,
        @Nullable String basis,
        @Nullable String approvedBy,
        @Nullable LocalDate approvedOn,
        @Nullable List<Long> cancel,
        @Nullable String seen,
        @Nullable String pastDueReason,
        @Nullable String confirmedBy) {
    /** As a new list of this title. */
    public static ConfirmImport as(@Nullable String title) {
        return new ConfirmImport(title, null, null, null, null, null, null, null, null, null);
    }

    ConfirmPastDue pastDue() {
        return new ConfirmPastDue(pastDueReason, confirmedBy);
    }

    Set<Long> cancelled() {
        return cancel == null ? Set.of() : Set.copyOf(cancel);
    }
}
