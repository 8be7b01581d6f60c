package org.guatu.supervision.rectification.command;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the unit did, with ids of the files that prove it. */
public record SelfVerify(@Nullable String summary, @Nullable List<Long> evidence) {
    public List<Long> proofs() {
        return evidence == null ? List.of() : evidence;
    }
}
