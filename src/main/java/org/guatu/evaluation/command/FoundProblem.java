package org.guatu.evaluation.command;

import java.util.List;
import org.guatu.platform.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * A problem that the evaluation found and the unit has to put right.
 *
 * @param standard by what it will count as put right
 */
public record FoundProblem(@Nullable String problem, @Nullable String standard) {
    private static final int LONGEST = 200;

    static List<FoundProblem> among(@Nullable List<FoundProblem> sent) {
        return sent == null ? List.of() : sent;
    }

    static void check(@Nullable List<FoundProblem> sent, Invalid.Check check) {
        for (FoundProblem one : among(sent)) {
            check.require(!clean(one.problem()).isEmpty(), "problems.problem", "evaluation.problemMissing")
                    .fits(LONGEST, "problems.problem", one.problem())
                    .require(!clean(one.standard()).isEmpty(), "problems.standard", "evaluation.standardMissing")
                    .fits(LONGEST, "problems.standard", one.standard());
        }
    }

    private static String clean(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
