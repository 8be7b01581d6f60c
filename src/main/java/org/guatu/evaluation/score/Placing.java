package org.guatu.evaluation.score;

import org.guatu.evaluation.rules.Grade;
import org.guatu.organization.UnitGroup;

/**
 * Where a unit stands in its group, and the grade after the quota.
 *
 * @param rank 1 for the best; units that neither total, completion nor timeliness tells apart share one
 * @param earned the grade without the quota
 * @param why what the quota did
 */
public record Placing(Graded unit, int rank, Grade earned, Grade grade, Effect why) {
    public UnitGroup group() {
        return unit.group();
    }

    /** As the committee decided the tie that the unit is in. */
    public Placing decided(boolean chosen) {
        return new Placing(unit, rank, earned, chosen ? earned : grade, chosen ? Effect.CHOSEN : Effect.NOT_CHOSEN);
    }

    /** What the quota did to a grade. */
    public enum Effect {
        NONE,
        /** The places were taken by better ones. */
        FULL,
        /** Too many were equal for the places left: none of them gets one, the committee may decide. */
        TIED,
        /** The committee gave it one of the places that were left for equals. */
        CHOSEN,
        /** The committee gave the places that were left to others that were equal. */
        NOT_CHOSEN
    }
}
