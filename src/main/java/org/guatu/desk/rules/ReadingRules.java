package org.guatu.desk.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.guatu.desk.rules.RulesForm.AddedLine;
import org.guatu.desk.rules.RulesForm.FactorFields;
import org.guatu.desk.rules.RulesForm.LineRow;
import org.guatu.desk.rules.RulesForm.OccurrenceRow;
import org.guatu.evaluation.rules.CompletionFactors;
import org.guatu.evaluation.rules.Grade;
import org.guatu.evaluation.rules.GradeBand;
import org.guatu.evaluation.rules.Occasion;
import org.guatu.evaluation.rules.Occurrence;
import org.guatu.evaluation.rules.Part;
import org.guatu.evaluation.rules.Quota;
import org.guatu.evaluation.rules.RuleBook;
import org.guatu.evaluation.rules.RuleLine;
import org.guatu.evaluation.rules.Shape;
import org.guatu.evaluation.rules.VetoRule;
import org.guatu.platform.Invalid;
import org.jspecify.annotations.Nullable;

/** Makes rules of the form that was typed: what it does not name stays as it was. */
final class ReadingRules {
    private final Invalid.Check check = new Invalid.Check();
    private final RuleBook before;
    private final RulesForm form;

    private ReadingRules(RuleBook before, RulesForm form) {
        this.before = before;
        this.form = form;
    }

    static RuleBook read(RuleBook before, RulesForm form) {
        return new ReadingRules(before, form).read();
    }

    /** The code that a line gets that is added to these rules. */
    static String nextCode(RuleBook book) {
        return IntStream.iterate(1, next -> next + 1)
                .mapToObj(number -> "H" + number)
                .filter(code -> book.line(code).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private RuleBook read() {
        List<RuleLine> lines = new ArrayList<>(before.lines().stream()
                .filter(line -> !line.byHand() || !all(form.dropped()).contains(line.code()))
                .map(this::line)
                .toList());
        added().ifPresent(lines::add);
        RuleBook read = new RuleBook(
                before.code(),
                before.edition(),
                before.lowest(),
                decimal("highest", form.highest()),
                lines,
                factors(form.completion()),
                before.bands().stream().map(this::band).toList(),
                new Quota(before.quota().grade(), whole("quota", form.percent())),
                before.vetoes().stream().map(this::veto).toList());
        check.orRefuse();
        return read;
    }

    private RuleLine line(RuleLine line) {
        Optional<LineRow> typed = all(form.lines()).stream()
                .filter(row -> line.code().equals(row.code()))
                .findFirst();
        if (typed.isEmpty()) {
            return line;
        }
        LineRow row = typed.get();
        String field = "lines." + line.code() + ".";
        boolean manual = line.shape() == Shape.MANUAL;
        return new RuleLine(
                line.code(),
                line.name() == null ? null : text(row.name()),
                line.shape(),
                choice(Part.class, field + "part", row.part(), line.part()),
                decimal(field + "max", row.max()),
                line.shape() == Shape.DEDUCTION ? decimalOrNone(field + "cap", row.cap()) : line.cap(),
                occurrences(line),
                manual ? text(row.criteria()) : line.criteria(),
                manual ? text(row.standard()) : line.standard(),
                manual ? text(row.material()) : line.material());
    }

    private List<Occurrence> occurrences(RuleLine line) {
        return Stream.of(Occasion.values())
                .flatMap(occasion -> all(form.occurrences()).stream()
                        .filter(row -> line.code().equals(row.line())
                                && occasion.name().equals(row.occasion())
                                && !text(row.points()).isEmpty())
                        .limit(1)
                        .map(row -> occurrence(line.code(), occasion, row)))
                .toList();
    }

    private Occurrence occurrence(String line, Occasion occasion, OccurrenceRow row) {
        String field = "lines." + line + ".occurrences." + occasion;
        return new Occurrence(
                occasion,
                decimal(field, row.points()),
                text(row.free()).isEmpty() ? 0 : whole(field, row.free()),
                decimalOrNone(field, row.cap()));
    }

    private Optional<RuleLine> added() {
        AddedLine one = form.added();
        String name = text(one.name());
        if (name.isEmpty() && text(one.max()).isEmpty()) {
            return Optional.empty();
        }
        String code = nextCode(before);
        String field = "lines." + code + ".";
        Shape shape = choice(Shape.class, field + "shape", one.shape(), Shape.MANUAL);
        boolean manual = shape == Shape.MANUAL;
        boolean times = shape == Shape.DEDUCTION;
        return Optional.of(new RuleLine(
                code,
                name,
                shape,
                choice(Part.class, field + "part", one.part(), Part.COMMON),
                decimal(field + "max", one.max()),
                times ? decimalOrNone(field + "cap", one.cap()) : null,
                times
                        ? List.of(new Occurrence(
                                Occasion.ENTERED,
                                decimal(field + "occurrences." + Occasion.ENTERED, one.points()),
                                0,
                                null))
                        : List.of(),
                manual ? text(one.criteria()) : null,
                manual ? text(one.standard()) : null,
                manual ? text(one.material()) : null));
    }

    private GradeBand band(GradeBand band) {
        return all(form.bands()).stream()
                .filter(row -> band.grade().name().equals(row.grade()))
                .findFirst()
                .map(row -> new GradeBand(
                        band.grade(),
                        decimal("bands." + band.grade(), row.from()),
                        decimalOrNone("bands." + band.grade(), row.below())))
                .orElse(band);
    }

    private VetoRule veto(VetoRule veto) {
        return all(form.vetoes()).stream()
                .filter(row -> veto.code().equals(row.code()))
                .findFirst()
                .map(row -> new VetoRule(
                        veto.code(),
                        veto.name(),
                        choice(Grade.class, "vetoes." + veto.code() + ".best", row.best(), veto.best())))
                .orElse(veto);
    }

    private CompletionFactors factors(FactorFields typed) {
        return new CompletionFactors(
                factor("lead", typed.lead()),
                factor("cooperating", typed.cooperating()),
                factor("excellent", typed.excellent()),
                factor("good", typed.good()),
                factor("pass", typed.pass()),
                factor("fail", typed.fail()),
                factor("inTime", typed.inTime()),
                factor("extended", typed.extended()),
                whole("completion.lateDays", typed.lateDays()),
                factor("late", typed.late()),
                whole("completion.laterDays", typed.laterDays()),
                factor("later", typed.later()),
                factor("latest", typed.latest()),
                factor("undoneShare", typed.undoneShare()),
                factor("undoneMost", typed.undoneMost()));
    }

    private BigDecimal factor(String name, @Nullable String typed) {
        return decimal("completion." + name, typed);
    }

    private static <T> List<T> all(@Nullable List<T> rows) {
        return rows == null ? List.of() : rows;
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    private @Nullable BigDecimal decimalOrNone(String field, @Nullable String typed) {
        return text(typed).isEmpty() ? null : decimal(field, typed);
    }

    private BigDecimal decimal(String field, @Nullable String typed) {
        String number = text(typed);
        boolean good = number.matches("-?\\d{1,4}(\\.\\d{1,4})?");
        check.require(good, field, number.isEmpty() ? "evaluation.rules.missing" : "platform.typed.badDecimal");
        return good ? new BigDecimal(number) : BigDecimal.ZERO;
    }

    private int whole(String field, @Nullable String typed) {
        String number = text(typed);
        boolean good = number.matches("-?\\d{1,4}");
        check.require(good, field, number.isEmpty() ? "evaluation.rules.missing" : "platform.typed.badNumber");
        return good ? Integer.parseInt(number) : 0;
    }

    private <E extends Enum<E>> E choice(Class<E> choices, String field, @Nullable String typed, E otherwise) {
        Optional<E> chosen = Stream.of(choices.getEnumConstants())
                .filter(one -> one.name().equals(typed))
                .findFirst();
        check.require(chosen.isPresent() || text(typed).isEmpty(), field, "platform.typed.badChoice");
        return chosen.orElse(otherwise);
    }
}
