package org.guatu.evaluation.score;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guatu.evaluation.rules.Occasion;
import org.guatu.evaluation.rules.Occurrence;
import org.guatu.evaluation.rules.RuleLine;
import org.guatu.evaluation.score.UnitInputs.Entered;
import org.guatu.evaluation.score.UnitInputs.Happened;
import org.guatu.evaluation.score.UnitInputs.ReportFact;

/** Counts, of everything on record about a unit, what a line counts. */
final class Counting {
    private static final int TWICE = 2;
    private static final String ONE = "1";

    private Counting() {}

    /** Each occurrence by itself. */
    static List<Counted> all(RuleLine line, UnitInputs inputs) {
        return line.occurrences().stream()
                .map(rule -> rule.occasion() == Occasion.ENTERED
                        ? entered(rule, line, inputs)
                        : counted(rule, matters(rule.occasion(), inputs)))
                .toList();
    }

    private static Counted counted(Occurrence rule, Stream<ScoreInput> matters) {
        List<ScoreInput> sorted = ScoreInput.sorted(matters);
        return new Counted(rule, sorted.size(), sorted);
    }

    private static Counted entered(Occurrence rule, RuleLine line, UnitInputs inputs) {
        return inputs.entered(line.code())
                .map(given -> new Counted(rule, given.value().intValueExact(), List.of(source(given))))
                .orElseGet(() -> new Counted(rule, 0, List.of()));
    }

    static ScoreInput source(Entered given) {
        return new ScoreInput(given.source(), true, Numbers.plain(given.value()), given.link());
    }

    private static Stream<ScoreInput> matters(Occasion occasion, UnitInputs inputs) {
        return switch (occasion) {
            case REPORT_RETURNED_TWICE -> reports(inputs, report -> report.returns() >= TWICE);
            case REPORT_MISSED -> reports(inputs, report -> report.owed() && report.missed());
            default ->
                inputs.happened().stream()
                        .filter(one -> one.occasion() == occasion)
                        .map(Counting::matter);
        };
    }

    private static ScoreInput matter(Happened one) {
        return new ScoreInput(one.matter().strip(), true, ONE, one.link());
    }

    private static Stream<ScoreInput> reports(UnitInputs inputs, Predicate<ReportFact> which) {
        return inputs.reports().stream().filter(which).map(report -> ScoreInput.of(report, ONE));
    }

    /** One matter counts once, at its highest level. */
    static List<Counted> best(RuleLine line, UnitInputs inputs) {
        Map<String, Happened> best = inputs.happened().stream()
                .filter(one -> line.of(one.occasion()).isPresent())
                .collect(Collectors.toMap(one -> one.matter().strip(), Function.identity(), (one, other) -> {
                    Comparator<Happened> byPoints = Comparator.comparing(
                            each -> line.of(each.occasion()).orElseThrow().points());
                    Comparator<Happened> order = byPoints.thenComparing(each -> String.valueOf(each.link()));
                    return order.compare(one, other) >= 0 ? one : other;
                }));
        return line.occurrences().stream()
                .map(rule -> counted(
                        rule,
                        best.values().stream()
                                .filter(one -> one.occasion() == rule.occasion())
                                .map(Counting::matter)))
                .toList();
    }
}
