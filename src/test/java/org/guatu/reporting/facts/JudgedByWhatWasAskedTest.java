package org.guatu.reporting.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guatu.insight.YearsForTests.aYear;
import static org.guatu.support.Defaults.CALENDAR;

import java.time.LocalDate;
import org.guatu.catalogue.deadline.Cadence;
import org.guatu.insight.YearsForTests;
import org.guatu.reporting.standing.Light;
import org.guatu.reporting.standing.Obligation;
import org.guatu.reporting.standing.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A task is judged only by what it was asked (domain brief §6): the first quarter's report is due on 7 April 2024. */
class JudgedByWhatWasAskedTest {

    private static YearsForTests planned() {
        return aYear().planned("2024-03-31", 50).planned("2024-05-15", 30).planned("2024-12-31", 20);
    }

    private static Standing on(YearsForTests year, String day) {
        return year.facts().standingOn(LocalDate.parse(day), CALENDAR);
    }

    @Test
    void before_the_first_report_was_due_nothing_lags_and_the_plan_stands_beside() {
        Standing standing = on(planned(), "2024-04-07");

        assertThat(standing.planned()).isEqualTo(50);
        assertThat(standing.lag()).isZero();
        assertThat(standing.light()).isEqualTo(Light.GREEN);
    }

    @Test
    void the_day_after_a_report_was_due_and_missed_the_period_counts() {
        assertThat(on(planned(), "2024-04-08").lag()).isEqualTo(50);
        assertThat(on(planned(), "2024-04-08").light()).isEqualTo(Light.RED);
    }

    @Test
    void a_report_in_time_that_awaits_a_decision_is_no_fault_of_the_unit() {
        assertThat(on(planned().waiting("2024-Q1", "2024-04-02"), "2024-04-30").lag())
                .isZero();
    }

    @Test
    void a_late_report_that_awaits_a_decision_does_not_stop_the_judgement() {
        assertThat(on(planned().waiting("2024-Q1", "2024-04-09"), "2024-04-30").lag())
                .isEqualTo(50);
    }

    @Test
    void a_returned_report_counts_as_missed_once_its_day_is_over() {
        YearsForTests returned = planned().returned("2024-Q1", "2024-04-02", "2024-04-03");

        assertThat(on(returned, "2024-04-07").lag()).isZero();
        assertThat(on(returned, "2024-04-08").lag()).isEqualTo(50);
    }

    @Test
    void an_accepted_period_is_judged_at_its_end_until_the_next_was_asked() {
        YearsForTests accepted = planned().accepted("2024-Q1", 45, "2024-04-02");

        assertThat(on(accepted, "2024-04-02").lag()).isEqualTo(5);
        assertThat(on(accepted, "2024-07-05").planned()).isEqualTo(80);
        assertThat(on(accepted, "2024-07-05").lag())
                .as("the second quarter is due that day")
                .isEqualTo(5);
        assertThat(on(accepted, "2024-07-06").lag()).isEqualTo(35);
    }

    @Test
    void who_reports_once_a_year_is_not_red_in_august() {
        YearsForTests yearly = planned().every(Cadence.YEARLY);

        assertThat(on(yearly, "2024-08-15").light()).isEqualTo(Light.GREEN);
    }

    @Test
    void a_passed_deadline_counts_as_asked() {
        YearsForTests yearly = planned().dueOn("2024-06-30").every(Cadence.YEARLY);

        assertThat(on(yearly, "2024-06-30").lag()).isZero();
        assertThat(on(yearly, "2024-07-01").light()).isEqualTo(Light.RED);
        assertThat(on(yearly, "2024-07-01").lag()).isEqualTo(80);
    }

    @ParameterizedTest
    @CsvSource({
        // an interim report's percent, the lag from the day on which it was handed in
        "60, 0", // more than the plan of the day that was asked about
        "47, 3",
        "45, 5",
        "20, 5" // it never raises the lag
    })
    void an_interim_report_may_lower_the_lag_and_never_raises_it(int percent, double lag) {
        YearsForTests year = planned().accepted("2024-Q1", 45, "2024-04-02").interim(percent, "2024-05-20");

        assertThat(on(year, "2024-05-19").lag()).isEqualTo(5);
        assertThat(on(year, "2024-05-20").lag()).isEqualTo(lag);
        assertThat(on(year, "2024-05-20").actual()).isEqualTo(percent);
    }

    @Test
    void the_periods_own_report_takes_the_place_of_an_interim_one() {
        YearsForTests year = planned().interim(90, "2024-05-20").accepted("2024-Q2", 70, "2024-07-02");

        assertThat(on(year, "2024-06-29").actual()).isEqualTo(90);
        assertThat(on(year, "2024-06-30").actual()).isEqualTo(70);
        assertThat(on(year, "2024-06-30").lag()).isEqualTo(10);
    }

    @Test
    void an_interim_report_carries_no_obligation() {
        YearFacts facts = planned().interim(90, "2024-05-20").facts();

        assertThat(facts.obligations()).hasSize(4);
        assertThat(facts.missed(LocalDate.parse("2024-04-10"))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        // working days after the due day of the first quarter
        "0, OPEN",
        "1, OVERDUE",
        "2, MISSED",
        "30, MISSED"
    })
    void a_period_is_missed_two_working_days_after_its_due_day(int workingDays, YearFacts.ObligationStatus status) {
        YearFacts facts = planned().facts();
        Obligation first = facts.obligations().get(0);
        LocalDate day = workingDays == 0 ? first.due() : CALENDAR.plus(first.due(), workingDays);

        assertThat(facts.status(first, day, CALENDAR)).isEqualTo(status);
    }

    @Test
    void periods_that_ended_before_acceptance_are_not_asked() {
        YearsForTests year = aYear().from("2024-04-01");

        assertThat(on(year.planned("2024-03-31", 100), "2024-05-01").lag()).isZero();
        assertThat(year.facts().missed(LocalDate.parse("2024-05-01"))).isEmpty();
    }

    @Test
    void percentages_are_compared_exactly_and_not_rounded_first() {
        YearsForTests third = aYear().from("2024-01-02").dueOn("2024-01-05").accepted("2024-Q1", 0, "2024-04-02");

        Standing standing = third.facts().standingOn(LocalDate.parse("2024-01-03"), CALENDAR);
        assertThat(standing.planned()).isEqualTo(33.333333);
    }
}
