package org.guatu.supervision.observer;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.guatu.platform.Count;

/**
 * What came of the suggestions.
 *
 * @param received all
 * @param accepted those found worth handling; the merged ones are not counted twice
 * @param waiting those not screened yet
 * @param handling those with the office or a unit
 * @param solved those that solved something: the unit says so and the observer does not say otherwise
 * @param ratings settled ones by rating
 * @param unrated settled ones without a rating
 * @param candidates those that left a note for the next list
 * @param tasks those that became a task of a list
 */
public record SuggestionCounts(
        int received,
        int accepted,
        int merged,
        int rejected,
        int waiting,
        int handling,
        int replied,
        int closed,
        int solved,
        Map<Suggestion.Rating, Long> ratings,
        int unrated,
        int candidates,
        int tasks) {

    static SuggestionCounts of(List<SuggestionCard> all) {
        List<SuggestionCard> closed =
                all.stream().filter(at(SuggestionStage.CLOSED)).toList();
        return new SuggestionCounts(
                all.size(),
                Count.of(all, card -> card.stage().accepted()),
                Count.of(all, at(SuggestionStage.MERGED)),
                Count.of(all, at(SuggestionStage.REJECTED)),
                Count.of(all, at(SuggestionStage.SUBMITTED)),
                Count.of(all, at(SuggestionStage.SCREENED).or(at(SuggestionStage.HANDLING))),
                Count.of(all, at(SuggestionStage.REPLIED)),
                closed.size(),
                Count.of(all, SuggestionCard::solved),
                closed.stream()
                        .filter(card -> card.rating() != null)
                        .collect(Collectors.groupingBy(SuggestionCard::rating, TreeMap::new, Collectors.counting())),
                Count.of(closed, card -> card.rating() == null),
                Count.of(all, card -> card.candidate() != null),
                Count.of(all, card -> card.task() != null));
    }

    private static Predicate<SuggestionCard> at(SuggestionStage stage) {
        return card -> card.stage() == stage;
    }
}
