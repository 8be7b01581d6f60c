package org.guatu.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guatu.insight.YearsForTests.aYear;
import static org.guatu.support.Defaults.CALENDAR;
import static org.guatu.support.Defaults.TERMS;
import static org.guatu.support.Defaults.on;

import java.util.List;
import org.guatu.lifecycle.Phase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgendaTest {
    private static List<Step> open(YearsForTests year, String day) {
        return Agenda.open(year.facts(), on(day), CALENDAR);
    }

    private static Step next(YearsForTests year, String day) {
        return Agenda.next(year.facts(), on(day), CALENDAR);
    }

    private static Step step(Act act, String since, String due) {
        return Step.of(act, on(since), on(due));
    }

    @ParameterizedTest
    @CsvSource({
        "ASSIGNED, ACCEPT",
        "RETURNED, DECIDE_RETURN",
        "ACCEPTED, SETTLE_MILESTONES",
        "COMPLETION_REPORTED, REVIEW_CLOSE_OUT",
        "REWORK, REWORK_CLOSE_OUT"
    })
    void a_phase_that_waits_names_the_act_it_waits_for(Phase phase, Act act) {
        assertThat(next(aYear().in(phase, "2024-02-01", "2024-02-06"), "2024-02-02"))
                .isEqualTo(step(act, "2024-02-01", "2024-02-06"));
    }

    @Test
    void a_report_is_to_be_made_from_the_day_its_window_opens() {
        assertThat(open(aYear(), "2024-03-28")).isEmpty();
        assertThat(open(aYear(), "2024-03-29"))
                .containsExactly(new Step(Act.REPORT, on("2024-03-29"), on("2024-04-07"), "2024-Q1", null, null));
        assertThat(open(aYear(), "2024-05-20")).as("late").hasSize(1);
    }

    @Test
    void what_comes_next_while_nothing_waits_lies_ahead() {
        Step next = next(aYear(), "2024-02-01");

        assertThat(next.act()).isEqualTo(Act.REPORT);
        assertThat(next.since()).isEqualTo("2024-03-29");
        assertThat(next.period()).isEqualTo("2024-Q1");
    }

    @Test
    void a_report_handed_in_waits_for_its_reviewer_and_a_returned_one_for_the_unit() {
        assertThat(open(aYear().waiting("2024-Q1", "2024-04-01"), "2024-04-02"))
                .containsExactly(new Step(Act.REVIEW_REPORT, on("2024-04-01"), on("2024-04-09"), "2024-Q1", 1L, 7L));
        assertThat(open(aYear().returned("2024-Q1", "2024-04-01", "2024-04-02"), "2024-04-03"))
                .containsExactly(new Step(Act.RESUBMIT, on("2024-04-02"), on("2024-04-10"), "2024-Q1", 1L, null));
        assertThat(open(
                        aYear().returned("2024-Q1", "2024-04-01", "2024-04-02").waiting("2024-Q1", "2024-04-03"),
                        "2024-04-03"))
                .extracting(Step::act)
                .containsExactly(Act.REVIEW_REPORT);
    }

    @Test
    void a_close_out_is_asked_for_ten_working_days_before_the_due_date_or_once_all_is_done() {
        YearsForTests june = aYear().dueOn("2024-06-28").accepted("2024-Q1", 50, "2024-04-01");

        assertThat(open(june, "2024-06-13")).isEmpty();
        assertThat(open(june, "2024-06-14")).containsExactly(step(Act.REQUEST_CLOSE_OUT, "2024-06-14", "2024-06-28"));
        assertThat(open(aYear().accepted("2024-Q1", 100, "2024-04-01"), "2024-04-02"))
                .containsExactly(step(Act.REQUEST_CLOSE_OUT, "2024-04-01", "2024-12-31"));
    }

    @Test
    void an_open_ended_task_is_never_asked_to_close_out() {
        YearsForTests done = aYear().openEnded().accepted("2024-Q1", 100, "2024-04-01");

        assertThat(open(done, "2024-05-02")).isEmpty();
        assertThat(open(done, "2024-12-31")).extracting(Step::act).doesNotContain(Act.REQUEST_CLOSE_OUT);
    }

    @Test
    void the_most_urgent_comes_first_and_the_evaluation_without_a_day_last() {
        YearsForTests year = aYear().accepted("2024-Q1", 30, "2024-04-01").accepted("2024-Q2", 60, "2024-07-01");

        assertThat(open(year, "2024-12-31"))
                .extracting(Step::act)
                .containsExactly(Act.REPORT, Act.REQUEST_CLOSE_OUT, Act.REPORT, Act.EVALUATE);
    }

    @Test
    void a_closed_task_waits_for_its_evaluation_alone() {
        YearsForTests closed = aYear().accepted("2024-Q1", 100, "2024-04-01").closedOn("2024-05-10");

        assertThat(open(closed, "2024-08-01")).isEmpty();
        assertThat(next(closed, "2024-08-01").act()).isEqualTo(Act.EVALUATE);
        assertThat(open(closed, "2024-12-31")).extracting(Step::act).containsExactly(Act.EVALUATE);
    }

    @Test
    void a_year_that_is_over_waits_for_nothing() {
        YearsForTests over = aYear().in(Phase.EVALUATED, null, null);

        assertThat(open(over, "2025-01-10")).isEmpty();
        assertThat(next(over, "2025-01-10")).isEqualTo(Step.NONE);
    }

    @Test
    void cooperating_units_are_asked_from_ten_days_before_the_report_is_due_until_it_is_handed_in() {
        assertThat(contributions(aYear(), "2024-03-27")).isEmpty();
        assertThat(contributions(aYear(), "2024-03-28"))
                .containsExactly(new Step(Act.CONTRIBUTE, on("2024-03-28"), on("2024-04-01"), "2024-Q1", null, null));
        assertThat(contributions(aYear().waiting("2024-Q1", "2024-04-01"), "2024-04-02"))
                .isEmpty();
        assertThat(contributions(aYear().returned("2024-Q1", "2024-04-01", "2024-04-02"), "2024-04-03"))
                .hasSize(1);
    }

    private static List<Step> contributions(YearsForTests year, String day) {
        return Agenda.contributions(year.facts(), on(day), CALENDAR, TERMS).toList();
    }
}
