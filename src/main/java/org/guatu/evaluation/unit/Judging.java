package org.guatu.evaluation.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.guatu.calendar.OfficeTime;
import org.guatu.evaluation.command.GiveScores;
import org.guatu.evaluation.command.GiveScores.LineScore;
import org.guatu.evaluation.rules.RuleLine;
import org.guatu.evaluation.score.CheckingFigures;
import org.guatu.evaluation.score.Scoring;
import org.guatu.evaluation.score.UnitInputs;
import org.guatu.organization.Roles;
import org.guatu.platform.Caller;
import org.guatu.platform.Invalid;
import org.guatu.platform.Refusal;

/** 评分: at least two evaluators score each unit, and come to terms when they differ too much. */
@ApplicationScoped
@Transactional
public class Judging {
    private static final int NEEDED = 2;

    private final EvaluationFile file;
    private final UnitScorings scorings;
    private final UnitScores scores;
    private final UnitSheets sheets;
    private final Preparing preparing;
    private final EvaluationTerms terms;
    private final OfficeTime time;

    Judging(
            EvaluationFile file,
            UnitScorings scorings,
            UnitScores scores,
            UnitSheets sheets,
            Preparing preparing,
            EvaluationTerms terms,
            OfficeTime time) {
        this.file = file;
        this.scorings = scorings;
        this.scores = scores;
        this.sheets = sheets;
        this.preparing = preparing;
        this.terms = terms;
        this.time = time;
    }

    /** An evaluator hands in what they give; once in each round. */
    public UnitEvaluation score(long id, GiveScores sent, Caller by) {
        UnitEvaluation one = file.forEvaluator(id, by);
        sent.check();
        if (!one.stage().scoring()) {
            throw new UnitEvaluation.NotNow(one.stage());
        }
        List<UnitScoring> before = scorings.of(one);
        if (before.stream().anyMatch(scoring -> scoring.ownHandOf(by))) {
            throw new Refusal("evaluation.score.twice");
        }
        List<UnitScore> given = given(one, sent.given(), by);
        requireAll(one, given);
        BigDecimal total = sheets.alone(one, given).total();
        UnitScoring scoring = new UnitScoring(one, total, sent.text(), by, time.now());
        scorings.persist(scoring);
        sign(one, given, by);
        given.forEach(score -> scores.persist(score.in(scoring)));
        preparing.problems(one, sent.wrong(), by);
        file.count(one);
        file.note(one, EvaluationAct.SCORED, sent.text(), List.of(), by);
        if (before.size() + 1 >= NEEDED) {
            compare(one, by);
        }
        return one;
    }

    private List<UnitScore> given(UnitEvaluation one, List<LineScore> lines, Caller by) {
        return lines.stream()
                .map(sent -> {
                    RuleLine line = line(one, sent);
                    return new UnitScore(
                            one,
                            line.code(),
                            checked(line, sent),
                            Objects.requireNonNull(sent.score()),
                            String.valueOf(sent.reason()).strip(),
                            by,
                            time.now());
                })
                .toList();
    }

    private RuleLine line(UnitEvaluation one, LineScore sent) {
        RuleLine line = sheets.book(one)
                .line(String.valueOf(sent.line()))
                .orElseThrow(() -> new Invalid("lines.line", "evaluation.score.lineUnknown"));
        if (!Scoring.meant(line, known(one))) {
            throw new Invalid("lines.line", "evaluation.score.lineNotMeant");
        }
        return line;
    }

    private static UnitInputs known(UnitEvaluation one) {
        return Objects.requireNonNull(one.inputs(), "scored after the freeze");
    }

    /** Whether it stands in place of the computed score; refused outside its line. */
    private static boolean checked(RuleLine line, LineScore sent) {
        BigDecimal score = Objects.requireNonNull(sent.score());
        if (line.byHand()) {
            CheckingFigures.check(
                    line, new UnitInputs.Entered(line.code(), score, String.valueOf(sent.reason()), null));
            return false;
        }
        CheckingFigures.check(line, score);
        return true;
    }

    /** Lines scored by hand wait for everybody. */
    private void requireAll(UnitEvaluation one, List<UnitScore> given) {
        UnitInputs known = known(one);
        Invalid.Check check = new Invalid.Check();
        sheets.book(one).lines().stream()
                .filter(RuleLine::byHand)
                .filter(line -> Scoring.meant(line, known))
                .filter(line -> given.stream().noneMatch(score -> score.line().equals(line.code())))
                .forEach(line -> check.require(false, "lines.score", "evaluation.score.lineWaits", line.code()));
        check.orRefuse();
    }

    private void sign(UnitEvaluation one, List<UnitScore> given, Caller by) {
        for (UnitScore earlier : scores.of(one)) {
            if (given.stream().anyMatch(score -> earlier.signedBy(score, by))) {
                earlier.confirm(by, time.now());
            }
        }
    }

    private void compare(UnitEvaluation one, Caller by) {
        List<BigDecimal> totals =
                scorings.of(one).stream().map(UnitScoring::total).sorted().toList();
        BigDecimal lowest = totals.get(0);
        BigDecimal highest = totals.get(totals.size() - 1);
        boolean apart = highest.subtract(lowest)
                        .multiply(BigDecimal.valueOf(100))
                        .compareTo(highest.multiply(BigDecimal.valueOf(terms.differencePercent())))
                > 0;
        String element = one.stage().element();
        if (apart) {
            one.scoreAnew();
            file.move(
                    one,
                    Set.of(EvaluationStage.SCORE, EvaluationStage.DISCUSSION),
                    EvaluationStage.DISCUSSION,
                    terms.scoring());
            file.tellRole(
                    one,
                    Roles.EVALUATION_TEAM,
                    "discuss",
                    Integer.toString(one.year()),
                    lowest.toPlainString(),
                    highest.toPlainString());
            file.note(one, EvaluationAct.SCORES_DIFFER, null, List.of(), Caller.systemIn(by.regionId()));
        }
        file.pass(one, element, Map.of("apart", apart));
    }

    /** The evaluators agree. Called by the process. */
    public void announce(long id) {
        UnitEvaluation one = file.of(id);
        file.move(one, Set.of(EvaluationStage.SCORE, EvaluationStage.DISCUSSION), EvaluationStage.PRELIMINARY, 0);
        one.foresee(sheets.of(one).orElseThrow());
        file.note(one, EvaluationAct.PRELIMINARY_MADE, null, List.of(), Caller.systemIn(one.regionId()));
    }

    /** What the decision of an appeal gives lines instead. */
    public void change(UnitEvaluation one, List<LineScore> lines, Caller by) {
        Invalid.Check check = new Invalid.Check().require(!lines.isEmpty(), "lines", "evaluation.appeal.linesMissing");
        LineScore.check(lines, check);
        check.orRefuse();
        for (LineScore sent : lines) {
            RuleLine line = line(one, sent);
            BigDecimal score = Objects.requireNonNull(sent.score());
            CheckingFigures.check(line, score);
            scores.persist(new UnitScore(
                    one, line.code(), true, score, String.valueOf(sent.reason()).strip(), by, time.now()));
        }
    }

    /** The committee approves what an appeal changed: the second signature. */
    void approve(UnitEvaluation one, Caller by) {
        scores.of(one).stream().filter(UnitScore::ofAppeal).forEach(score -> score.confirm(by, time.now()));
    }

    /** What the evaluators came to, round by round. */
    public List<UnitScoring> scorings(long evaluationId) {
        return scorings.of(evaluationId);
    }

    /** What was given for lines, round by round. */
    public List<UnitScore> scores(long evaluationId) {
        return scores.of(evaluationId);
    }

    /** Whether the caller has scored in the round that counts. */
    public boolean scoredBy(UnitEvaluation one, Caller by) {
        return scorings.of(one).stream().anyMatch(scoring -> scoring.ownHandOf(by));
    }
}
