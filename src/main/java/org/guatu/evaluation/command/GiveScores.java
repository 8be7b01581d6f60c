package org.guatu.evaluation.command;

import java.math.BigDecimal;
import java.util.List;
import org.guatu.platform.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * What an evaluator gives.
 *
 * @param agree whether the record says all of it where no line is given otherwise
 * @param lines figures of the lines scored by hand, and scores in place of computed ones
 */
public record GiveScores(
        @Nullable Boolean agree,
        @Nullable List<LineScore> lines,
        @Nullable String words,
        @Nullable List<FoundProblem> problems) {
    /**
     * What is given for a line.
     *
     * @param line its code
     * @param reason why it is not the computed one; where a figure comes from
     */
    public record LineScore(@Nullable String line, @Nullable BigDecimal score, @Nullable String reason) {
        /** Says what is missing of each line. */
        public static void check(List<LineScore> lines, Invalid.Check check) {
            for (LineScore one : lines) {
                check.require(one.line() != null && !one.line().isBlank(), "lines.line", "evaluation.score.lineMissing")
                        .require(one.score() != null, "lines.score", "evaluation.score.scoreMissing")
                        .require(
                                one.reason() != null && !one.reason().isBlank(),
                                "lines.reason",
                                "evaluation.score.reasonMissing")
                        .fits("lines.reason", one.reason());
            }
            check.require(
                    lines.stream().map(LineScore::line).distinct().count() == lines.size(),
                    "lines.line",
                    "evaluation.score.lineTwice");
        }
    }

    public void check() {
        Invalid.Check check = new Invalid.Check()
                .fits("words", words)
                .require(Boolean.TRUE.equals(agree) || !given().isEmpty(), "agree", "evaluation.score.agreeMissing");
        LineScore.check(given(), check);
        FoundProblem.check(problems, check);
        check.orRefuse();
    }

    public List<LineScore> given() {
        return lines == null ? List.of() : lines;
    }

    public String text() {
        return words == null ? "" : words.strip();
    }

    public List<FoundProblem> wrong() {
        return FoundProblem.among(problems);
    }
}
