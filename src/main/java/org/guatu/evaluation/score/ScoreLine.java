package org.guatu.evaluation.score;

import java.math.BigDecimal;
import java.util.List;
import org.guatu.evaluation.rules.RuleBook;
import org.guatu.evaluation.rules.Shape;
import org.jspecify.annotations.Nullable;

/**
 * One line of a score, explained: rule and edition, inputs, arithmetic, result.
 *
 * @param name in the office's own words; null where {@code evaluation.line.<code>} names it
 * @param rule how it was computed; null for the line that makes the others up to a hundred
 * @param arithmetic numbers and signs, such as {@code 60 × (3.40 ÷ 4.00) = 51.00}; "—" where nothing was computed
 * @param score two decimals; negative where it takes from the total, 0 where the line does not count
 */
public record ScoreLine(
        String code,
        @Nullable String name,
        @Nullable Shape rule,
        int ruleVersion,
        LineState state,
        List<ScoreInput> inputs,
        String arithmetic,
        BigDecimal score,
        BigDecimal max) {
    /** The code of the line that makes the others up to a hundred. No rule may have it. */
    public static final String SCALED = RuleBook.SCALED;

    public ScoreLine {
        inputs = List.copyOf(inputs);
    }

    /** Whether its points are part of the hundred; one that falls out is made up for by the others. */
    public boolean counts() {
        return state == LineState.SCORED || state == LineState.WAITS;
    }

    /** The key of its name where it has no own words. */
    public String nameKey() {
        return "evaluation.line." + code;
    }
}
