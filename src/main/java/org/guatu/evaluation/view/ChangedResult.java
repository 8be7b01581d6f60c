package org.guatu.evaluation.view;

import java.math.BigDecimal;
import java.util.List;
import org.guatu.evaluation.rules.RuleBook;
import org.guatu.evaluation.rules.RuleLine;
import org.guatu.evaluation.unit.UnitScore;
import org.jspecify.annotations.Nullable;

/**
 * A result that is another than the preliminary one.
 *
 * @param lines what the decision of an appeal gave instead
 */
public record ChangedResult(EvaluationCard card, List<Line> lines) {
    /**
     * A line that was changed.
     *
     * @param name in the office's own words; null where {@code evaluation.line.<code>} names it
     */
    public record Line(String code, @Nullable String name, BigDecimal score, String reason) {
        static Line of(UnitScore score, RuleBook book) {
            return new Line(
                    score.line(),
                    book.line(score.line()).map(RuleLine::name).orElse(null),
                    score.score(),
                    score.reason());
        }
    }
}
