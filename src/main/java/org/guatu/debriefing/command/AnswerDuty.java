package org.guatu.debriefing.command;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was done about what a comment asked for.
 *
 * @param evidence ids of files
 */
public record AnswerDuty(@Nullable String words, @Nullable List<Long> evidence) {
    public List<Long> proofs() {
        return evidence == null ? List.of() : evidence;
    }
}
