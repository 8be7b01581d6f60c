package org.guatu.evaluation.view;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.guatu.evaluation.rules.Grade;
import org.guatu.evaluation.score.Placing;
import org.guatu.evaluation.score.ScoreSheet;
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
 * @param earned the grade by bands and vetoes, before the quota
 * @param effect what the quota did to the grade; null while there is none
 * @param vetoes that bound the grade; empty after the publication
 * @param before the preliminary score, where it is known, and {@code gradeBefore} the grade that it earned
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
        @Nullable Grade earned,
        Placing.@Nullable Effect effect,
        List<ScoreSheet.Veto> vetoes,
        @Nullable BigDecimal before,
        @Nullable Grade gradeBefore,
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

    /** The key of what the quota did to the grade; null where it did nothing. */
    public @Nullable String effectKey() {
        return effect == null || effect == Placing.Effect.NONE
                ? null
                : published && effect == Placing.Effect.TIED
                        ? "evaluation.quota.undecided"
                        : "evaluation.quota." + effect;
    }
}
