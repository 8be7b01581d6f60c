package org.guatu.evaluation.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * 评分细则: everything that turns what is on record about a unit's year into a score and a grade. A value: an edition that
 * was published is never changed, a change is another edition.
 *
 * @param lowest the total never falls below it, nor rises above {@code highest}
 */
public record RuleBook(
        String code,
        int edition,
        BigDecimal lowest,
        BigDecimal highest,
        List<RuleLine> lines,
        CompletionFactors completion,
        List<GradeBand> bands,
        Quota quota,
        List<VetoRule> vetoes) {
    /** The code of what makes lines that count up to a hundred, in a score. No line may have it. */
    public static final String SCALED = "SCALED";

    @SuppressWarnings("ConstantValue") // JSON may leave the lists out
    public RuleBook {
        lines = lines == null ? List.of() : List.copyOf(lines);
        bands = bands == null ? List.of() : List.copyOf(bands);
        vetoes = vetoes == null ? List.of() : List.copyOf(vetoes);
    }

    /** The grade that a total earns by itself, before vetoes and quota. */
    public Grade grade(BigDecimal total) {
        return bands.stream()
                .filter(band -> band.holds(total))
                .map(GradeBand::grade)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no band of " + code + " holds " + total));
    }

    public Optional<RuleLine> line(String lineCode) {
        return lines.stream().filter(line -> line.code().equals(lineCode)).findFirst();
    }

    public Optional<VetoRule> veto(String vetoCode) {
        return vetoes.stream().filter(veto -> veto.code().equals(vetoCode)).findFirst();
    }
}
