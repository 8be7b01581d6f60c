package org.guatu.evaluation.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One line of the rules, scored by itself.
 *
 * @param name in the office's own words; null for a line of the default rules, whose name is a text of both languages
 * @param max the line's points; for a bonus the most that it brings, for a deduction from the total 0
 * @param cap the most that a deduction takes altogether; null where nothing bounds it
 * @param criteria 评分标准, {@code standard} 达标要求 and {@code material} 核查材料 of a line scored by hand
 */
public record RuleLine(
        String code,
        @Nullable String name,
        Shape shape,
        Part part,
        BigDecimal max,
        @Nullable BigDecimal cap,
        List<Occurrence> occurrences,
        @Nullable String criteria,
        @Nullable String standard,
        @Nullable String material) {
    @SuppressWarnings("ConstantValue") // JSON may leave the list out
    public RuleLine {
        occurrences = occurrences == null ? List.of() : List.copyOf(occurrences);
    }

    /** What the line says of such an occurrence; empty where it does not count it. */
    public Optional<Occurrence> of(Occasion occasion) {
        return occurrences.stream().filter(one -> one.occasion() == occasion).findFirst();
    }

    /** Whether somebody enters a figure for it: points, a percentage, or how often something happened. */
    public boolean byHand() {
        return shape.entered() || of(Occasion.ENTERED).isPresent();
    }

    /** Whether a score lies within the line. */
    public boolean holds(BigDecimal score) {
        if (shape == Shape.DEDUCTION && max.signum() == 0) {
            return score.signum() <= 0 && (cap == null || score.negate().compareTo(cap) <= 0);
        }
        return score.signum() >= 0 && score.compareTo(max) <= 0;
    }
}
