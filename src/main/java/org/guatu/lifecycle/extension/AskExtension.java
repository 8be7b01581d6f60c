package org.guatu.lifecycle.extension;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a unit asks.
 *
 * @param proposed the day by which it will be done
 * @param reason why it cannot be done by the present deadline
 * @param done what was done so far
 * @param evidence ids of the unit's files
 * @param sign whether the unit's head signs it at once; otherwise it waits for the head
 */
public record AskExtension(
        @Nullable LocalDate proposed,
        @Nullable String reason,
        @Nullable String done,
        @Nullable List<Long> evidence,
        @Nullable Boolean sign) {
    public List<Long> proofs() {
        return evidence == null ? List.of() : evidence;
    }

    boolean signed() {
        return Boolean.TRUE.equals(sign);
    }
}
