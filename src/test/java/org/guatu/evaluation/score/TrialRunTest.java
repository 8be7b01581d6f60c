package org.guatu.evaluation.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.guatu.evaluation.score.UnitForTests.SCORING;
import static org.guatu.evaluation.score.UnitForTests.done;
import static org.guatu.evaluation.score.UnitForTests.unit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.guatu.evaluation.rules.DefaultRules;
import org.guatu.evaluation.rules.Grade;
import org.guatu.evaluation.rules.GradeBand;
import org.guatu.evaluation.rules.Occasion;
import org.guatu.evaluation.rules.Part;
import org.guatu.evaluation.rules.RuleBook;
import org.guatu.evaluation.rules.RuleLine;
import org.guatu.evaluation.rules.Shape;
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

        var outcomes = new TrialRun(SCORING).compare(DefaultRules.book(), stricter(), units, Set.of());

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

        assertThat(new TrialRun(SCORING).compare(DefaultRules.book(), DefaultRules.book(), units, Set.of()))
                .hasSize(3)
                .noneMatch(TrialRun.Outcome::changesGrade);
    }

    /** Completion gives ten of its points to a line scored by hand. */
    private static RuleBook withSurvey(String completion, String byHand) {
        RuleBook ours = DefaultRules.book();
        List<RuleLine> lines = new ArrayList<>(ours.lines().stream()
                .map(line -> line.code().equals("C") ? points(line, completion) : line)
                .toList());
        lines.add(new RuleLine(
                "H1", "宣传", Shape.MANUAL, Part.COMMON, new BigDecimal(byHand), null, List.of(), "标准", "要求", "材料"));
        return new RuleBook(
                "OWN",
                2,
                ours.lowest(),
                ours.highest(),
                lines,
                ours.completion(),
                ours.bands(),
                ours.quota(),
                List.of());
    }

    private static RuleLine points(RuleLine line, String max) {
        return new RuleLine(
                line.code(),
                line.name(),
                line.shape(),
                line.part(),
                new BigDecimal(max),
                line.cap(),
                line.occurrences(),
                null,
                null,
                null);
    }

    @Test
    void a_new_line_by_hand_has_no_figures_of_last_year_and_is_left_out_of_the_trial() {
        List<UnitInputs> units = List.of(scoring("A", 0), scoring("B", 0));
        TrialRun trial = new TrialRun(SCORING);
        RuleBook changed = withSurvey("50", "10");

        assertThat(trial.untried(DefaultRules.book(), changed, units))
                .extracting(RuleLine::code)
                .containsExactly("H1");
        assertThat(trial.compare(DefaultRules.book(), changed, units, Set.of()))
                .allSatisfy(
                        one -> assertThat(one.after().unit().sheet().total()).isEqualByComparingTo("100"));
    }

    @Test
    void points_by_hand_keep_their_share_of_a_line_that_is_worth_less_now() {
        UnitInputs judged = unit("A")
                .in(UnitGroup.TOWN)
                .task("1", true, done(0, 0))
                .report(true, Report.Grade.A)
                .entered("H1", "8")
                .inputs();

        var outcome = new TrialRun(SCORING)
                .compare(withSurvey("50", "10"), withSurvey("55", "5"), List.of(judged), Set.of())
                .get(0);

        assertThat(outcome.before().unit().sheet().total()).isEqualByComparingTo("98");
        assertThat(outcome.after().unit().sheet().total()).isEqualByComparingTo("99");
    }

    @Test
    void a_veto_that_the_draft_does_not_know_is_left_out_of_the_trial() {
        UnitInputs vetoed = unit("A")
                .in(UnitGroup.TOWN)
                .task("1", true, done(0, 0))
                .report(true, Report.Grade.A)
                .veto("V1")
                .inputs();

        var outcome = new TrialRun(SCORING)
                .compare(DefaultRules.book(), withSurvey("50", "10"), List.of(vetoed), Set.of())
                .get(0);

        assertThat(outcome.before().grade()).isEqualTo(Grade.FAIL);
        assertThat(outcome.after().grade()).isEqualTo(Grade.GOOD);
    }

    @Test
    void who_was_chosen_among_equals_is_so_in_the_trial_as_long_as_there_are_places() {
        List<UnitInputs> units = List.of(scoring("A", 1), scoring("B", 1), scoring("C", 30), scoring("D", 30));
        TrialRun trial = new TrialRun(SCORING);

        assertThat(trial.compare(DefaultRules.book(), DefaultRules.book(), units, Set.of("B")))
                .noneMatch(TrialRun.Outcome::changesGrade)
                .filteredOn(one -> one.before().grade() == Grade.EXCELLENT)
                .extracting(TrialRun.Outcome::unit)
                .containsExactly("B");
        assertThat(trial.compare(DefaultRules.book(), DefaultRules.book(), units, Set.of("A", "B")))
                .noneMatch(one -> one.before().grade() == Grade.EXCELLENT);
    }
}
