package org.guatu.evaluation.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.guatu.evaluation.facts.ForecastWords;
import org.guatu.evaluation.rules.Grade;
import org.guatu.evaluation.rules.Shape;
import org.guatu.evaluation.score.LineState;
import org.guatu.evaluation.score.Placing;
import org.guatu.evaluation.score.ScoreLine;
import org.guatu.evaluation.score.ScoreSheet;
import org.guatu.evaluation.unit.EvaluationStage;
import org.guatu.evaluation.unit.EvaluationState;
import org.guatu.evaluation.view.EvaluationCard;
import org.guatu.evaluation.view.EvaluationStory;
import org.guatu.organization.UnitGroup;
import org.guatu.organization.UnitRef;
import org.jspecify.annotations.Nullable;

/**
 * The evaluation of a unit as the API tells it.
 *
 * @param total null while there is none, or the reader may not know it
 * @param grade after the quota
 * @param preliminary what the evaluators came to before any appeal
 * @param quota what the quota did to the grade, {@code tie} what the committee decided among equals
 * @param active where its process waits
 */
public record UnitEvaluationAnswer(
        long id,
        UnitRef unit,
        UnitGroup group,
        int year,
        EvaluationState state,
        EvaluationStage stage,
        @Nullable LocalDate actBy,
        List<Line> lines,
        List<ForecastWords.Veto> vetoes,
        @Nullable BigDecimal total,
        @Nullable Grade grade,
        @Nullable Integer rank,
        @Nullable BigDecimal preliminary,
        List<EvaluationStory.Scored> scores,
        List<EvaluationStory.Given> decided,
        List<EvaluationStory.Matter> added,
        EvaluationStory.@Nullable Objection appeal,
        Placing.@Nullable Effect quota,
        EvaluationStory.@Nullable Equals tie,
        boolean published,
        @Nullable LocalDate publishedOn,
        List<String> active) {
    /** One line of the score, explained. */
    public record Line(
            String code,
            String name,
            @Nullable Shape rule,
            int ruleVersion,
            LineState state,
            List<ForecastWords.Input> inputs,
            String arithmetic,
            BigDecimal score,
            BigDecimal max) {}

    static UnitEvaluationAnswer of(EvaluationStory story, Locale locale) {
        EvaluationCard card = story.card();
        ScoreSheet sheet = story.sheet();
        return new UnitEvaluationAnswer(
                card.id(),
                card.unit(),
                card.group(),
                story.year(),
                card.state(),
                card.stage(),
                card.actBy(),
                sheet == null
                        ? List.of()
                        : sheet.lines().stream().map(line -> line(line, locale)).toList(),
                sheet == null
                        ? List.of()
                        : sheet.vetoes().stream()
                                .map(veto -> ForecastWords.veto(veto, locale))
                                .toList(),
                card.score(),
                card.grade(),
                card.rank(),
                card.before(),
                story.scores(),
                story.decided(),
                story.added(),
                story.appeal(),
                card.effect(),
                story.tie(),
                card.published(),
                story.publishedOn(),
                story.active());
    }

    private static Line line(ScoreLine line, Locale locale) {
        return new Line(
                line.code(),
                ForecastWords.name(line, locale),
                line.rule(),
                line.ruleVersion(),
                line.state(),
                ForecastWords.inputs(line.inputs(), locale),
                line.arithmetic(),
                line.score(),
                line.max());
    }
}
