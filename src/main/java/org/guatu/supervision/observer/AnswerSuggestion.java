package org.guatu.supervision.observer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the observer reads, word by word, and ids of proofs, which stay inside. */
public record AnswerSuggestion(
        Suggestion.@Nullable Outcome outcome, @Nullable String words, @Nullable List<Long> evidence) {
    List<Long> proofs() {
        return evidence == null ? List.of() : evidence;
    }
}
