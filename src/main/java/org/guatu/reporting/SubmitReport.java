package org.guatu.reporting;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the lead unit hands in for a period.
 *
 * @param period name of the period, such as {@code 2024-Q3}
 * @param percent working state of the whole task, 0 to 100; a whole number
 * @param reason why progress fell; needed where it did
 * @param figures those with a value; one without says nothing and is dropped, on pages and over the API
 * @param evidence ids of uploaded proofs
 */
public record SubmitReport(
        @Nullable String period,
        @Nullable BigDecimal percent,
        String done,
        String problems,
        String next,
        @Nullable String reason,
        List<Figure> figures,
        List<Long> evidence) {
    public SubmitReport(
            @Nullable String period,
            @Nullable BigDecimal percent,
            @Nullable String done,
            @Nullable String problems,
            @Nullable String next,
            @Nullable String reason,
            @Nullable List<Figure> figures,
            @Nullable List<Long> evidence) {
        this.period = period;
        this.percent = percent;
        this.done = done == null ? "" : done.strip();
        this.problems = problems == null ? "" : problems.strip();
        this.next = next == null ? "" : next.strip();
        this.reason = reason == null || reason.isBlank() ? null : reason.strip();
        this.figures = figures == null
                ? List.of()
                : figures.stream()
                        .filter(one -> one != null && one.value() != null)
                        .toList();
        this.evidence = evidence == null ? List.of() : evidence;
    }

    /** The percentage where it is a whole number; null where it is none, or nothing was said. */
    @Nullable
    Integer whole() {
        try {
            return percent == null ? null : percent.intValueExact();
        } catch (ArithmeticException e) {
            return null;
        }
    }
}
