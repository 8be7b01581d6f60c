package org.guatu.supervision.ladder;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the ladder needs of a letter on a task.
 *
 * @param called its number, or its level while it has none
 * @param open neither closed, escalated nor revoked
 * @param revoked it counts as never written, except that its record stays
 * @param unanswered its reply is overdue and nobody took the next step, or took it in vain
 * @param coversUntil end of the newest period that it was written about; null where it was not about periods
 * @param signedOn null while it is a draft
 * @param replyBy null while it is not received
 * @param closedOn the day it ended in whatever way, or null
 */
public record LetterFact(
        long id,
        String called,
        Level level,
        Trigger trigger,
        boolean open,
        boolean revoked,
        boolean unanswered,
        @Nullable LocalDate coversUntil,
        @Nullable LocalDate signedOn,
        @Nullable LocalDate replyBy,
        @Nullable LocalDate closedOn) {

    boolean counts() {
        return !revoked;
    }

    boolean covers(LocalDate periodEnd) {
        return counts() && coversUntil != null && !coversUntil.isBefore(periodEnd);
    }
}
