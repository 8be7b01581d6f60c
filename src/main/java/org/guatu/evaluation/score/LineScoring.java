package org.guatu.evaluation.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.guatu.evaluation.rules.CompletionFactors;
import org.guatu.evaluation.rules.Occasion;
import org.guatu.evaluation.rules.RuleLine;
import org.guatu.evaluation.score.UnitInputs.Entered;
import org.guatu.evaluation.score.UnitInputs.ReportFact;
import org.guatu.evaluation.score.UnitInputs.TaskFact;

/** Scores one line by its shape. */
final class LineScoring {
    private final CompletionFactor factor;
    private final CompletionFactors factors;
    private final UnitInputs inputs;

    LineScoring(CompletionFactor factor, CompletionFactors factors, UnitInputs inputs) {
        this.factor = factor;
        this.factors = factors;
        this.inputs = inputs;
    }

    Result score(RuleLine line) {
        return switch (line.shape()) {
            case COMPLETION -> completion(line);
            case TIMELINESS -> timeliness(line);
            case QUALITY -> quality(line);
            case SUPERVISION -> less(line, Counting.all(line, inputs));
            case DEDUCTION -> deduction(line);
            case BONUS -> bonus(line);
            case MANUAL -> manual(line);
            case SURVEY -> survey(line);
        };
    }

    private Result completion(RuleLine line) {
        List<ScoreInput> tasks = new ArrayList<>();
        BigDecimal reached = BigDecimal.ZERO;
        BigDecimal whole = BigDecimal.ZERO;
        for (TaskFact task : inputs.tasks()) {
            BigDecimal share = task.lead() ? factors.lead() : factors.cooperating();
            BigDecimal counts = factor.of(task, factors);
            BigDecimal weighed = task.weight().multiply(share);
            reached = reached.add(weighed.multiply(counts));
            whole = whole.add(weighed);
            tasks.add(ScoreInput.of(task, product(task.weight(), share, counts)));
        }
        return share(line, ScoreInput.sorted(tasks.stream()), reached, whole);
    }

    private static String product(BigDecimal weight, BigDecimal share, BigDecimal counts) {
        return Numbers.plain(weight) + " × " + Numbers.plain(share) + " × " + Numbers.plain(counts);
    }

    private Result timeliness(RuleLine line) {
        List<ReportFact> owed = reports(ReportFact::owed);
        long inTime = owed.stream().filter(ReportFact::onTime).count();
        List<ScoreInput> each = new ArrayList<>();
        each.add(ScoreInput.of("inTime", Long.toString(inTime)));
        each.add(ScoreInput.of("due", Integer.toString(owed.size())));
        each.addAll(ScoreInput.sorted(owed.stream().map(report -> ScoreInput.of(report, report.onTime() ? "1" : "0"))));
        return share(line, each, BigDecimal.valueOf(inTime), BigDecimal.valueOf(owed.size()));
    }

    /** Who handed nothing in at all has no quality either; where reports wait for a decision there is none yet. */
    private Result quality(RuleLine line) {
        List<ReportFact> graded = reports(report -> report.grade() != null);
        List<ReportFact> owed = reports(ReportFact::owed);
        if (graded.isEmpty() && !owed.isEmpty() && owed.stream().allMatch(ReportFact::missed)) {
            return share(line, List.of(), BigDecimal.ZERO, BigDecimal.valueOf(owed.size()));
        }
        BigDecimal worth = graded.stream().map(report -> worth(report, line)).reduce(BigDecimal.ZERO, BigDecimal::add);
        List<ScoreInput> each = ScoreInput.sorted(
                graded.stream().map(report -> ScoreInput.of(report, Numbers.plain(worth(report, line)))));
        return share(line, each, worth, BigDecimal.valueOf(graded.size()));
    }

    private static BigDecimal worth(ReportFact report, RuleLine line) {
        return line.of(Occasion.valueOf("GRADE_" + report.grade()))
                .orElseThrow(() -> new IllegalStateException(line.code() + " knows no grade " + report.grade()))
                .points();
    }

    private List<ReportFact> reports(Predicate<ReportFact> which) {
        return inputs.reports().stream().filter(which).toList();
    }

    private static Result share(RuleLine line, List<ScoreInput> each, BigDecimal of, BigDecimal whole) {
        if (whole.signum() == 0) {
            return Result.without(LineState.NOTHING);
        }
        String arithmetic = Numbers.plain(line.max()) + " × (" + Numbers.sum(of) + " ÷ " + Numbers.sum(whole) + ")";
        return Result.scored(each, arithmetic, Numbers.divide(line.max().multiply(of), whole));
    }

    /** The line's points less what was counted, never below 0. */
    private static Result less(RuleLine line, List<Counted> counted) {
        BigDecimal charged = charged(line, counted);
        String arithmetic = Numbers.plain(line.max()) + " − (" + charge(line, counted) + ")";
        BigDecimal left = line.max().subtract(charged);
        return left.signum() < 0
                ? Result.scored(Counted.inputs(counted), Numbers.notBelowNothing(arithmetic), BigDecimal.ZERO)
                : Result.scored(Counted.inputs(counted), arithmetic, left);
    }

    private Result deduction(RuleLine line) {
        if (line.of(Occasion.ENTERED).isPresent() && inputs.entered(line.code()).isEmpty()) {
            return Result.without(LineState.WAITS);
        }
        List<Counted> counted = Counting.all(line, inputs);
        if (line.max().signum() > 0) {
            return less(line, counted);
        }
        BigDecimal charged = charged(line, counted);
        return Result.scored(Counted.inputs(counted), "−(" + charge(line, counted) + ")", charged.negate());
    }

    private static BigDecimal charged(RuleLine line, List<Counted> counted) {
        BigDecimal all = Counted.total(counted);
        return line.cap() == null ? all : all.min(line.cap());
    }

    private static String charge(RuleLine line, List<Counted> counted) {
        String all = Counted.arithmetic(counted);
        return line.cap() == null ? all : Numbers.least(line.cap(), all);
    }

    private Result bonus(RuleLine line) {
        List<Counted> counted = Counting.best(line, inputs);
        return Result.scored(
                Counted.inputs(counted),
                Numbers.least(line.max(), Counted.arithmetic(counted)),
                Counted.total(counted).min(line.max()));
    }

    private Result manual(RuleLine line) {
        return inputs.entered(line.code())
                .map(given -> Result.scored(
                        List.of(Counting.source(given)), Numbers.plain(given.value()), within(given, line.max())))
                .orElseGet(() -> Result.without(LineState.WAITS));
    }

    private Result survey(RuleLine line) {
        return inputs.entered(line.code())
                .map(given -> Result.scored(
                        List.of(Counting.source(given)),
                        Numbers.plain(line.max()) + " × " + Numbers.plain(given.value()) + "%",
                        Numbers.divide(line.max().multiply(within(given, Numbers.HUNDRED)), Numbers.HUNDRED)))
                .orElseGet(() -> Result.without(LineState.WAITS));
    }

    private static BigDecimal within(Entered given, BigDecimal most) {
        if (given.value().signum() < 0 || given.value().compareTo(most) > 0) {
            throw new IllegalStateException(given + " lies outside its line");
        }
        return given.value();
    }
}
