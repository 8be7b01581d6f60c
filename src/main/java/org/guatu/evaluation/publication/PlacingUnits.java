package org.guatu.evaluation.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guatu.evaluation.rules.RuleBook;
import org.guatu.evaluation.score.Graded;
import org.guatu.evaluation.score.Placing;
import org.guatu.evaluation.score.Quotas;
import org.guatu.evaluation.score.Tie;
import org.guatu.evaluation.unit.UnitEvaluation;
import org.guatu.evaluation.unit.UnitSheets;
import org.guatu.organization.Organization;
import org.guatu.organization.UnitRef;

/** Places the units of a year in their groups: by their scores, by the quota, and by what was decided on ties. */
@ApplicationScoped
@Transactional
public class PlacingUnits {
    private final UnitSheets sheets;
    private final TieDecisions decisions;
    private final Organization organization;

    PlacingUnits(UnitSheets sheets, TieDecisions decisions, Organization organization) {
        this.sheets = sheets;
        this.decisions = decisions;
        this.organization = organization;
    }

    /**
     * The units of a year as they are placed.
     *
     * @param units by the ids of their evaluations; those without a score are left out
     */
    public record Placed(Map<Long, Placing> units, List<KnownTie> ties) {}

    /** @param ofYear all evaluations of one region and year */
    public Placed placed(List<UnitEvaluation> ofYear) {
        if (ofYear.isEmpty()) {
            return new Placed(Map.of(), List.of());
        }
        UnitEvaluation any = ofYear.get(0);
        Map<Long, UnitRef> units = organization.refs(any.regionId());
        Map<String, Long> ids = ofYear.stream()
                .collect(Collectors.toMap(
                        one -> UnitRef.among(units, one.unitId()).code(), UnitEvaluation::id));
        RuleBook book = sheets.book(any);
        List<Placing> earned = Quotas.grade(book, graded(ofYear, units));
        Map<Long, Placing> placed = earned.stream()
                .collect(Collectors.toMap(one -> ids.get(one.unit().unit()), Function.identity()));
        List<TieDecision> decided = decisions.ofYear(any.regionId(), any.year());
        List<KnownTie> ties = Quotas.ties(book, earned).stream()
                .map(tie -> known(tie, placed, ids, ofYear, units, decided))
                .toList();
        return new Placed(placed, ties);
    }

    private List<Graded> graded(List<UnitEvaluation> ofYear, Map<Long, UnitRef> units) {
        return ofYear.stream()
                .flatMap(one -> sheets.of(one).stream()
                        .map(sheet ->
                                new Graded(UnitRef.among(units, one.unitId()).code(), one.group(), sheet)))
                .toList();
    }

    /** Places the units of a tie as it was decided, where it was. */
    private static KnownTie known(
            Tie tie,
            Map<Long, Placing> placed,
            Map<String, Long> ids,
            List<UnitEvaluation> ofYear,
            Map<Long, UnitRef> units,
            List<TieDecision> decisions) {
        Set<Long> tied = tie.units().stream().map(ids::get).collect(Collectors.toSet());
        Optional<TieDecision> decision =
                decisions.stream().filter(one -> one.decides(tie, tied)).findFirst();
        Set<Long> chosen = decision.map(TieDecision::chosen).orElse(Set.of());
        decision.ifPresent(made ->
                tied.forEach(id -> placed.computeIfPresent(id, (one, place) -> place.decided(chosen.contains(one)))));
        return new KnownTie(
                tie.group(),
                tie.total(),
                tie.places(),
                ofYear.stream()
                        .filter(one -> tied.contains(one.id()))
                        .map(one -> new KnownTie.Tied(
                                one.id(), UnitRef.among(units, one.unitId()), chosen.contains(one.id())))
                        .toList(),
                decision.map(KnownTie.Ruling::of).orElse(null));
    }

    /** The last decision on a tie in which a unit was; empty where there was none. */
    public Optional<TieDecision> decision(UnitEvaluation one) {
        return decisions.ofYear(one.regionId(), one.year()).stream()
                .filter(decision -> decision.tells(one.id()))
                .findFirst();
    }
}
