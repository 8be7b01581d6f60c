package org.guatu.catalogue.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An import that waits for a person.
 *
 * @param list the list that it corrects; null where it makes a new one
 * @param blocking places that are still to be settled
 * @param mostBlocking how many there were when there were most
 */
public record WaitingImport(
        long id,
        String fileName,
        String kind,
        int year,
        String issuer,
        String uploadedBy,
        Instant uploadedAt,
        @Nullable Long list,
        int tasks,
        int blocking,
        int mostBlocking) {
    /** Places that are settled. */
    public int settled() {
        return mostBlocking - blocking;
    }
}
