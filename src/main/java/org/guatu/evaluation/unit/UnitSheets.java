package org.guatu.evaluation.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guatu.evaluation.rules.Occasion;
import org.guatu.evaluation.rules.PublishingRules;
import org.guatu.evaluation.rules.RuleBook;
import org.guatu.evaluation.rules.RuleLine;
import org.guatu.evaluation.score.ScoreSheet;
import org.guatu.evaluation.score.Scoring;
import org.guatu.evaluation.score.UnitInputs;
import org.guatu.evaluation.score.UnitInputs.Entered;
import org.guatu.evaluation.score.UnitInputs.Happened;
import org.guatu.evaluation.score.UnitInputs.Vetoed;

/** The score of an evaluation, computed anew from its frozen rules and inputs and from what people gave whenever asked. */
@ApplicationScoped
@Transactional
public class UnitSheets {
    private final Scoring scoring;
    private final PublishingRules rules;
    private final AddedMatters matters;
    private final UnitScores scores;

    UnitSheets(Scoring scoring, PublishingRules rules, AddedMatters matters, UnitScores scores) {
        this.scoring = scoring;
        this.rules = rules;
        this.matters = matters;
        this.scores = scores;
    }

    public RuleBook book(UnitEvaluation one) {
        return rules.of(one.ruleSetId()).book();
    }

    /** What counts; empty while the inputs are not frozen. */
    public Optional<ScoreSheet> of(UnitEvaluation one) {
        return Optional.ofNullable(one.inputs()).map(frozen -> sheet(one, frozen, scores.of(one), UnitScore::counts));
    }

    /** What the record alone says, whatever people gave; empty while the inputs are not frozen. */
    public Optional<ScoreSheet> ofRecord(UnitEvaluation one) {
        return Optional.ofNullable(one.inputs()).map(frozen -> sheet(one, frozen, List.of(), UnitScore::counts));
    }

    /** What is known of the unit's year, with the figures that evaluators gave; empty while it is not frozen. */
    public Optional<UnitInputs> known(UnitEvaluation one) {
        return Optional.ofNullable(one.inputs()).map(frozen -> entered(frozen, book(one), scores.of(one)));
    }

    /** What it would be if only these scores counted, each as it was given. */
    ScoreSheet alone(UnitEvaluation one, List<UnitScore> given) {
        return sheet(one, Objects.requireNonNull(one.inputs(), "scored after the freeze"), given, UnitScore::instead);
    }

    private ScoreSheet sheet(
            UnitEvaluation one, UnitInputs frozen, List<UnitScore> given, Predicate<UnitScore> counts) {
        RuleBook book = book(one);
        Map<String, BigDecimal> instead = new HashMap<>();
        given.stream().filter(counts).forEach(score -> instead.put(score.line(), score.score()));
        return scoring.score(book, entered(frozen, book, given), instead);
    }

    /** With the figures for the lines scored by hand: of several evaluators their mean. */
    private static UnitInputs entered(UnitInputs frozen, RuleBook book, List<UnitScore> given) {
        Map<String, List<UnitScore>> byLine = given.stream()
                .filter(score -> !score.instead())
                .collect(Collectors.groupingBy(UnitScore::line, LinkedHashMap::new, Collectors.toList()));
        List<Entered> figures = new ArrayList<>(frozen.entered());
        figures.removeIf(figure -> byLine.containsKey(figure.line()));
        byLine.forEach((line, all) -> figures.add(mean(book.line(line).orElseThrow(), all)));
        return new UnitInputs(
                frozen.unit(),
                frozen.year(),
                frozen.group(),
                frozen.hasLeadTask(),
                frozen.tasks(),
                frozen.reports(),
                frozen.happened(),
                figures,
                frozen.vetoes());
    }

    private static Entered mean(RuleLine line, List<UnitScore> all) {
        BigDecimal sum = all.stream().map(UnitScore::score).reduce(BigDecimal.ZERO, BigDecimal::add);
        int decimals = line.of(Occasion.ENTERED).isPresent() ? 0 : 2;
        String source = all.stream().map(UnitScore::reason).distinct().collect(Collectors.joining("；"));
        return new Entered(
                line.code(), sum.divide(BigDecimal.valueOf(all.size()), decimals, RoundingMode.HALF_UP), source, null);
    }

    /** What the record says, with what was added and counts. */
    UnitInputs with(UnitEvaluation one, UnitInputs record) {
        List<AddedMatter> added = matters.of(one.id()).stream()
                .filter(matter -> Boolean.TRUE.equals(matter.admitted()))
                .toList();
        Stream<Happened> late = one.materialLate()
                ? Stream.of(new Happened(Occasion.MATERIAL_LATE, Integer.toString(one.year()), one.href()))
                : Stream.empty();
        Stream<Happened> cases = of(added, AddedMatter.Kind.CASE)
                .map(matter -> new Happened(Occasion.valueOf(matter.code()), matter.matter(), one.href()));
        Stream<Vetoed> vetoes =
                of(added, AddedMatter.Kind.VETO).map(matter -> new Vetoed(matter.code(), matter.matter(), one.href()));
        return new UnitInputs(
                record.unit(),
                record.year(),
                one.group(),
                record.hasLeadTask(),
                record.tasks(),
                record.reports(),
                Stream.of(record.happened().stream(), late, cases)
                        .flatMap(Function.identity())
                        .toList(),
                record.entered(),
                Stream.concat(record.vetoes().stream(), vetoes).toList());
    }

    private static Stream<AddedMatter> of(Collection<AddedMatter> all, AddedMatter.Kind kind) {
        return all.stream().filter(matter -> matter.kind() == kind);
    }
}
