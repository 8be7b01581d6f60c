package org.guatu.supervision.rectification;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.guatu.organization.UnitRef;
import org.guatu.platform.Count;
import org.jspecify.annotations.Nullable;

/**
 * 整改台账 in numbers. What is not handed out, or dismissed, counts nowhere.
 *
 * @param all findings handed to units
 * @param open those not closed
 * @param overdue those not closed whose last day passed before the unit said that they are put right
 * @param due those whose last day has come, or that are closed already
 * @param closed those closed out, the ones whose look-back is awaited included
 * @param closingRate 整改销号率: closed of due, percent with one decimal; null where nothing is due
 * @param recurred those that say an earlier finding came up again
 * @param bySource how many come from where
 * @param byUnit the same for each unit, by its code; empty where one unit is counted
 */
public record FindingCounts(
        int all,
        int open,
        int overdue,
        int due,
        int closed,
        @Nullable Double closingRate,
        int reopened,
        int recurred,
        Map<Found.Source, Long> bySource,
        List<OfUnit> byUnit) {

    /** One unit's numbers. */
    public record OfUnit(UnitRef unit, FindingCounts counts) {}

    static FindingCounts of(List<FindingCard> cards) {
        List<FindingCard> handed =
                cards.stream().filter(card -> card.stage().shownToUnit()).toList();
        Map<String, List<FindingCard>> units = handed.stream()
                .collect(Collectors.groupingBy(card -> card.lead().code(), TreeMap::new, Collectors.toList()));
        return count(
                handed,
                units.values().stream()
                        .map(own -> new OfUnit(own.get(0).lead(), count(own, List.of())))
                        .toList());
    }

    private static FindingCounts count(List<FindingCard> cards, List<OfUnit> byUnit) {
        int closed = Count.of(cards, card -> card.stage().closed());
        int due = Count.of(cards, card -> card.stage().closed() || card.daysLeft() != null && card.daysLeft() <= 0);
        return new FindingCounts(
                cards.size(),
                cards.size() - closed,
                Count.of(cards, card -> card.overdue() && !card.stage().closed()),
                due,
                closed,
                due == 0 ? null : Math.round(closed * 1000.0 / due) / 10.0,
                Count.of(cards, card -> card.reopenings() > 0),
                Count.of(cards, card -> card.recurrenceOf() != null),
                cards.stream().collect(Collectors.groupingBy(FindingCard::source, TreeMap::new, Collectors.counting())),
                byUnit);
    }
}
