package org.guatu.supervision.observer.command;

import org.jspecify.annotations.Nullable;

/**
 * What the office makes of a suggestion.
 *
 * @param unit code of the unit to which an accepted one goes at once; null leaves that for later
 * @param into id of the suggestion into which it is merged
 * @param reason needed for a rejection
 */
public record ScreenSuggestion(
        @Nullable Screening decision, @Nullable String unit, @Nullable Long into, @Nullable String reason) {
    /** What may be made of it. */
    public enum Screening {
        ACCEPT,
        MERGE,
        REJECT
    }
}
