package org.guatu.briefing.analysis;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An analysis in a list.
 *
 * @param month {@code 2024-09}
 * @param title as it is printed
 * @param edition counted from 1; further ones are corrections
 * @param asOf the day that its figures judge
 * @param issuedBy who issued it, and
 * @param issuedOn when; null before
 */
public record AnalysisCard(
        long id,
        String month,
        String title,
        int edition,
        Analysis.State state,
        LocalDate asOf,
        @Nullable String issuedBy,
        @Nullable LocalDate issuedOn,
        int version) {}
