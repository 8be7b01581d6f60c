package org.guatu.evaluation.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guatu.evaluation.score.UnitForTests.SCORING;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.guatu.evaluation.rules.DefaultRules;
import org.guatu.evaluation.rules.Frozen;
import org.guatu.evaluation.rules.Grade;
import org.guatu.evaluation.rules.RuleBook;
import org.guatu.evaluation.score.UnitInputs.ReportFact;
import org.guatu.evaluation.score.UnitInputs.TaskFact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of every score, whatever the year was like. */
class ScoringPropertiesTest {
    private static final int YEARS = 80;
    private static final RuleBook BOOK = DefaultRules.book();

    @ParameterizedTest
    @ValueSource(longs = {1, 2024, 20_260_131})
    void a_score_lies_between_0_and_105_and_its_lines_sum_up_to_it(long seed) {
        RandomYear chance = new RandomYear(new Random(seed));
        for (int year = 0; year < YEARS; year++) {
            ScoreSheet sheet = chance.any().sheet();

            assertThat(sheet.total()).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(105));
            BigDecimal sum = sheet.lines().stream().map(ScoreLine::score).reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(sum.max(BigDecimal.ZERO).min(BigDecimal.valueOf(105))).isEqualByComparingTo(sheet.total());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 2025, 77})
    void a_second_opinion_reckoned_from_the_brief_in_fractions_is_the_same_to_the_cent(long seed) {
        RandomYear chance = new RandomYear(new Random(seed));
        for (int year = 0; year < YEARS; year++) {
            UnitInputs inputs = chance.leading().inputs();

            assertThat(SCORING.score(BOOK, inputs).total())
                    .as("%s", inputs)
                    .isEqualByComparingTo(BriefScore.total(inputs));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 99})
    void a_task_done_later_or_not_at_all_never_scores_higher(long seed) {
        Random random = new Random(seed);
        RandomYear chance = new RandomYear(random);
        for (int year = 0; year < YEARS; year++) {
            UnitForTests unit = chance.any();
            if (unit.tasks.isEmpty()) {
                continue;
            }
            int which = random.nextInt(unit.tasks.size());
            BigDecimal before = unit.sheet().total();
            TaskFact task = unit.tasks.get(which);

            unit.tasks.set(which, late(task, task.lateDays() + 1 + random.nextInt(25), task.done()));
            BigDecimal later = unit.sheet().total();
            unit.tasks.set(which, late(task, 0, task.done() && task.dueAfterYear()));
            BigDecimal never = unit.sheet().total();

            assertThat(later).as("later: %s", task).isLessThanOrEqualTo(before);
            if (task.done() && !task.dueAfterYear() && task.lateDays() > 0) {
                assertThat(never).as("never: %s", task).isLessThanOrEqualTo(later);
            }
        }
    }

    private static TaskFact late(TaskFact task, int days, boolean done) {
        return new TaskFact(
                task.code(),
                task.title(),
                task.link(),
                task.weight(),
                task.lead(),
                task.kind(),
                done,
                done ? days : 0,
                task.extensions(),
                task.actual(),
                task.planned(),
                task.dueAfterYear(),
                task.rating());
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 98})
    void a_report_handed_in_late_never_scores_higher(long seed) {
        RandomYear chance = new RandomYear(new Random(seed));
        for (int year = 0; year < YEARS; year++) {
            UnitForTests unit = chance.leading();
            BigDecimal before = unit.sheet().total();

            unit.reports.replaceAll(report -> new ReportFact(
                    report.task(),
                    report.period(),
                    report.link(),
                    report.owed(),
                    false,
                    report.missed(),
                    report.returns(),
                    report.grade()));

            assertThat(unit.sheet().total()).isLessThan(before.max(new BigDecimal("0.01")));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {6, 97})
    void the_order_of_facts_does_not_matter(long seed) {
        Random random = new Random(seed);
        RandomYear chance = new RandomYear(random);
        for (int year = 0; year < YEARS; year++) {
            UnitForTests unit = chance.any();
            ScoreSheet before = unit.sheet();

            assertThat(SCORING.score(BOOK, unit.shuffled(random))).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 96})
    void inputs_and_rules_read_back_from_their_json_recompute_to_the_same_cent(long seed) {
        RandomYear chance = new RandomYear(new Random(seed));
        RuleBook rules = Frozen.read(Frozen.write(BOOK), RuleBook.class);
        assertThat(rules).isEqualTo(BOOK);
        for (int year = 0; year < YEARS; year++) {
            UnitInputs inputs = chance.any().inputs();

            UnitInputs thawed = Frozen.read(Frozen.write(inputs), UnitInputs.class);

            assertThat(thawed).isEqualTo(inputs);
            assertThat(SCORING.score(rules, thawed)).isEqualTo(SCORING.score(BOOK, inputs));
        }
    }

    @Test
    void chance_has_years_of_every_grade_and_some_worth_nothing() {
        RandomYear chance = new RandomYear(new Random(8));
        Set<Grade> grades = EnumSet.noneOf(Grade.class);
        List<BigDecimal> totals = new ArrayList<>();
        for (int year = 0; year < YEARS; year++) {
            ScoreSheet sheet = chance.any().sheet();
            grades.add(sheet.grade());
            totals.add(sheet.total());
        }
        assertThat(grades).containsExactlyInAnyOrder(Grade.values());
        assertThat(totals).contains(new BigDecimal("0.00")).anyMatch(total -> total.intValue() > 100);
    }
}
