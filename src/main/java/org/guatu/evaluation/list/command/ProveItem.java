package org.guatu.evaluation.list.command;

import java.util.List;
import org.guatu.platform.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * That an item of the plan is done, though its task goes on.
 *
 * @param evidence ids of files
 */
public record ProveItem(@Nullable String words, @Nullable List<Long> evidence) {
    public void check() {
        new Invalid.Check()
                .require(!text().isEmpty(), "words", "evaluation.list.proofWords")
                .fits("words", words)
                .require(!proofs().isEmpty(), "evidence", "evaluation.list.proofMissing")
                .orRefuse();
    }

    public String text() {
        return words == null ? "" : words.strip();
    }

    public List<Long> proofs() {
        return evidence == null ? List.of() : evidence;
    }
}
