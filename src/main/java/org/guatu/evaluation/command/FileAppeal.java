package org.guatu.evaluation.command;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a unit says against its preliminary result.
 *
 * @param evidence ids of files
 */
public record FileAppeal(@Nullable String reason, @Nullable List<Long> evidence) {
    public List<Long> proofs() {
        return evidence == null ? List.of() : evidence;
    }
}
