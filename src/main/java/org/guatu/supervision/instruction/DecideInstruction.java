package org.guatu.supervision.instruction;

import java.time.LocalDate;
import org.guatu.platform.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * What the leader makes of an answer.
 *
 * @param words needed to ask again
 * @param due another day by which the further answer is wanted; null keeps the old one
 */
public record DecideInstruction(@Nullable Outcome decision, @Nullable String words, @Nullable LocalDate due) {
    /** Whether the answer is enough. */
    public enum Outcome {
        ACKNOWLEDGE,
        ASK_AGAIN
    }

    boolean acknowledges() {
        if (decision == null) {
            throw new Invalid("decision", "supervision.decisionMissing");
        }
        return decision == Outcome.ACKNOWLEDGE;
    }
}
