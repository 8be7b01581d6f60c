package org.guatu.evaluation.score;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.guatu.evaluation.rules.RuleBook;
import org.guatu.evaluation.rules.RuleLine;
import org.guatu.evaluation.rules.Shape;
import org.guatu.evaluation.score.UnitInputs.Entered;

/** Makes what was judged by one rule book fit another, as far as it can be: for trials, never for a score that counts. */
final class Refitting {
    private Refitting() {}

    /** Points by hand keep their share of the line; figures and vetoes that the other rules do not know fall out. */
    static List<UnitInputs> inputs(RuleBook from, RuleBook to, List<UnitInputs> known) {
        return known.stream().map(one -> inputs(from, to, one)).toList();
    }

    private static UnitInputs inputs(RuleBook from, RuleBook to, UnitInputs one) {
        return new UnitInputs(
                one.unit(),
                one.year(),
                one.group(),
                one.hasLeadTask(),
                one.tasks(),
                one.reports(),
                one.happened(),
                one.entered().stream()
                        .flatMap(figure -> figure(from.line(figure.line()), to.line(figure.line()), figure).stream())
                        .toList(),
                one.vetoes().stream()
                        .filter(veto -> to.veto(veto.rule()).isPresent())
                        .toList());
    }

    private static Optional<Entered> figure(Optional<RuleLine> from, Optional<RuleLine> to, Entered figure) {
        if (from.isEmpty() || to.isEmpty() || from.get().shape() != to.get().shape()) {
            return Optional.empty();
        }
        BigDecimal value = from.get().shape() == Shape.MANUAL
                ? Numbers.divide(
                        figure.value().multiply(to.get().max()), from.get().max())
                : figure.value();
        return Optional.of(new Entered(figure.line(), value, figure.source(), figure.link()));
    }

    /** Lines by hand for which nobody has a figure. */
    static List<RuleLine> without(RuleBook book, List<UnitInputs> known) {
        return book.lines().stream()
                .filter(RuleLine::byHand)
                .filter(line ->
                        known.stream().allMatch(one -> one.entered(line.code()).isEmpty()))
                .toList();
    }

    /** The rules without those lines: the others make up for them. */
    static RuleBook judgeable(RuleBook book, List<UnitInputs> known) {
        List<RuleLine> without = without(book, known);
        return new RuleBook(
                book.code(),
                book.edition(),
                book.lowest(),
                book.highest(),
                book.lines().stream().filter(line -> !without.contains(line)).toList(),
                book.completion(),
                book.bands(),
                book.quota(),
                book.vetoes());
    }
}
