package org.guatu.desk.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.guatu.evaluation.rules.GradeBand;
import org.guatu.evaluation.rules.Occasion;
import org.guatu.evaluation.rules.Occurrence;
import org.guatu.evaluation.rules.RuleBook;
import org.guatu.evaluation.rules.RuleLine;
import org.guatu.evaluation.rules.Shape;
import org.guatu.evaluation.rules.VetoRule;
import org.guatu.platform.web.form.FormState;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the fields of the form: what was typed, else what the rules say. Rows are known by the codes in them, so
 * that nothing typed slips into another line when somebody else adds or drops one.
 */
public final class TypedRules {
    static final String FORM = "rules";

    private final RuleBook book;
    private final FormState again;

    TypedRules(RuleBook book, FormState again) {
        this.book = book;
        this.again = again;
    }

    /** The code of the line that may be added. */
    public String nextCode() {
        return ReadingRules.nextCode(book);
    }

    /** What the line may count; a line of occurrences that are entered counts nothing else. */
    public List<Occasion> choices(RuleLine line) {
        return line.of(Occasion.ENTERED).isPresent()
                ? List.of(Occasion.ENTERED)
                : Stream.of(Occasion.values())
                        .filter(one -> one != Occasion.ENTERED && one.in(line.shape()))
                        .toList();
    }

    public boolean manual(RuleLine line) {
        return line.shape() == Shape.MANUAL;
    }

    public boolean capped(RuleLine line) {
        return line.shape() == Shape.DEDUCTION;
    }

    public String line(RuleLine line, String field) {
        Object otherwise =
                switch (field) {
                    case "name" -> line.name();
                    case "part" -> line.part();
                    case "max" -> line.max();
                    case "cap" -> line.cap();
                    case "criteria" -> line.criteria();
                    case "standard" -> line.standard();
                    case "material" -> line.material();
                    default -> throw new IllegalArgumentException(field);
                };
        return typed("lines", field, at("lines", "code", line.code()), otherwise);
    }

    public String occurrence(RuleLine line, Occasion occasion, String field) {
        Occurrence known = line.of(occasion).orElse(null);
        Object otherwise = known == null
                ? null
                : switch (field) {
                    case "points" -> known.points();
                    case "free" -> known.free() == 0 ? null : known.free();
                    case "cap" -> known.cap();
                    default -> throw new IllegalArgumentException(field);
                };
        List<String> lines = again.values(FORM, "occurrences.line");
        List<String> occasions = again.values(FORM, "occurrences.occasion");
        int row = IntStream.range(0, Math.min(lines.size(), occasions.size()))
                .filter(at ->
                        lines.get(at).equals(line.code()) && occasions.get(at).equals(occasion.name()))
                .findFirst()
                .orElse(-1);
        return typed("occurrences", field, row, otherwise);
    }

    public String band(GradeBand band, String field) {
        return typed(
                "bands",
                field,
                at("bands", "grade", band.grade().name()),
                field.equals("from") ? band.from() : band.below());
    }

    public String veto(VetoRule veto) {
        return typed("vetoes", "best", at("vetoes", "code", veto.code()), veto.best());
    }

    /** A factor of completion, or days, by its name in the rules. */
    public String factor(String name) {
        Object otherwise = Stream.of(book.completion().getClass().getRecordComponents())
                .filter(one -> one.getName().equals(name))
                .findFirst()
                .map(one -> {
                    try {
                        return one.getAccessor().invoke(book.completion());
                    } catch (ReflectiveOperationException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .orElseThrow();
        return single("completion." + name, otherwise);
    }

    public String highest() {
        return single("highest", book.highest());
    }

    public String percent() {
        return single("percent", book.quota().percent());
    }

    /** What was typed for the line that may be added. */
    public String added(String field) {
        return single("added." + field, null);
    }

    public boolean dropped(String code) {
        return again.ticked(FORM, "dropped", code);
    }

    /** What is wrong with a field, or null. */
    public @Nullable String error(String field) {
        return again.error(FORM, field);
    }

    private String single(String field, @Nullable Object otherwise) {
        List<String> sent = again.values(FORM, field);
        return sent.isEmpty() ? plain(otherwise) : sent.get(0);
    }

    private int at(String rows, String key, String code) {
        return again.values(FORM, rows + "." + key).indexOf(code);
    }

    private String typed(String rows, String field, int row, @Nullable Object otherwise) {
        return row < 0 ? plain(otherwise) : again.nth(FORM, rows + "." + field, row);
    }

    private static String plain(@Nullable Object value) {
        return value instanceof BigDecimal number
                ? number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString()
                : Objects.toString(value, "");
    }
}
