package org.guatu.evaluation.publication;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.guatu.organization.UnitGroup;
import org.guatu.organization.UnitRef;
import org.jspecify.annotations.Nullable;

/**
 * A tie of a year as people see it.
 *
 * @param places that are left for its units
 * @param decided null while the committee has not decided it
 */
public record KnownTie(UnitGroup group, BigDecimal total, int places, List<Tied> units, @Nullable Ruling decided) {
    /** The names of those that were given a place; null where none was. */
    public @Nullable String taken() {
        String names = units.stream()
                .filter(Tied::chosen)
                .map(one -> one.unit().name())
                .collect(Collectors.joining("、"));
        return names.isEmpty() ? null : names;
    }

    /**
     * A unit of the tie.
     *
     * @param id of its evaluation
     */
    public record Tied(long id, UnitRef unit, boolean chosen) {}

    /** What the committee decided, by whom and when. */
    public record Ruling(String reason, String by, Instant at) {
        static Ruling of(TieDecision decision) {
            return new Ruling(decision.reason(), decision.decidedBy(), decision.decidedAt());
        }
    }
}
