package org.guatu.supervision.observer;

import java.time.Instant;
import java.time.LocalDate;
import org.guatu.organization.UnitRef;
import org.jspecify.annotations.Nullable;

/**
 * A suggestion as a row.
 *
 * @param author the observer; null for units, who need not know
 * @param byLink whether it came by a link
 * @param unit the unit that handles it; null for its observer, as are {@code mergedWith} and {@code candidate}
 * @param daysLeft working days for the act that it waits for; negative when that is late
 * @param task the task of a list that it became
 * @param solved whether it solved something: the unit says so and the observer does not say otherwise
 */
public record SuggestionCard(
        long id,
        String title,
        @Nullable String author,
        boolean byLink,
        Instant submittedAt,
        SuggestionStage stage,
        @Nullable UnitRef unit,
        @Nullable LocalDate due,
        @Nullable Integer daysLeft,
        Suggestion.@Nullable Outcome outcome,
        Suggestion.@Nullable Rating rating,
        boolean rehandled,
        boolean extended,
        boolean solved,
        @Nullable Long mergedWith,
        @Nullable String candidate,
        @Nullable EnlistedTask task,
        int version) {}
