package org.guatu.reporting;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a cooperating unit hands in for a period, with ids of its proofs.
 *
 * @param unit code of the unit whose part it is; needed only from somebody who holds posts in several that take part
 */
public record SubmitContribution(
        @Nullable String period,
        @Nullable String done,
        @Nullable String problems,
        @Nullable List<Long> evidence,
        @Nullable String unit) {
    public List<Long> proofs() {
        return evidence == null ? List.of() : evidence;
    }
}
