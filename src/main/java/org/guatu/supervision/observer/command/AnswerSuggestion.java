package org.guatu.supervision.observer.command;

import java.util.List;
import org.guatu.supervision.observer.Suggestion;
import org.jspecify.annotations.Nullable;

/** What the observer reads, word by word, and ids of proofs, which stay inside. */
public record AnswerSuggestion(
        Suggestion.@Nullable Outcome outcome, @Nullable String words, @Nullable List<Long> evidence) {
    public List<Long> proofs() {
        return evidence == null ? List.of() : evidence;
    }
}
