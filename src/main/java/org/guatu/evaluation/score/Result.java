package org.guatu.evaluation.score;

import java.math.BigDecimal;
import java.util.List;

/** What a line came to. */
record Result(LineState state, List<ScoreInput> inputs, String arithmetic, BigDecimal score) {
    private static final String NOT_COMPUTED = "—";

    /** @param exact not yet rounded */
    static Result scored(List<ScoreInput> inputs, String arithmetic, BigDecimal exact) {
        BigDecimal score = Numbers.cents(exact);
        return new Result(LineState.SCORED, inputs, arithmetic + " = " + Numbers.points(score), score);
    }

    static Result without(LineState why) {
        return new Result(why, List.of(), NOT_COMPUTED, Numbers.NOTHING);
    }
}
