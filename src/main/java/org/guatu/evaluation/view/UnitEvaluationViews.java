package org.guatu.evaluation.view;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.guatu.casework.Agreement;
import org.guatu.casework.CaseDuty;
import org.guatu.casework.Casework;
import org.guatu.casework.DutySource;
import org.guatu.casework.ReconciledProcess;
import org.guatu.casework.StoryStep;
import org.guatu.evaluation.appeal.Appealing;
import org.guatu.evaluation.publication.EvaluationPublication;
import org.guatu.evaluation.publication.PlacingUnits;
import org.guatu.evaluation.publication.Published;
import org.guatu.evaluation.rules.RuleBook;
import org.guatu.evaluation.score.Placing;
import org.guatu.evaluation.score.ScoreSheet;
import org.guatu.evaluation.unit.EvaluationAct;
import org.guatu.evaluation.unit.EvaluationFile;
import org.guatu.evaluation.unit.EvaluationStage;
import org.guatu.evaluation.unit.Judging;
import org.guatu.evaluation.unit.Preparing;
import org.guatu.evaluation.unit.UnitEvaluation;
import org.guatu.evaluation.unit.UnitScore;
import org.guatu.evaluation.unit.UnitSheets;
import org.guatu.organization.Organization;
import org.guatu.organization.Roles;
import org.guatu.organization.UnitRef;
import org.guatu.platform.Caller;
import org.jspecify.annotations.Nullable;

/** What readers see of evaluations: the units of a year, one unit's story, and whose turn it is. */
@ApplicationScoped
@Transactional
public class UnitEvaluationViews implements DutySource, ReconciledProcess {
    private final EvaluationFile file;
    private final UnitSheets sheets;
    private final Judging judging;
    private final Preparing preparing;
    private final Appealing appealing;
    private final PlacingUnits placing;
    private final Published published;
    private final Casework casework;
    private final Organization organization;

    UnitEvaluationViews(
            EvaluationFile file,
            UnitSheets sheets,
            Judging judging,
            Preparing preparing,
            Appealing appealing,
            PlacingUnits placing,
            Published published,
            Casework casework,
            Organization organization) {
        this.file = file;
        this.sheets = sheets;
        this.judging = judging;
        this.preparing = preparing;
        this.appealing = appealing;
        this.placing = placing;
        this.published = published;
        this.casework = casework;
        this.organization = organization;
    }

    /** The units of a year that the caller may see, as they were opened; all years where none is named. */
    public List<EvaluationCard> list(@Nullable Integer year, Caller by) {
        return cards(file.visible(year, by), by);
    }

    private List<EvaluationCard> cards(List<UnitEvaluation> seen, Caller by) {
        Map<Long, UnitRef> units = organization.refs(by.regionId());
        Map<Long, Set<Long>> sharing = sharing(seen, by);
        Map<Long, Placing> placed = new HashMap<>();
        seen.stream()
                .filter(one -> one.grade() == null && mayKnow(one, by))
                .map(UnitEvaluation::year)
                .distinct()
                .forEach(year -> placed.putAll(
                        placing.placed(file.ofYear(by.regionId(), year)).units()));
        return seen.stream()
                .map(one -> card(one, units, Optional.ofNullable(placed.get(one.id())), sharing, by))
                .toList();
    }

    private EvaluationCard card(
            UnitEvaluation one,
            Map<Long, UnitRef> units,
            Optional<Placing> known,
            Map<Long, Set<Long>> sharing,
            Caller by) {
        Optional<Placing> place = known.filter(any -> mayKnow(one, by) && !scoresNow(one, by));
        boolean out = one.grade() != null;
        return new EvaluationCard(
                one.id(),
                UnitRef.among(units, one.unitId()),
                one.group(),
                one.state(),
                one.stage(),
                one.actBy(),
                out ? one.total() : place.map(it -> it.unit().sheet().total()).orElse(null),
                out ? one.grade() : place.map(Placing::grade).orElse(null),
                out ? one.place() : place.map(Placing::rank).orElse(null),
                out ? one.earnedGrade() : place.map(Placing::earned).orElse(null),
                out ? one.quotaEffect() : place.map(Placing::why).orElse(null),
                place.map(it -> it.unit().sheet().vetoes()).orElse(List.of()),
                mayKnow(one, by) ? one.preliminaryTotal() : null,
                mayKnow(one, by) ? one.preliminaryGrade() : null,
                out,
                isTurnOf(one, sharing, by),
                one.version());
    }

    /** A unit knows its result from the feedback on; who reads the whole region sees it grow. */
    private static boolean mayKnow(UnitEvaluation one, Caller by) {
        return one.stage().told() || Roles.readsWholeRegion(by);
    }

    /** Evaluators score without knowing what the others gave; units know it when it is out. */
    private boolean mayKnowScores(UnitEvaluation one, Caller by) {
        if (!Roles.readsWholeRegion(by)) {
            return one.grade() != null;
        }
        return !scoresNow(one, by) || judging.scoredBy(one, by);
    }

    private static boolean scoresNow(UnitEvaluation one, Caller by) {
        return by.hasRole(Roles.EVALUATION_TEAM) && one.stage() == EvaluationStage.SCORE;
    }

    /** The score as far as the caller may know it: to an evaluator who is still to score, what the record says. */
    private Optional<ScoreSheet> sheet(UnitEvaluation one, Caller by) {
        if (!mayKnow(one, by)) {
            return Optional.empty();
        }
        return scoresNow(one, by) && !judging.scoredBy(one, by) ? sheets.ofRecord(one) : sheets.of(one);
    }

    /** By which rules a year is judged; empty while it is not opened. */
    public Optional<RuleBook> book(int year, Caller by) {
        return file.ofYear(by.regionId(), year).stream().findFirst().map(sheets::book);
    }

    /** The results of a year that are others than the preliminary ones, with the lines that appeals changed. */
    public List<ChangedResult> changed(List<EvaluationCard> ofYear, RuleBook book) {
        return ofYear.stream()
                .filter(EvaluationCard::changed)
                .map(card -> new ChangedResult(
                        card,
                        judging.scores(card.id()).stream()
                                .filter(UnitScore::ofAppeal)
                                .map(score -> ChangedResult.Line.of(score, book))
                                .toList()))
                .toList();
    }

    public EvaluationStory story(long id, Caller by) {
        UnitEvaluation one = file.take(id, null, by);
        boolean scores = mayKnowScores(one, by);
        boolean names = Roles.readsWholeRegion(by);
        EvaluationCard card = cards(List.of(one), by).get(0);
        List<UnitScore> given = judging.scores(id);
        List<StoryStep> steps = casework.story(one, by).stream()
                .map(step -> scores ? step : withoutScoring(step))
                .toList();
        return new EvaluationStory(
                card,
                one.year(),
                sheets.book(one),
                sheet(one, by).orElse(null),
                scores
                        ? judging.scorings(id).stream()
                                .map(scoring -> EvaluationStory.Scored.of(scoring, given))
                                .map(scored -> names ? scored : scored.byNobody())
                                .toList()
                        : List.of(),
                given(given, UnitScore::ofAppeal, names),
                mayKnow(one, by) && (scores || !names)
                        ? given(given, score -> score.counts() && score.round() == one.round(), names)
                        : List.of(),
                preparing.added(id).stream().map(EvaluationStory.Matter::of).toList(),
                appealing.newest(id).map(EvaluationStory.Objection::of).orElse(null),
                tie(one, card, by),
                names ? steps : steps.stream().map(StoryStep::byNobody).toList(),
                published
                        .of(one.regionId(), one.year())
                        .map(EvaluationPublication::publishedOn)
                        .orElse(null),
                casework.active(one));
    }

    /** What an evaluator said with the scores is known when they are. */
    private static StoryStep withoutScoring(StoryStep step) {
        return step.kind().equals(EvaluationAct.SCORED.name()) ? step.withoutWords() : step;
    }

    /** A unit learns what was given and why, not by whom. */
    private static List<EvaluationStory.Given> given(List<UnitScore> all, Predicate<UnitScore> which, boolean names) {
        return all.stream()
                .filter(which)
                .map(EvaluationStory.Given::of)
                .map(one -> names ? one : one.byNobody())
                .toList();
    }

    /** The units of a year with the score of each, as far as it is known and the caller may know it. */
    public List<UnitResult> results(int year, Caller by) {
        List<UnitEvaluation> seen = file.visible(year, by);
        Map<Long, EvaluationCard> cards =
                cards(seen, by).stream().collect(Collectors.toMap(EvaluationCard::id, Function.identity()));
        return seen.stream()
                .map(one -> new UnitResult(
                        Objects.requireNonNull(cards.get(one.id())),
                        sheet(one, by).orElse(null)))
                .toList();
    }

    /** What the committee decided where the unit was among equals, as far as that is how it is placed. */
    private EvaluationStory.@Nullable Equals tie(UnitEvaluation one, EvaluationCard card, Caller by) {
        boolean decided = card.effect() == Placing.Effect.CHOSEN || card.effect() == Placing.Effect.NOT_CHOSEN;
        return decided
                ? placing.decision(one)
                        .map(decision -> EvaluationStory.Equals.of(decision, Roles.readsWholeRegion(by)))
                        .orElse(null)
                : null;
    }

    /** When the results of a year came out; empty while they are not. */
    public Optional<EvaluationPublication> publication(int year, Caller by) {
        return published.of(by.regionId(), year);
    }

    /** Which units share tasks with which; asked only where an evaluator may be about to score one of them. */
    private Map<Long, Set<Long>> sharing(List<UnitEvaluation> seen, Caller by) {
        boolean scores = by.hasRole(Roles.EVALUATION_TEAM)
                && seen.stream().anyMatch(one -> one.stage().scoring());
        return scores ? file.sharing(by) : Map.of();
    }

    /** Whether it is the caller's turn: by role, by unit, and never judging their own unit. */
    private boolean isTurnOf(UnitEvaluation one, Map<Long, Set<Long>> sharing, Caller by) {
        EvaluationStage stage = one.stage();
        if (Collections.disjoint(stage.roles(), by.roles())) {
            return false;
        }
        if (stage == EvaluationStage.SELF_EVALUATION) {
            return by.belongsTo(one.unitId());
        }
        return stage.scoring() ? file.mayScore(one, sharing, by) && !judging.scoredBy(one, by) : file.mayJudge(one, by);
    }

    @Override
    public List<CaseDuty> waitingFor(Caller by) {
        Set<EvaluationStage> asks = Arrays.stream(EvaluationStage.values())
                .filter(stage -> stage.duty() != null && !Collections.disjoint(stage.roles(), by.roles()))
                .collect(Collectors.toSet());
        List<UnitEvaluation> waiting = asks.isEmpty() ? List.of() : file.visibleAt(asks, by);
        Map<Long, Set<Long>> sharing = sharing(waiting, by);
        Map<Long, UnitRef> units = waiting.isEmpty() ? Map.of() : organization.refs(by.regionId());
        return waiting.stream()
                .filter(one -> isTurnOf(one, sharing, by))
                .map(one -> {
                    UnitRef unit = UnitRef.among(units, one.unitId());
                    return CaseDuty.of(
                            one,
                            Objects.requireNonNull(one.stage().duty()),
                            one.stage().judges(),
                            unit.name() + " " + one.year(),
                            null,
                            unit);
                })
                .toList();
    }

    /** Proves that every evaluation's stage is where its token waits. */
    @Override
    public Agreement agreement(Caller by) {
        return casework.agreement(UnitEvaluation.KIND, file.visible(null, by));
    }
}
