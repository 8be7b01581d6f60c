package org.guatu.supervision.instruction;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the addressee answers, with ids of its proofs. */
public record AnswerInstruction(@Nullable String words, @Nullable List<Long> evidence) {
    List<Long> proofs() {
        return evidence == null ? List.of() : evidence;
    }
}
