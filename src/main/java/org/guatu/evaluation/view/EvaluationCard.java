package org.guatu.evaluation.view;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.guatu.evaluation.rules.Grade;
import org.guatu.evaluation.score.Placing;
import org.guatu.evaluation.unit.EvaluationStage;
import org.guatu.evaluation.unit.EvaluationState;
import org.guatu.organization.UnitGroup;
import org.guatu.organization.UnitRef;
import org.jspecify.annotations.Nullable;

/**
 * An evaluation in a list.
 *
 * @param score null while there is none, or the reader may not know it yet
 * @param grade after the quota, as far as the group is scored
 * @param rank in its group
 * @param effect what the quota did to the grade; null after the publication
 * @param vetoed whether a veto bounds the grade
 * @param before the preliminary score, where it is known
 * @param turn whether the reader has to act on it now
 */
public record EvaluationCard(
        long id,
        UnitRef unit,
        UnitGroup group,
        EvaluationState state,
        EvaluationStage stage,
        @Nullable LocalDate actBy,
        @Nullable BigDecimal score,
        @Nullable Grade grade,
        @Nullable Integer rank,
        Placing.@Nullable Effect effect,
        boolean vetoed,
        @Nullable BigDecimal before,
        boolean published,
        boolean turn,
        int version) {
    /** Whether the reader may score it now. */
    public boolean mayScore() {
        return turn && stage.scoring();
    }

    /** Whether somebody may or has to act by a day. */
    public boolean waitsForSomebody() {
        return actBy != null && (stage.duty() != null || stage == EvaluationStage.APPEAL_TIME);
    }

    /** Whether the score is another than the evaluators first came to. */
    public boolean changed() {
        return score != null && before != null && score.compareTo(before) != 0;
    }
}
