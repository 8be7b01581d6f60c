package org.guatu.evaluation.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guatu.evaluation.score.UnitForTests.done;
import static org.guatu.evaluation.score.UnitForTests.perfect;
import static org.guatu.evaluation.score.UnitForTests.undone;
import static org.guatu.evaluation.score.UnitForTests.unit;

import java.math.BigDecimal;
import java.util.Map;
import org.guatu.evaluation.rules.DefaultRules;
import org.guatu.evaluation.rules.Grade;
import org.guatu.evaluation.rules.Occasion;
import org.guatu.reporting.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every line of the default rules, domain brief §5, from the brief's own words and figures. */
class DefaultScoreTest {
    @Test
    void completion_weighs_tasks_by_points_and_by_leading_or_helping() {
        var unit = unit("D001")
                .task("3", true, done(0, 0)) // 3 × 1.0 × 1.00
                .task("2", true, done(11, 0)) // 2 × 1.0 × 0.70
                .task("5", false, undone("50", "100", false)); // 5 × 0.4 × 0.30

        ScoreLine c = unit.line("C");

        assertThat(c.arithmetic()).isEqualTo("60 × (5.00 ÷ 7.00) = 42.86");
        assertThat(c.score()).isEqualTo("42.86");
        assertThat(c.inputs())
                .contains(new ScoreInput("T-2 任务T-2", true, "2 × 1 × 0.7", "/tasks/T-2"))
                .hasSize(3);
    }

    @Test
    void timeliness_is_what_was_on_time_out_of_what_was_due_and_a_missed_report_is_not_on_time() {
        var unit = perfect()
                .report(true, Report.Grade.A)
                .report(false, Report.Grade.A)
                .report(false, true, 0, null);

        assertThat(unit.line("T").arithmetic()).isEqualTo("15 × (2.00 ÷ 4.00) = 7.50");
    }

    @Test
    void an_interim_report_is_no_obligation_but_its_grade_counts() {
        var unit = perfect();
        unit.reports.add(new UnitInputs.ReportFact("T-1", "INTERIM", null, false, false, false, 0, Report.Grade.D));

        assertThat(unit.line("T").arithmetic()).isEqualTo("15 × (1.00 ÷ 1.00) = 15.00");
        assertThat(unit.line("Q").arithmetic()).isEqualTo("15 × (1.40 ÷ 2.00) = 10.50");
    }

    @Test
    void quality_is_the_mean_of_the_grades() {
        var unit = perfect()
                .report(true, Report.Grade.B)
                .report(true, Report.Grade.C)
                .report(true, Report.Grade.D)
                .report(true, null); // still undecided

        assertThat(unit.line("Q").arithmetic()).isEqualTo("15 × (2.95 ÷ 4.00) = 11.06");
    }

    @Test
    void who_hands_nothing_in_has_no_quality_and_gains_nothing_by_it() {
        var silent = unit("D001").task("1", true, done(0, 0)).report(false, true, 0, null);

        assertThat(silent.line("Q").score()).isEqualByComparingTo("0");
        assertThat(silent.line("Q").state()).isEqualTo(LineState.SCORED);
        assertThat(silent.sheet().total()).isEqualTo("69.00"); // 60 + 0 + 0 + 10 − 1
    }

    @ParameterizedTest(name = "{0} letters, {1} orders, {2} circulars, {3} interviews: {4}")
    @CsvSource({
        "0, 0, 0, 0, 10.00",
        "1, 0, 0, 0, 10.00", // the first 提醒函 is free
        "2, 0, 0, 0, 9.50",
        "3, 0, 0, 0, 9.00",
        "0, 1, 0, 0, 9.00",
        "0, 0, 1, 0, 7.00",
        "0, 0, 0, 1, 5.00",
        "2, 1, 1, 1, 0.50",
        "1, 1, 3, 0, 0.00",
        "0, 0, 0, 3, 0.00" // never below the floor
    })
    void each_letter_costs_and_the_floor_is_nothing(
            int letters, int orders, int circulars, int interviews, String expected) {
        var unit = perfect()
                .happened(Occasion.REMINDER_LETTER, letters)
                .happened(Occasion.SUPERVISION_ORDER, orders)
                .happened(Occasion.CIRCULAR, circulars)
                .happened(Occasion.INTERVIEW, interviews);

        assertThat(unit.line("V").score()).isEqualTo(expected);
    }

    @Test
    void the_arithmetic_of_letters_shows_the_free_one_and_the_floor() {
        var unit = perfect().happened(Occasion.REMINDER_LETTER, 3).happened(Occasion.INTERVIEW, 2);

        assertThat(unit.line("V").arithmetic()).isEqualTo("max(0, 10 − (2 × 0.5 + 2 × 5)) = 0.00");
        assertThat(perfect().line("V").arithmetic()).isEqualTo("10 − (0) = 10.00");
    }

    @ParameterizedTest(name = "{0} returned once, {1} twice, {2} missed, {3} overdue, material late {4}: {5}")
    @CsvSource({
        "3, 0, 0, 0, 0, 0.00", // one return costs nothing
        "0, 1, 0, 0, 0, -0.50",
        "0, 6, 0, 0, 0, -3.00",
        "0, 7, 0, 0, 0, -3.00", // cap 3
        "0, 0, 5, 0, 0, -5.00",
        "0, 0, 6, 0, 0, -5.00", // cap 5
        "0, 0, 0, 5, 0, -5.00",
        "0, 0, 0, 6, 0, -5.00", // cap 5
        "0, 0, 0, 0, 1, -2.00",
        "1, 9, 9, 9, 1, -15.00"
    })
    void each_deduction_has_its_own_cap(int once, int twice, int missed, int overdue, int material, String expected) {
        var unit =
                perfect().happened(Occasion.RECTIFICATION_OVERDUE, overdue).happened(Occasion.MATERIAL_LATE, material);
        for (int report = 0; report < once + twice; report++) {
            unit.report(true, false, report < once ? 1 : 2 + report % 2, Report.Grade.A);
        }
        for (int report = 0; report < missed; report++) {
            unit.report(false, true, 0, null);
        }

        assertThat(unit.line("D").score()).isEqualByComparingTo(expected);
    }

    @ParameterizedTest(name = "national {0}, provincial {1}, municipal {2}, district {3}, commended {4}: {5}")
    @CsvSource({
        "1, 0, 0, 0, 0, 3.00",
        "0, 1, 0, 0, 0, 2.00",
        "0, 0, 1, 0, 0, 1.00",
        "0, 0, 0, 1, 0, 0.50",
        "0, 0, 0, 0, 3, 0.60",
        "0, 0, 0, 0, 4, 0.60", // cap 0.6
        "1, 1, 0, 0, 0, 5.00",
        "1, 1, 1, 0, 0, 5.00", // cap 5
        "0, 1, 1, 1, 2, 3.90"
    })
    void a_bonus_by_level_with_a_cap(
            int national, int provincial, int municipal, int district, int commended, String expected) {
        var unit = perfect()
                .happened(Occasion.NATIONAL, national)
                .happened(Occasion.PROVINCIAL, provincial)
                .happened(Occasion.MUNICIPAL, municipal)
                .happened(Occasion.DISTRICT_CASE, district)
                .happened(Occasion.COMMENDATION, commended);

        assertThat(unit.line("B").score()).isEqualTo(expected);
    }

    @Test
    void of_one_case_only_the_highest_level_counts() {
        var unit = perfect()
                .happened(Occasion.MUNICIPAL, "一站式调解")
                .happened(Occasion.PROVINCIAL, "一站式调解")
                .happened(Occasion.PROVINCIAL, "一站式调解 ")
                .happened(Occasion.COMMENDATION, "一站式调解")
                .happened(Occasion.MUNICIPAL, "另一案例");

        assertThat(unit.line("B").arithmetic()).isEqualTo("min(5, 1 × 2 + 1 × 1) = 3.00");
    }

    @Test
    void the_total_is_the_sum_of_its_lines_and_never_above_105() {
        ScoreSheet sheet = perfect().happened(Occasion.NATIONAL, 2).sheet();

        assertThat(sheet.total()).isEqualTo("105.00");
        assertThat(sheet.lines()).extracting(ScoreLine::code).containsExactly("C", "T", "Q", "V", "B", "D");
        assertThat(sheet.lines()).extracting(ScoreLine::ruleVersion).containsOnly(1);
        assertThat(sheet.complete()).isTrue();
    }

    @Test
    void the_total_never_falls_below_nothing() {
        var worst = unit("D001")
                .task("1", true, undone("0", "100", false))
                .happened(Occasion.INTERVIEW, 2)
                .happened(Occasion.RECTIFICATION_OVERDUE, 9);
        for (int report = 0; report < 9; report++) {
            worst.report(false, true, 0, null);
        }

        assertThat(worst.sheet().total()).isEqualTo("0.00");
        assertThat(worst.sheet().grade()).isEqualTo(Grade.FAIL);
    }

    @Test
    void a_unit_without_a_lead_task_gets_the_common_part_scaled_to_a_hundred() {
        var town = unit("Z001")
                .leadsNothing()
                .task("4", false, done(0, 0))
                .task("1", false, done(1, 0))
                .report(true, null)
                .report(false, null)
                .happened(Occasion.DISTRICT_CASE, 1);

        ScoreSheet sheet = town.sheet();

        assertThat(sheet.line("C").orElseThrow().arithmetic()).isEqualTo("60 × (1.94 ÷ 2.00) = 58.20");
        assertThat(sheet.line("Q").orElseThrow().state()).isEqualTo(LineState.NOT_MEANT);
        assertThat(sheet.line(ScoreLine.SCALED).orElseThrow().arithmetic())
                .isEqualTo("75.70 × 100 ÷ 85 − 75.70 = 13.36");
        assertThat(sheet.total()).isEqualTo("89.56"); // 58.20 + 7.50 + 10 + 13.36 + 0.50
    }

    @Test
    void a_line_with_nothing_to_judge_falls_out_and_is_neither_nothing_nor_full() {
        var early = unit("D001").task("1", true, done(0, 0));

        ScoreSheet sheet = early.happened(Occasion.SUPERVISION_ORDER, 1).sheet();

        assertThat(sheet.line("T").orElseThrow().state()).isEqualTo(LineState.NOTHING);
        assertThat(sheet.line("T").orElseThrow().arithmetic()).isEqualTo("—");
        assertThat(sheet.total()).isEqualTo("98.57"); // 69 of 70
    }

    @Test
    void a_half_cent_is_rounded_up_also_where_thirds_do_not_end() {
        assertThat(Numbers.cents(new BigDecimal("19.99499999999999"))).isEqualTo("20.00");
        assertThat(Numbers.cents(new BigDecimal("0.005"))).isEqualTo("0.01");
        assertThat(Numbers.cents(new BigDecimal("0.00499"))).isEqualTo("0.00");
    }

    @Test
    void what_people_decided_stands_in_place_of_the_computed_score_beside_it() {
        ScoreSheet sheet =
                UnitForTests.SCORING.score(DefaultRules.book(), perfect().inputs(), Map.of("C", new BigDecimal("48")));

        assertThat(sheet.line("C").orElseThrow().arithmetic()).isEqualTo("60 × (1.00 ÷ 1.00) = 60.00 → 48.00");
        assertThat(sheet.total()).isEqualTo("88.00");
        assertThat(sheet.grade()).isEqualTo(Grade.GOOD);
    }
}
