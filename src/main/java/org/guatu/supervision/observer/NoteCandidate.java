package org.guatu.supervision.observer;

import org.jspecify.annotations.Nullable;

/** What a suggestion proposes for the next list; blank takes the note away. */
public record NoteCandidate(@Nullable String note) {}
