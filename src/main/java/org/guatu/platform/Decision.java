package org.guatu.platform;

import org.jspecify.annotations.Nullable;

/** What somebody decides on what was handed in; a return says why. */
public record Decision(@Nullable Verdict decision, @Nullable String reason) {
    /** Whether it is accepted; refused with this message where nothing was decided. */
    public boolean accepts(String missingKey) {
        if (decision == null) {
            throw new Invalid("decision", missingKey);
        }
        return decision == Verdict.ACCEPT;
    }
}
