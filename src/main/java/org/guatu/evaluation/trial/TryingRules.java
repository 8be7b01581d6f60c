package org.guatu.evaluation.trial;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guatu.evaluation.draft.DraftingRules;
import org.guatu.evaluation.draft.KnownRules;
import org.guatu.evaluation.facts.GatheringInputs;
import org.guatu.evaluation.publication.EvaluationPublication;
import org.guatu.evaluation.publication.Published;
import org.guatu.evaluation.rules.PublishingRules;
import org.guatu.evaluation.rules.RuleBook;
import org.guatu.evaluation.score.Placing;
import org.guatu.evaluation.score.TrialRun;
import org.guatu.evaluation.score.UnitInputs;
import org.guatu.evaluation.unit.EvaluationFile;
import org.guatu.evaluation.unit.UnitEvaluation;
import org.guatu.evaluation.unit.UnitSheets;
import org.guatu.organization.Organization;
import org.guatu.organization.UnitRef;
import org.guatu.platform.Caller;
import org.guatu.platform.NotFound;

/**
 * 试算: a draft is tried on the frozen inputs of the newest published year before it, beside the rules of that year. Where
 * nothing is published yet, on the facts of the year before as they are known today; where that has none, of its own year.
 */
@ApplicationScoped
@Transactional
public class TryingRules {
    private final DraftingRules drafting;
    private final PublishingRules rules;
    private final Published published;
    private final EvaluationFile file;
    private final UnitSheets sheets;
    private final GatheringInputs gathering;
    private final TrialRun trial;
    private final Organization organization;

    TryingRules(
            DraftingRules drafting,
            PublishingRules rules,
            Published published,
            EvaluationFile file,
            UnitSheets sheets,
            GatheringInputs gathering,
            TrialRun trial,
            Organization organization) {
        this.drafting = drafting;
        this.rules = rules;
        this.published = published;
        this.file = file;
        this.sheets = sheets;
        this.gathering = gathering;
        this.trial = trial;
        this.organization = organization;
    }

    /** What units are judged by, of which year, the rules beside which the draft is tried, and who was chosen among equals. */
    private record Known(int year, boolean frozen, RuleBook book, List<UnitInputs> inputs, Set<String> chosen) {}

    public TrialResult of(int year, Caller by) {
        KnownRules draft = drafting.of(year, by);
        if (!draft.draft()) {
            throw new NotFound("platform.notFound");
        }
        Known known = frozen(year, by).orElseGet(() -> gathered(year, by));
        Map<String, UnitRef> units = organization.refs(by.regionId()).values().stream()
                .collect(Collectors.toMap(UnitRef::code, Function.identity()));
        List<TrialResult.Row> rows = trial.compare(known.book(), draft.rules(), known.inputs(), known.chosen()).stream()
                .map(one -> row(one, units))
                .sorted(Comparator.comparing(TrialResult.Row::changes).reversed())
                .toList();
        return new TrialResult(
                year, known.year(), known.frozen(), trial.untried(known.book(), draft.rules(), known.inputs()), rows);
    }

    private static TrialResult.Row row(TrialRun.Outcome one, Map<String, UnitRef> units) {
        Placing before = one.before();
        Placing after = one.after();
        return new TrialResult.Row(
                units.getOrDefault(one.unit(), new UnitRef(one.unit(), one.unit())),
                after.group(),
                before.unit().sheet().total(),
                after.unit().sheet().total(),
                one.difference(),
                before.grade(),
                after.grade(),
                one.changesGrade());
    }

    private Optional<Known> frozen(int year, Caller by) {
        return published
                .newest(by.regionId())
                .map(EvaluationPublication::year)
                .filter(out -> out < year)
                .map(out -> {
                    List<UnitEvaluation> all = file.ofYear(by.regionId(), out);
                    return new Known(
                            out,
                            true,
                            sheets.book(all.get(0)),
                            all.stream()
                                    .flatMap(one -> sheets.known(one).stream())
                                    .toList(),
                            all.stream()
                                    .filter(one -> one.quotaEffect() == Placing.Effect.CHOSEN)
                                    .map(one -> organization.ref(one.unitId()).code())
                                    .collect(Collectors.toSet()));
                });
    }

    private Known gathered(int year, Caller by) {
        List<UnitInputs> before = gathered(gathering.of(by.regionId(), year - 1).values());
        return before.isEmpty()
                ? known(year, gathered(gathering.of(by.regionId(), year).values()), by)
                : known(year - 1, before, by);
    }

    private Known known(int year, List<UnitInputs> inputs, Caller by) {
        return new Known(year, false, rules.inForce(by.regionId(), year), inputs, Set.of());
    }

    /** Those that would be evaluated. */
    private static List<UnitInputs> gathered(Collection<UnitInputs> all) {
        return all.stream().filter(one -> !one.tasks().isEmpty()).toList();
    }
}
