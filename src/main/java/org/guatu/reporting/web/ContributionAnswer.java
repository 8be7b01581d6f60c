package org.guatu.reporting.web;

import java.time.Instant;
import java.util.List;
import org.guatu.organization.UnitRef;
import org.guatu.reporting.Contribution;

/** A contribution as the API answers it. */
public record ContributionAnswer(
        long id, UnitRef unit, String period, String done, String problems, List<Long> evidence, Instant submittedAt) {
    static ContributionAnswer of(Contribution from, UnitRef unit, List<Long> evidence) {
        return new ContributionAnswer(
                from.id(), unit, from.period(), from.done(), from.problems(), evidence, from.submittedAt());
    }
}
