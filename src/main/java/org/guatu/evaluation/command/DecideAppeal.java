package org.guatu.evaluation.command;

import java.util.List;
import org.guatu.evaluation.command.GiveScores.LineScore;
import org.jspecify.annotations.Nullable;

/**
 * What the office decides on an appeal.
 *
 * @param lines the scores that it changes
 */
public record DecideAppeal(@Nullable Ruling decision, @Nullable String reason, @Nullable List<LineScore> lines) {
    /** What is decided. */
    public enum Ruling {
        /** 受理 */
        ADMITTED,
        /** 不予受理 */
        REJECTED,
        /** 维持 */
        UPHELD,
        /** 变更 */
        CHANGED
    }

    /** Lines without a reason of their own have that of the decision. */
    public List<LineScore> changes() {
        return lines == null
                ? List.of()
                : lines.stream()
                        .map(one -> one.reason() == null || one.reason().isBlank()
                                ? new LineScore(one.line(), one.score(), reason)
                                : one)
                        .toList();
    }
}
