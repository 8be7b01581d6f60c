package org.guatu.desk.evaluation;

import java.util.List;
import org.guatu.evaluation.rules.RuleLine;
import org.guatu.evaluation.rules.Shape;
import org.guatu.evaluation.score.ScoreLine;
import org.guatu.evaluation.view.EvaluationStory;
import org.jspecify.annotations.Nullable;

/**
 * A line as the evaluator has it before them: what the record says, and what the rules say of it.
 *
 * @param rule null for what makes the others up to a hundred
 */
public record DeskLine(ScoreLine line, @Nullable RuleLine rule) {
    static List<DeskLine> of(EvaluationStory story) {
        return story.sheet() == null
                ? List.of()
                : story.sheet().lines().stream()
                        .map(line -> new DeskLine(
                                line, story.book().line(line.code()).orElse(null)))
                        .filter(one -> one.rule != null)
                        .toList();
    }

    /** Whether the evaluator gives a figure for it. */
    public boolean byHand() {
        return rule != null && rule.byHand();
    }

    /** Whether it rests on what the unit handed in, so that its proofs belong beside it. */
    public boolean onMaterial() {
        return byHand() || rule != null && rule.shape() == Shape.BONUS;
    }
}
