package org.guatu.reporting;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a cooperating unit hands in for a period, with ids of its proofs. */
public record SubmitContribution(
        @Nullable String period, @Nullable String done, @Nullable String problems, @Nullable List<Long> evidence) {
    public List<Long> proofs() {
        return evidence == null ? List.of() : evidence;
    }
}
