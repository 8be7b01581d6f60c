package org.guatu.supervision.observer;

import java.util.List;
import org.guatu.casework.StoryStep;
import org.guatu.evidence.Proof;
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
        List<StoryStep> steps,
        List<FindingCard> findings,
        List<String> active) {}
