package org.guatu.evaluation.score;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guatu.evaluation.rules.Occurrence;

/** How often one kind of occurrence was there, and what that comes to. */
record Counted(Occurrence rule, int times, List<ScoreInput> matters) {
    private int charged() {
        return Math.max(0, times - rule.free());
    }

    private BigDecimal amount() {
        BigDecimal all = rule.points().multiply(BigDecimal.valueOf(charged()));
        return rule.cap() == null ? all : all.min(rule.cap());
    }

    private String arithmetic() {
        String product = charged() + " × " + Numbers.plain(rule.points());
        return rule.cap() == null ? product : Numbers.least(rule.cap(), product);
    }

    private Stream<ScoreInput> inputs() {
        String worth = times + (rule.free() == 0 ? "" : " − " + Math.min(times, rule.free()));
        return times == 0
                ? Stream.empty()
                : Stream.concat(Stream.of(ScoreInput.of(rule.occasion(), worth)), matters.stream());
    }

    static BigDecimal total(List<Counted> all) {
        return all.stream().map(Counted::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** {@code 1 × 0.5 + min(5, 7 × 1)}; 0 where nothing counts. */
    static String arithmetic(List<Counted> all) {
        String sum = all.stream()
                .filter(one -> one.charged() > 0)
                .map(Counted::arithmetic)
                .collect(Collectors.joining(" + "));
        return sum.isEmpty() ? "0" : sum;
    }

    static List<ScoreInput> inputs(List<Counted> all) {
        return all.stream().flatMap(Counted::inputs).toList();
    }
}
