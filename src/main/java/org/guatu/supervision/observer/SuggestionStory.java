package org.guatu.supervision.observer;

import java.time.Instant;
import java.util.List;
import org.guatu.supervision.rectification.FindingCard;
import org.jspecify.annotations.Nullable;

/** All that is known of a suggestion; the steps newest first, the findings that it led to. */
public record SuggestionStory(
        SuggestionCard card,
        String words,
        List<Proof> evidence,
        @Nullable String reason,
        @Nullable String reply,
        @Nullable String ratingWords,
        List<Step> steps,
        List<FindingCard> findings,
        List<String> active) {

    /** One act. */
    public record Step(SuggestionStep.Kind kind, String words, List<Proof> evidence, String takenBy, Instant takenAt) {}

    /** A file to download. */
    public record Proof(long id, String name, long size) {}
}
