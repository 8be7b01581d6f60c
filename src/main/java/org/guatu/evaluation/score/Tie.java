package org.guatu.evaluation.score;

import java.math.BigDecimal;
import java.util.List;
import org.guatu.organization.UnitGroup;

/**
 * 并列: units of a group that neither total, completion nor timeliness tells apart, more of them than places of the best
 * grade are left.
 *
 * @param units by their codes
 * @param places that are left for them, fewer than there are units
 * @param total of each of them
 */
public record Tie(UnitGroup group, List<String> units, int places, BigDecimal total) {
    public Tie {
        units = List.copyOf(units);
    }
}
