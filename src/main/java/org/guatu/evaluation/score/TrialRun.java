package org.guatu.evaluation.score;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guatu.evaluation.rules.RuleBook;
import org.guatu.evaluation.rules.RuleLine;

/** 试算: the same facts under two rule books, and who would change grade. */
@ApplicationScoped
public class TrialRun {
    private final Scoring scoring;

    public TrialRun(Scoring scoring) {
        this.scoring = scoring;
    }

    /** One unit under both books, quotas applied. */
    public record Outcome(String unit, Placing before, Placing after) {
        public boolean changesGrade() {
            return before.grade() != after.grade();
        }

        public BigDecimal difference() {
            return total(after).subtract(total(before));
        }

        private static BigDecimal total(Placing placing) {
            return placing.unit().sheet().total();
        }
    }

    /** Lines of a book by hand for which nobody has a figure: a trial leaves them out, and the others make up for them. */
    public List<RuleLine> untried(RuleBook before, RuleBook after, List<UnitInputs> inputs) {
        return Refitting.without(after, Refitting.inputs(before, after, inputs));
    }

    /**
     * Group by group and the best under the new book first.
     *
     * @param before the book by which the inputs were judged
     * @param inputs of every unit of the region, each once: the quota is one of the whole group
     * @param chosen whom the committee chose among equals, where it did
     */
    public List<Outcome> compare(RuleBook before, RuleBook after, List<UnitInputs> inputs, Set<String> chosen) {
        List<UnitInputs> fitted = Refitting.inputs(before, after, inputs);
        List<UnitInputs> known = Refitting.inputs(before, before, inputs);
        Map<String, Placing> old = placings(Refitting.judgeable(before, known), known, chosen).stream()
                .collect(Collectors.toMap(placing -> placing.unit().unit(), Function.identity()));
        return placings(Refitting.judgeable(after, fitted), fitted, chosen).stream()
                .map(now -> outcome(now, old))
                .toList();
    }

    private static Outcome outcome(Placing now, Map<String, Placing> old) {
        String unit = now.unit().unit();
        return new Outcome(unit, Objects.requireNonNull(old.get(unit)), now);
    }

    private List<Placing> placings(RuleBook book, List<UnitInputs> inputs, Set<String> chosen) {
        List<Placing> earned = Quotas.grade(
                book,
                inputs.stream()
                        .map(one -> new Graded(one.unit(), one.group(), scoring.score(book, one)))
                        .toList());
        return Quotas.decided(book, earned, chosen);
    }
}
