package org.guatu.supervision.rectification;

import java.util.List;
import org.guatu.platform.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * What a look-back saw.
 *
 * @param words needed either way
 * @param evidence ids of files, which the unit sees from then on
 */
public record LookBack(@Nullable Outcome decision, @Nullable String words, @Nullable List<Long> evidence) {
    /** Whether what was put right is still right. */
    public enum Outcome {
        HOLDS,
        REOPEN
    }

    boolean holds() {
        if (decision == null) {
            throw new Invalid("decision", "supervision.decisionMissing");
        }
        return decision == Outcome.HOLDS;
    }

    List<Long> proofs() {
        return evidence == null ? List.of() : evidence;
    }
}
