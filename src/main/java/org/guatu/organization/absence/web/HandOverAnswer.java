package org.guatu.organization.absence.web;

import java.time.Instant;
import java.time.LocalDate;
import org.guatu.organization.absence.handover.HandOver;
import org.guatu.organization.absence.handover.HandOverSheet;
import org.jspecify.annotations.Nullable;

/**
 * A hand-over with its sheet.
 *
 * @param leaver id of the person who hands over
 * @param on the day from which on it holds
 * @param disables whether the leaver's account is closed with it
 * @param trouble message key of why it could not be done on its day; null where nothing was wrong
 */
public record HandOverAnswer(
        long id,
        long leaver,
        LocalDate on,
        String reason,
        boolean disables,
        HandOver.Status status,
        @Nullable String trouble,
        String madeBy,
        Instant madeAt,
        @Nullable Instant doneAt,
        HandOverSheet sheet) {
    static HandOverAnswer of(HandOver one) {
        return new HandOverAnswer(
                one.id(),
                one.leaverId(),
                one.on(),
                one.reason(),
                one.disables(),
                one.status(),
                one.trouble(),
                one.madeBy(),
                one.madeAt(),
                one.doneAt(),
                one.sheet());
    }
}
