package org.guatu.supervision.proposal;

import org.jspecify.annotations.Nullable;

/**
 * What a leader decides on a suspicion.
 *
 * @param reason why it is dismissed; of an interview, the words that its letter gives, those of the office where none are
 */
public record DecideSuspicion(@Nullable Way decision, @Nullable String reason) {
    /** What follows. */
    public enum Way {
        INTERVIEW,
        DISMISS
    }
}
