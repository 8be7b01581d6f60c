package org.guatu.evaluation.trial;

import java.math.BigDecimal;
import java.util.List;
import org.guatu.evaluation.rules.Grade;
import org.guatu.evaluation.rules.RuleLine;
import org.guatu.organization.UnitGroup;
import org.guatu.organization.UnitRef;

/**
 * What a draft would change.
 *
 * @param factsYear the year whose facts it was tried on
 * @param frozen whether they are those that its published results came from; else they are as known today
 * @param untried hand-scored lines of the draft without figures of that year, which the trial leaves out
 * @param units those who would change grade first, then group by group
 */
public record TrialResult(int year, int factsYear, boolean frozen, List<RuleLine> untried, List<Row> units) {
    public TrialResult {
        untried = List.copyOf(untried);
        units = List.copyOf(units);
    }

    /** A unit by the rules that are and by the draft, places of the best grade given out in both. */
    public record Row(
            UnitRef unit,
            UnitGroup group,
            BigDecimal before,
            BigDecimal after,
            BigDecimal difference,
            Grade gradeBefore,
            Grade gradeAfter,
            boolean changes) {
        /** Whether it would be graded worse. */
        public boolean falls() {
            return gradeAfter.compareTo(gradeBefore) > 0;
        }
    }

    /** How many would change grade. */
    public long changing() {
        return units.stream().filter(Row::changes).count();
    }
}
