package org.guatu.evaluation.rules;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The totals that a grade is given for.
 *
 * @param from the lowest, itself included
 * @param below the next band's lowest, itself not included; null for the best band, which nothing ends
 */
public record GradeBand(Grade grade, BigDecimal from, @Nullable BigDecimal below) {
    boolean holds(BigDecimal total) {
        return total.compareTo(from) >= 0 && (below == null || total.compareTo(below) < 0);
    }
}
