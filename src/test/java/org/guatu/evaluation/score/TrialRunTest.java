package org.guatu.evaluation.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.guatu.evaluation.score.UnitForTests.SCORING;
import static org.guatu.evaluation.score.UnitForTests.done;
import static org.guatu.evaluation.score.UnitForTests.unit;

import java.math.BigDecimal;
import java.util.List;
import org.guatu.evaluation.rules.DefaultRules;
import org.guatu.evaluation.rules.Grade;
import org.guatu.evaluation.rules.GradeBand;
import org.guatu.evaluation.rules.Occasion;
import org.guatu.evaluation.rules.RuleBook;
import org.guatu.organization.UnitGroup;
import org.guatu.reporting.Report;
import org.junit.jupiter.api.Test;

/** What a changed rule would have done to last year's grades. */
class TrialRunTest {
    private static UnitInputs scoring(String code, int orders) {
        return unit(code)
                .in(UnitGroup.TOWN)
                .task("1", true, done(0, 0))
                .report(true, Report.Grade.A)
                .happened(Occasion.SUPERVISION_ORDER, orders)
                .inputs();
    }

    private static RuleBook stricter() {
        RuleBook ours = DefaultRules.book();
        List<GradeBand> bands = List.of(
                new GradeBand(Grade.EXCELLENT, new BigDecimal("95"), null),
                new GradeBand(Grade.GOOD, new BigDecimal("92"), new BigDecimal("95")),
                new GradeBand(Grade.PASS, new BigDecimal("60"), new BigDecimal("92")),
                new GradeBand(Grade.FAIL, new BigDecimal("0"), new BigDecimal("60")));
        return new RuleBook(
                ours.code(),
                2,
                ours.lowest(),
                ours.highest(),
                ours.lines(),
                ours.completion(),
                bands,
                ours.quota(),
                ours.vetoes());
    }

    @Test
    void it_says_who_would_change_grade_quota_and_all() {
        List<UnitInputs> units = List.of(
                scoring("A", 6), // 94: excellent, then good
                scoring("B", 7), // 93: no place left, good, then good
                scoring("C", 9), // 91: no place left, good, then pass
                scoring("D", 9));

        var outcomes = new TrialRun(SCORING).compare(DefaultRules.book(), stricter(), units);

        assertThat(outcomes)
                .extracting(
                        one -> one.unit(),
                        one -> one.before().grade(),
                        one -> one.after().grade(),
                        one -> one.changesGrade())
                .containsExactly(
                        tuple("A", Grade.EXCELLENT, Grade.GOOD, true),
                        tuple("B", Grade.GOOD, Grade.GOOD, false),
                        tuple("C", Grade.GOOD, Grade.PASS, true),
                        tuple("D", Grade.GOOD, Grade.PASS, true));
        assertThat(outcomes).allSatisfy(one -> assertThat(one.difference()).isEqualByComparingTo("0"));
    }

    @Test
    void the_same_rules_change_nothing() {
        List<UnitInputs> units = List.of(scoring("A", 1), scoring("B", 2), scoring("C", 30));

        assertThat(new TrialRun(SCORING).compare(DefaultRules.book(), DefaultRules.book(), units))
                .hasSize(3)
                .noneMatch(TrialRun.Outcome::changesGrade);
    }
}
