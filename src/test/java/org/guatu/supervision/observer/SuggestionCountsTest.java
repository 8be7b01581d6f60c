package org.guatu.supervision.observer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guatu.supervision.observer.Suggestion.Outcome.EXPLAINED;
import static org.guatu.supervision.observer.Suggestion.Outcome.PLANNED;
import static org.guatu.supervision.observer.Suggestion.Outcome.SOLVED;
import static org.guatu.supervision.observer.Suggestion.Rating.FAIRLY_SATISFIED;
import static org.guatu.supervision.observer.Suggestion.Rating.SATISFIED;
import static org.guatu.supervision.observer.Suggestion.Rating.UNSATISFIED;
import static org.guatu.supervision.observer.SuggestionStage.CLOSED;
import static org.guatu.supervision.observer.SuggestionStage.HANDLING;
import static org.guatu.supervision.observer.SuggestionStage.MERGED;
import static org.guatu.supervision.observer.SuggestionStage.REJECTED;
import static org.guatu.supervision.observer.SuggestionStage.SUBMITTED;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The year of a district: sixteen suggestions received, seven problems solved. */
class SuggestionCountsTest {
    private final List<SuggestionCard> year = new ArrayList<>();

    @Test
    void sixteen_received_and_seven_solved() {
        settled(5, SOLVED, SATISFIED);
        settled(1, SOLVED, FAIRLY_SATISFIED);
        settled(1, SOLVED, null);
        settled(1, SOLVED, UNSATISFIED);
        settled(2, PLANNED, SATISFIED);
        settled(1, EXPLAINED, FAIRLY_SATISFIED);
        others(2, HANDLING);
        others(1, SUBMITTED);
        others(1, MERGED);
        others(1, REJECTED);

        SuggestionCounts counts = SuggestionCounts.of(year);

        assertThat(counts.received()).isEqualTo(16);
        assertThat(counts.solved()).isEqualTo(7);
        assertThat(counts.accepted()).isEqualTo(13);
        assertThat(counts.merged()).isEqualTo(1);
        assertThat(counts.rejected()).isEqualTo(1);
        assertThat(counts.waiting()).isEqualTo(1);
        assertThat(counts.handling()).isEqualTo(2);
        assertThat(counts.closed()).isEqualTo(11);
        assertThat(counts.ratings()).isEqualTo(Map.of(SATISFIED, 7L, FAIRLY_SATISFIED, 2L, UNSATISFIED, 1L));
        assertThat(counts.unrated()).isEqualTo(1);
    }

    private void settled(int times, Suggestion.Outcome outcome, Suggestion.@Nullable Rating rating) {
        for (int i = 0; i < times; i++) {
            year.add(card(CLOSED, outcome, rating));
        }
    }

    private void others(int times, SuggestionStage stage) {
        for (int i = 0; i < times; i++) {
            year.add(card(stage, null, null));
        }
    }

    private SuggestionCard card(
            SuggestionStage stage, Suggestion.@Nullable Outcome outcome, Suggestion.@Nullable Rating rating) {
        boolean solved = outcome == SOLVED && rating != UNSATISFIED;
        return new SuggestionCard(
                year.size() + 1L,
                "建议",
                "观察员",
                true,
                Instant.EPOCH,
                stage,
                null,
                null,
                null,
                outcome,
                rating,
                false,
                false,
                solved,
                null,
                null,
                null,
                0);
    }
}
