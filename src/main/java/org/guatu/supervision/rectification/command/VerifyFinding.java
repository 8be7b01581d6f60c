package org.guatu.supervision.rectification.command;

import java.util.List;
import org.guatu.platform.Decision;
import org.guatu.platform.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What is held of the unit's own verification.
 *
 * @param reason needed for a return
 * @param evidence ids of files, which the unit sees from then on
 */
public record VerifyFinding(@Nullable Verdict decision, @Nullable String reason, @Nullable List<Long> evidence) {
    public boolean accepts() {
        return new Decision(decision, reason).accepts("supervision.decisionMissing");
    }

    public List<Long> proofs() {
        return evidence == null ? List.of() : evidence;
    }
}
