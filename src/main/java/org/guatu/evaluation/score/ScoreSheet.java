package org.guatu.evaluation.score;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.guatu.evaluation.rules.Grade;
import org.guatu.evaluation.rules.Shape;
import org.jspecify.annotations.Nullable;

/**
 * The score of a unit's year. The lines' scores sum up to the total, unless that fell below or rose above its bounds.
 *
 * @param vetoes that were applied, the worst first
 * @param grade by bands and vetoes; the quota of a group is a matter of {@link Quotas}
 */
public record ScoreSheet(
        String book, int edition, List<ScoreLine> lines, List<Veto> vetoes, BigDecimal total, Grade grade) {
    public ScoreSheet {
        lines = List.copyOf(lines);
        vetoes = List.copyOf(vetoes);
    }

    /**
     * A veto that was applied.
     *
     * @param name in the office's own words; null where {@code evaluation.veto.<code>} names it
     * @param matters what was found
     * @param best the best grade that it leaves
     */
    public record Veto(String code, @Nullable String name, List<ScoreInput> matters, Grade best) {}

    public Optional<ScoreLine> line(String code) {
        return lines.stream().filter(line -> line.code().equals(code)).findFirst();
    }

    /** Whether no figure is still to be entered. */
    public boolean complete() {
        return lines.stream().noneMatch(line -> line.state() == LineState.WAITS);
    }

    /** The first line computed by a rule of this shape that counts. */
    Optional<ScoreLine> line(Shape shape) {
        return lines.stream()
                .filter(line -> line.rule() == shape && line.state() == LineState.SCORED)
                .findFirst();
    }
}
