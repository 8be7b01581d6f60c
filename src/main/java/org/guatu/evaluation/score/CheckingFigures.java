package org.guatu.evaluation.score;

import java.math.BigDecimal;
import org.guatu.evaluation.rules.Occasion;
import org.guatu.evaluation.rules.RuleLine;
import org.guatu.evaluation.rules.Shape;
import org.guatu.evaluation.score.UnitInputs.Entered;
import org.guatu.platform.Invalid;

/** Refuses a figure that is entered for a line and does not belong there. */
public final class CheckingFigures {
    private static final int LONGEST = 2_000;
    private static final int DECIMALS = 2;

    private CheckingFigures() {}

    /** A figure for a line scored by hand, a survey, or occurrences that are entered; it needs its source. */
    public static void check(RuleLine line, Entered figure) {
        boolean often = line.of(Occasion.ENTERED).isPresent();
        BigDecimal value = figure.value();
        BigDecimal most = line.shape() == Shape.MANUAL ? line.max() : Numbers.HUNDRED;
        new Invalid.Check()
                .require(line.shape().entered() || often, "value", "evaluation.figure.computed")
                .require(
                        value.signum() >= 0 && value.compareTo(most) <= 0,
                        "value",
                        "evaluation.figure.outside",
                        Numbers.plain(most))
                .require(
                        value.stripTrailingZeros().scale() <= (often ? 0 : DECIMALS),
                        "value",
                        often ? "evaluation.figure.whole" : "evaluation.figure.decimals")
                .require(!figure.source().isBlank(), "source", "evaluation.figure.sourceMissing")
                .fits(LONGEST, "source", figure.source())
                .orRefuse();
    }

    /** A score that people decide in place of a computed one. */
    public static void check(RuleLine line, BigDecimal score) {
        new Invalid.Check()
                .require(line.holds(score), "score", "evaluation.figure.outsideLine", Numbers.plain(line.max()))
                .require(score.stripTrailingZeros().scale() <= DECIMALS, "score", "evaluation.figure.decimals")
                .orRefuse();
    }
}
