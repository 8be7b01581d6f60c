package org.guatu.supervision.observer.command;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an observer suggests, with ids of files. */
public record SubmitSuggestion(@Nullable String title, @Nullable String words, @Nullable List<Long> evidence) {
    public List<Long> proofs() {
        return evidence == null ? List.of() : evidence;
    }
}
