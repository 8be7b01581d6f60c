package org.guatu.evaluation.rules;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.guatu.platform.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a rule book that could not be scored by, or not fairly; every problem is named at once. Fields are named
 * {@code lines.<code>.<part>}, {@code completion.<name>}, {@code bands.<grade>} and the like.
 */
public final class CheckingRules {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]{0,9}");
    private static final int LONGEST_NAME = 100;

    private final Invalid.Check check = new Invalid.Check();
    private final RuleBook book;

    private CheckingRules(RuleBook book) {
        this.book = book;
    }

    public static void check(RuleBook book) {
        CheckingRules checking = new CheckingRules(book);
        checking.bounds();
        checking.codes();
        checking.weights();
        book.lines().forEach(line -> new CheckingLine(line, checking.check).check());
        checking.once(Shape.COMPLETION);
        checking.once(Shape.TIMELINESS);
        checking.completion(book.completion());
        new CheckingBands(book, checking.check).check();
        checking.check.orRefuse();
    }

    private void bounds() {
        check.require(book.lowest().signum() == 0, "lowest", "evaluation.rules.lowest");
        check.require(book.highest().compareTo(HUNDRED) >= 0, "highest", "evaluation.rules.highest");
        int percent = book.quota().percent();
        check.require(percent >= 0 && percent <= 100, "quota", "evaluation.rules.quota");
        check.require(book.quota().grade() == Grade.EXCELLENT, "quota", "evaluation.rules.quotaGrade");
    }

    private void codes() {
        Set<String> lines = new HashSet<>();
        for (RuleLine line : book.lines()) {
            code("lines", line.code(), line.name(), lines);
            check.require(
                    line.name() != null || named(DefaultRules.book().line(line.code()), line.shape()),
                    "lines." + line.code() + ".name",
                    "evaluation.rules.nameMissing");
        }
        Set<String> vetoes = new HashSet<>();
        for (VetoRule veto : book.vetoes()) {
            code("vetoes", veto.code(), veto.name(), vetoes);
            boolean known = DefaultRules.book().veto(veto.code()).isPresent();
            check.require(
                    veto.name() != null || known, "vetoes." + veto.code() + ".name", "evaluation.rules.nameMissing");
            check.require(
                    veto.best() != Grade.EXCELLENT, "vetoes." + veto.code() + ".best", "evaluation.rules.vetoIdle");
        }
    }

    private static boolean named(Optional<RuleLine> ours, Shape shape) {
        return ours.filter(line -> line.shape() == shape).isPresent();
    }

    private void code(String where, String code, @Nullable String name, Set<String> before) {
        String field = where + "." + code;
        check.require(CODE.matcher(code).matches(), field + ".code", "evaluation.rules.code");
        check.require(!code.equals(RuleBook.SCALED), field + ".code", "evaluation.rules.codeOurs");
        check.require(before.add(code), field + ".code", "evaluation.rules.codeTwice", code);
        check.require(name == null || !name.isBlank(), field + ".name", "evaluation.rules.nameMissing");
        check.fits(LONGEST_NAME, field + ".name", name);
    }

    private void weights() {
        BigDecimal sum = book.lines().stream()
                .filter(line -> line.part() != Part.EXTRA)
                .map(RuleLine::max)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        check.require(sum.compareTo(HUNDRED) == 0, "lines", "evaluation.rules.weights", sum.toPlainString());
    }

    /** Ties are decided by it: there may be none, not two. */
    private void once(Shape shape) {
        check.require(
                book.lines().stream().filter(line -> line.shape() == shape).count() <= 1,
                "lines",
                "evaluation.rules.once." + shape);
    }

    /** Who is later must never be better off. */
    private void completion(CompletionFactors factors) {
        check.require(
                factors.lateDays() >= 1 && factors.lateDays() < factors.laterDays(),
                "completion.lateDays",
                "evaluation.rules.days");
        falling(
                "completion.inTime",
                factors.inTime(),
                factors.extended(),
                factors.late(),
                factors.later(),
                factors.latest(),
                factors.undoneMost());
        falling("completion.excellent", factors.excellent(), factors.good(), factors.pass(), factors.fail());
        falling("completion.lead", factors.lead(), factors.cooperating());
        falling("completion.undoneShare", factors.undoneShare());
        check.require(
                factors.cooperating().signum() > 0, "completion.cooperating", "evaluation.rules.cooperatingNothing");
    }

    private void falling(String field, BigDecimal... factors) {
        List<BigDecimal> bounded = Stream.of(List.of(BigDecimal.ONE), List.of(factors), List.of(BigDecimal.ZERO))
                .flatMap(List::stream)
                .toList();
        boolean falls = true;
        for (int next = 1; next < bounded.size(); next++) {
            falls &= bounded.get(next).compareTo(bounded.get(next - 1)) <= 0;
        }
        check.require(falls, field, "evaluation.rules.factorsRise");
    }
}
