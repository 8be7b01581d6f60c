package org.guatu.supervision.observer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A suggestion as its observer sees it.
 *
 * @param files how many files went along
 * @param reason why it was not accepted
 * @param reply the answer; of the other suggestion where this one was merged
 * @param task the task that it became, once its list runs
 * @param again whether it was handled once more
 */
public record OwnSuggestion(
        long id,
        String title,
        String words,
        int files,
        Instant submittedAt,
        SuggestionStage stage,
        @Nullable String reason,
        Suggestion.@Nullable Outcome outcome,
        @Nullable String reply,
        Suggestion.@Nullable Rating rating,
        boolean again,
        @Nullable EnlistedTask task) {}
