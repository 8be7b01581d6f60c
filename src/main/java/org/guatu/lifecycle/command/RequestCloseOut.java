package org.guatu.lifecycle.command;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The unit's account of what was achieved, with ids of its proofs. */
public record RequestCloseOut(@Nullable String summary, @Nullable List<Long> evidence) {
    public List<Long> proofs() {
        return evidence == null ? List.of() : evidence;
    }
}
