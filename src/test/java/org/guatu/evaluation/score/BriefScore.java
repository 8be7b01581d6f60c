package org.guatu.evaluation.score;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import org.guatu.catalogue.deadline.DeadlineKind;
import org.guatu.evaluation.rules.Occasion;
import org.guatu.evaluation.score.UnitInputs.Happened;
import org.guatu.evaluation.score.UnitInputs.ReportFact;
import org.guatu.evaluation.score.UnitInputs.TaskFact;

/** Domain brief §5 reckoned anew in exact fractions, for units that lead tasks and had reports due: a second opinion. */
final class BriefScore {
    private BriefScore() {}

    private record Fraction(BigInteger of, BigInteger by) {
        static Fraction of(String decimal) {
            BigDecimal number = new BigDecimal(decimal);
            int scale = Math.max(0, number.scale());
            return new Fraction(number.setScale(scale).unscaledValue(), BigInteger.TEN.pow(scale));
        }

        Fraction plus(Fraction other) {
            return new Fraction(of.multiply(other.by).add(other.of.multiply(by)), by.multiply(other.by));
        }

        Fraction times(Fraction other) {
            return new Fraction(of.multiply(other.of), by.multiply(other.by));
        }

        Fraction over(Fraction other) {
            return new Fraction(of.multiply(other.by), by.multiply(other.of));
        }

        Fraction least(Fraction other) {
            return of.multiply(other.by).compareTo(other.of.multiply(by)) <= 0 ? this : other;
        }

        BigDecimal cents() {
            return new BigDecimal(of).divide(new BigDecimal(by), 2, RoundingMode.HALF_UP);
        }
    }

    static BigDecimal total(UnitInputs unit) {
        double v = 10
                - 0.5 * Math.max(0, times(unit, Occasion.REMINDER_LETTER) - 1)
                - times(unit, Occasion.SUPERVISION_ORDER)
                - 3 * times(unit, Occasion.CIRCULAR)
                - 5 * times(unit, Occasion.INTERVIEW);
        return completion(unit)
                .add(timeliness(unit))
                .add(quality(unit))
                .add(decimal(Math.max(0, v)))
                .add(decimal(bonus(unit)))
                .subtract(decimal(deductions(unit)))
                .max(BigDecimal.ZERO)
                .min(BigDecimal.valueOf(105));
    }

    private static BigDecimal decimal(double points) {
        return BigDecimal.valueOf(points).setScale(2, RoundingMode.HALF_UP);
    }

    private static BigDecimal completion(UnitInputs unit) {
        Fraction reached = Fraction.of("0");
        Fraction whole = Fraction.of("0");
        for (TaskFact task : unit.tasks()) {
            Fraction weighed = Fraction.of(task.weight().toPlainString()).times(Fraction.of(task.lead() ? "1" : "0.4"));
            whole = whole.plus(weighed);
            reached = reached.plus(weighed.times(factor(task)));
        }
        return Fraction.of("60").times(reached).over(whole).cents();
    }

    private static Fraction factor(TaskFact task) {
        if (task.kind() == DeadlineKind.OPEN_ENDED || task.kind() == DeadlineKind.RECURRING) {
            if (task.rating() == null) {
                return ofPlan(task);
            }
            return Fraction.of(
                    switch (task.rating()) {
                        case EXCELLENT -> "1";
                        case GOOD -> "0.9";
                        case PASS -> "0.75";
                        case FAIL -> "0.3";
                    });
        }
        if (!task.done()) {
            Fraction most = Fraction.of("0.6").times(actual(task));
            return task.dueAfterYear() ? ofPlan(task) : most.least(Fraction.of("0.5"));
        }
        if (task.lateDays() > 30) {
            return Fraction.of("0.5");
        }
        if (task.lateDays() > 10) {
            return Fraction.of("0.7");
        }
        if (task.lateDays() > 0) {
            return Fraction.of("0.85");
        }
        return Fraction.of(task.extensions() > 0 ? "0.95" : "1");
    }

    private static Fraction actual(TaskFact task) {
        return Fraction.of(task.actual().toPlainString()).over(Fraction.of("100"));
    }

    private static Fraction ofPlan(TaskFact task) {
        return task.planned().signum() == 0
                ? Fraction.of("1")
                : Fraction.of(task.actual().toPlainString())
                        .over(Fraction.of(task.planned().toPlainString()))
                        .least(Fraction.of("1"));
    }

    private static BigDecimal timeliness(UnitInputs unit) {
        long due = unit.reports().stream().filter(ReportFact::owed).count();
        long onTime = unit.reports().stream()
                .filter(one -> one.owed() && one.onTime())
                .count();
        return Fraction.of("" + 15 * onTime).over(Fraction.of("" + due)).cents();
    }

    private static BigDecimal quality(UnitInputs unit) {
        Fraction sum = Fraction.of("0");
        int graded = 0;
        for (ReportFact report : unit.reports()) {
            if (report.grade() != null) {
                graded++;
                sum = sum.plus(Fraction.of(
                        switch (report.grade()) {
                            case A -> "1";
                            case B -> "0.85";
                            case C -> "0.7";
                            case D -> "0.4";
                        }));
            }
        }
        return graded == 0
                ? BigDecimal.ZERO
                : Fraction.of("15").times(sum).over(Fraction.of("" + graded)).cents();
    }

    private static double deductions(UnitInputs unit) {
        long twice = unit.reports().stream().filter(one -> one.returns() >= 2).count();
        long missed = unit.reports().stream().filter(ReportFact::missed).count();
        return Math.min(3, 0.5 * twice)
                + Math.min(5, missed)
                + Math.min(5, times(unit, Occasion.RECTIFICATION_OVERDUE))
                + 2 * Math.min(1, times(unit, Occasion.MATERIAL_LATE));
    }

    private static double bonus(UnitInputs unit) {
        Map<String, Double> best = new HashMap<>();
        for (Happened one : unit.happened()) {
            double points =
                    switch (one.occasion()) {
                        case NATIONAL -> 3;
                        case PROVINCIAL -> 2;
                        case MUNICIPAL -> 1;
                        case DISTRICT_CASE -> 0.5;
                        case COMMENDATION -> 0.2;
                        default -> 0;
                    };
            if (points > 0) {
                best.merge(one.matter(), points, Math::max);
            }
        }
        double commended =
                best.values().stream().filter(points -> points == 0.2).count() * 0.2;
        double others = best.values().stream()
                .filter(points -> points != 0.2)
                .mapToDouble(points -> points)
                .sum();
        return Math.min(5, others + Math.min(0.6, commended));
    }

    private static long times(UnitInputs unit, Occasion occasion) {
        return unit.happened().stream()
                .filter(one -> one.occasion() == occasion)
                .count();
    }
}
