package org.guatu.evaluation.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.guatu.evaluation.rules.Grade;
import org.guatu.evaluation.rules.Quota;
import org.guatu.evaluation.rules.RuleBook;
import org.guatu.evaluation.rules.Shape;
import org.guatu.evaluation.score.Placing.Effect;
import org.guatu.organization.UnitGroup;

/** 等次: each group is ranked by itself, and only so many of it get the best grade; ties by completion, then timeliness. */
public final class Quotas {
    /** Two units that this finds equal are equal. */
    private static final Comparator<Graded> BEST_FIRST = Comparator.<Graded, BigDecimal>comparing(
                    one -> one.sheet().total())
            .thenComparing(one -> share(one, Shape.COMPLETION))
            .thenComparing(one -> share(one, Shape.TIMELINESS))
            .reversed();

    private Quotas() {}

    /** All units of a region, group by group and the best first. */
    public static List<Placing> grade(RuleBook book, List<Graded> units) {
        Map<UnitGroup, List<Graded>> groups =
                units.stream().collect(Collectors.groupingBy(Graded::group, TreeMap::new, Collectors.toList()));
        List<Placing> all = new ArrayList<>();
        groups.values().forEach(group -> all.addAll(group(book.quota(), group)));
        return all;
    }

    /** The ties among units that were graded: one for a group at most. */
    public static List<Tie> ties(RuleBook book, List<Placing> placings) {
        Map<UnitGroup, List<Placing>> groups =
                placings.stream().collect(Collectors.groupingBy(Placing::group, TreeMap::new, Collectors.toList()));
        return groups.entrySet().stream()
                .flatMap(group -> tie(book.quota(), group.getKey(), group.getValue()).stream())
                .toList();
    }

    /** The same units where these were chosen among their equals; a tie that has no places for them stays undecided. */
    static List<Placing> decided(RuleBook book, List<Placing> placings, Set<String> chosen) {
        Set<String> settled = ties(book, placings).stream()
                .filter(tie -> {
                    long taken = tie.units().stream().filter(chosen::contains).count();
                    return taken > 0 && taken <= tie.places();
                })
                .flatMap(tie -> tie.units().stream())
                .collect(Collectors.toSet());
        return placings.stream()
                .map(one -> {
                    String unit = one.unit().unit();
                    return settled.contains(unit) ? one.decided(chosen.contains(unit)) : one;
                })
                .toList();
    }

    private static Optional<Tie> tie(Quota quota, UnitGroup group, List<Placing> placings) {
        List<Graded> tied = placings.stream()
                .filter(one -> one.why() == Effect.TIED)
                .map(Placing::unit)
                .toList();
        long taken =
                placings.stream().filter(one -> one.grade() == quota.grade()).count();
        return tied.stream()
                .findFirst()
                .map(any -> new Tie(
                        group,
                        tied.stream().map(Graded::unit).toList(),
                        quota.of(placings.size()) - (int) taken,
                        any.sheet().total()));
    }

    private static List<Placing> group(Quota quota, List<Graded> group) {
        List<Graded> ranked =
                group.stream().sorted(BEST_FIRST.thenComparing(Graded::unit)).toList();
        List<Graded> candidates = ranked.stream()
                .filter(one -> one.sheet().grade() == quota.grade())
                .toList();
        int places = quota.of(group.size());
        return ranked.stream()
                .map(one -> placed(one, quota, effect(one, candidates, places), rank(one, ranked)))
                .toList();
    }

    private static Placing placed(Graded one, Quota quota, Effect effect, int rank) {
        Grade earned = one.sheet().grade();
        return new Placing(
                one,
                rank,
                earned,
                effect == Effect.NONE ? earned : quota.grade().next(),
                effect);
    }

    private static Effect effect(Graded one, List<Graded> candidates, int places) {
        if (!candidates.contains(one)) {
            return Effect.NONE;
        }
        int better = rank(one, candidates) - 1;
        long equal = candidates.stream()
                .filter(other -> BEST_FIRST.compare(one, other) == 0)
                .count();
        if (better + equal <= places) {
            return Effect.NONE;
        }
        return better < places ? Effect.TIED : Effect.FULL;
    }

    private static int rank(Graded one, List<Graded> among) {
        return 1
                + (int) among.stream()
                        .filter(other -> BEST_FIRST.compare(other, one) < 0)
                        .count();
    }

    /** Of the line's points; nothing where the line fell out. */
    private static BigDecimal share(Graded one, Shape shape) {
        return one.sheet()
                .line(shape)
                .map(line -> Numbers.divide(line.score(), line.max()))
                .orElse(BigDecimal.ZERO);
    }
}
