package org.guatu.evaluation.score;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.guatu.evaluation.rules.Grade;
import org.guatu.evaluation.rules.Part;
import org.guatu.evaluation.rules.RuleBook;
import org.guatu.evaluation.rules.RuleLine;
import org.guatu.evaluation.rules.VetoRule;
import org.guatu.evaluation.score.UnitInputs.Vetoed;

/**
 * Scores a unit's year by a rule book: every line by itself to the cent, lines that fall out made up for by the others,
 * the sum within its bounds, then the grade and what vetoes leave of it (domain brief §5). The same rules and inputs
 * answer the same sheet, whenever and in whatever order the facts come.
 */
@ApplicationScoped
public class Scoring {
    private final CompletionFactor factor;

    public Scoring(CompletionFactor factor) {
        this.factor = factor;
    }

    public ScoreSheet score(RuleBook book, UnitInputs inputs) {
        return score(book, inputs, Map.of());
    }

    /** @param decided scores of lines that people decided otherwise, by code; one outside its line is a bug here */
    public ScoreSheet score(RuleBook book, UnitInputs inputs, Map<String, BigDecimal> decided) {
        LineScoring scoring = new LineScoring(factor, book.completion(), inputs);
        List<ScoreLine> lines = new ArrayList<>();
        for (RuleLine line : book.lines()) {
            Result result = meant(line, inputs) ? scoring.score(line) : Result.without(LineState.NOT_MEANT);
            BigDecimal instead = decided.get(line.code());
            lines.add(explained(book, line, instead == null ? result : decided(line, result, instead)));
        }
        scaled(book, lines).ifPresent(lines::add);
        BigDecimal sum = lines.stream().map(ScoreLine::score).reduce(Numbers.NOTHING, BigDecimal::add);
        BigDecimal total = sum.max(book.lowest()).min(book.highest()).setScale(2);
        List<ScoreSheet.Veto> vetoes = vetoes(book, inputs);
        Grade grade = vetoes.stream().map(ScoreSheet.Veto::best).reduce(book.grade(total), Grade::worse);
        return new ScoreSheet(book.code(), book.edition(), lines, vetoes, total, grade);
    }

    /** Whether a unit is judged by the line at all: one that leads no task is not by the individual part. */
    public static boolean meant(RuleLine line, UnitInputs inputs) {
        return inputs.hasLeadTask() || line.part() != Part.INDIVIDUAL;
    }

    private static Result decided(RuleLine line, Result computed, BigDecimal instead) {
        if (!line.holds(instead)) {
            throw new IllegalStateException(instead + " lies outside line " + line.code());
        }
        BigDecimal score = Numbers.cents(instead);
        String arithmetic = computed.arithmetic() + " → " + Numbers.points(score);
        return new Result(LineState.SCORED, computed.inputs(), arithmetic, score);
    }

    private static ScoreLine explained(RuleBook book, RuleLine line, Result result) {
        return new ScoreLine(
                line.code(),
                line.name(),
                line.shape(),
                book.edition(),
                result.state(),
                result.inputs(),
                result.arithmetic(),
                result.score(),
                line.max());
    }

    /** What the lines that count are worth out of their own points is what the unit gets out of a hundred. */
    private static Optional<ScoreLine> scaled(RuleBook book, List<ScoreLine> lines) {
        List<ScoreLine> counting = IntStream.range(0, book.lines().size())
                .filter(at -> book.lines().get(at).part() != Part.EXTRA)
                .mapToObj(lines::get)
                .filter(ScoreLine::counts)
                .toList();
        BigDecimal points = sum(counting, ScoreLine::max);
        BigDecimal earned = sum(counting, ScoreLine::score);
        if (points.signum() == 0 || points.compareTo(Numbers.HUNDRED) == 0) {
            return Optional.empty();
        }
        String sum = Numbers.points(earned);
        Result made = Result.scored(
                List.of(),
                sum + " × 100 ÷ " + Numbers.plain(points) + " − " + sum,
                Numbers.divide(earned.multiply(Numbers.HUNDRED), points).subtract(earned));
        return Optional.of(new ScoreLine(
                ScoreLine.SCALED,
                null,
                null,
                book.edition(),
                made.state(),
                made.inputs(),
                made.arithmetic(),
                made.score(),
                Numbers.HUNDRED.subtract(points)));
    }

    private static BigDecimal sum(List<ScoreLine> lines, Function<ScoreLine, BigDecimal> what) {
        return lines.stream().map(what).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<ScoreSheet.Veto> vetoes(RuleBook book, UnitInputs inputs) {
        for (Vetoed one : inputs.vetoes()) {
            if (book.veto(one.rule()).isEmpty()) {
                throw new IllegalStateException(book.code() + " knows no veto " + one.rule());
            }
        }
        return book.vetoes().stream()
                .filter(rule ->
                        inputs.vetoes().stream().anyMatch(one -> one.rule().equals(rule.code())))
                .sorted(Comparator.comparing(VetoRule::best).reversed().thenComparing(VetoRule::code))
                .map(rule -> veto(rule, inputs))
                .toList();
    }

    private static ScoreSheet.Veto veto(VetoRule rule, UnitInputs inputs) {
        return new ScoreSheet.Veto(
                rule.code(),
                rule.name(),
                ScoreInput.sorted(inputs.vetoes().stream()
                        .filter(one -> one.rule().equals(rule.code()))
                        .map(one -> new ScoreInput(one.matter(), true, "1", one.link()))),
                rule.best());
    }
}
