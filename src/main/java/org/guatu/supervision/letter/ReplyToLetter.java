package org.guatu.supervision.letter;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the addressee of a letter answers, with ids of its proofs. */
public record ReplyToLetter(@Nullable String text, @Nullable List<Long> evidence) {
    List<Long> proofs() {
        return evidence == null ? List.of() : evidence;
    }
}
