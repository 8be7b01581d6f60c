package org.guatu.reporting.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guatu.reporting.standing.Light.BLUE;
import static org.guatu.reporting.standing.Light.GREEN;
import static org.guatu.reporting.standing.Light.GREY;
import static org.guatu.reporting.standing.Light.RED;
import static org.guatu.support.Defaults.CALENDAR;
import static org.guatu.support.Defaults.NEAR;
import static org.guatu.support.Defaults.on;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guatu.lifecycle.plan.Milestone;
import org.guatu.lifecycle.plan.PastPlan;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandingTest {
    private LocalDate start = on("2024-01-02");
    private @Nullable LocalDate acceptedOn = on("2024-01-03");
    private LocalDate due = on("2024-12-31");
    private boolean openEnded;
    private boolean recurring;
    private int opening;
    private @Nullable LocalDate closedOn;
    private @Nullable LocalDate cancelledOn;
    private final List<Milestone> milestones = new ArrayList<>();
    private final List<Standing.Accepted> reports = new ArrayList<>();

    private Standing standing(String day) {
        return under(List.of(new Standing.Term(LocalDate.MAX, due, openEnded, recurring)), List.of(), day);
    }

    private Standing under(List<Standing.Term> terms, List<Standing.Pause> pauses, String day) {
        return Standing.of(
                new Standing.Facts(
                        NEAR,
                        start,
                        acceptedOn,
                        terms,
                        opening,
                        List.of(new PastPlan(LocalDate.MAX, milestones)),
                        reports,
                        closedOn,
                        pauses,
                        cancelledOn),
                Optional.of(on(day)),
                CALENDAR,
                on(day));
    }

    private static Standing.Term until(String last, String due) {
        return new Standing.Term(on(last), on(due), false, false);
    }

    @Test
    void a_past_day_is_judged_by_the_deadline_that_held_then() {
        var adjusted = List.of(until("2024-04-08", "2024-03-31"), until("9999-12-31", "2024-12-31"));

        assertThat(under(adjusted, List.of(), "2024-03-29").daysLeft()).isZero();
        assertThat(under(adjusted, List.of(), "2024-04-08").overdue()).isTrue();
        assertThat(under(adjusted, List.of(), "2024-04-09").overdue()).isFalse();
    }

    @Test
    void while_it_stands_still_it_is_grey_and_neither_late_nor_counted() {
        var adjusted = List.of(until("9999-12-31", "2024-06-30"));
        var pause = List.of(new Standing.Pause(on("2024-05-06"), on("2024-08-01")));

        Standing before = under(adjusted, pause, "2024-05-05");
        Standing within = under(adjusted, pause, "2024-07-31");
        Standing after = under(adjusted, pause, "2024-08-01");

        assertThat(before.halted()).isNull();
        assertThat(within).isEqualTo(new Standing(100, 0, 0, GREY, false, null, Standing.Halt.SUSPENDED));
        assertThat(after.light()).isEqualTo(RED);
    }

    @Test
    void a_cancelled_task_is_grey_from_that_day_on_and_shows_before_how_it_stood() {
        cancelledOn = on("2024-07-01");
        var terms = List.of(until("9999-12-31", "2024-06-15"));

        assertThat(under(terms, List.of(), "2024-06-30").light()).isEqualTo(RED);
        assertThat(under(terms, List.of(), "2024-07-01").halted()).isEqualTo(Standing.Halt.CANCELLED);
    }

    private void milestone(String day, int weight) {
        milestones.add(new Milestone("节点", on(day), weight));
    }

    private void accepted(String periodEnd, int percent) {
        reports.add(new Standing.Accepted(on(periodEnd), percent));
    }

    @Test
    void planned_progress_is_the_weight_of_the_milestones_whose_day_has_come() {
        milestone("2024-03-31", 20);
        milestone("2024-06-30", 40);
        milestone("2024-12-31", 40);

        assertThat(standing("2024-03-30").planned()).isZero();
        assertThat(standing("2024-03-31").planned()).isEqualTo(20);
        assertThat(standing("2024-07-01").planned()).isEqualTo(60);
        assertThat(standing("2024-12-31").planned()).isEqualTo(100);
    }

    @Test
    void without_milestones_the_plan_follows_the_working_days_between_start_and_due() {
        start = on("2024-03-01");
        due = on("2024-03-15"); // ten working days after the Friday it starts on

        assertThat(standing("2024-02-29").planned()).isZero();
        assertThat(standing("2024-03-01").planned()).isZero();
        assertThat(standing("2024-03-08").planned()).isEqualTo(50);
        assertThat(standing("2024-03-10").planned()).as("a Sunday adds nothing").isEqualTo(50);
        assertThat(standing("2024-03-15").planned()).isEqualTo(100);
        assertThat(standing("2024-04-30").planned()).isEqualTo(100);
    }

    @Test
    void actual_progress_is_that_of_the_newest_accepted_period_that_has_ended() {
        accepted("2024-06-30", 45);
        accepted("2024-03-31", 20);

        assertThat(standing("2024-03-30").actual()).isZero();
        assertThat(standing("2024-06-29").actual()).isEqualTo(20);
        assertThat(standing("2024-06-30").actual()).isEqualTo(45);
    }

    @ParameterizedTest
    @CsvSource({"41, 9, GREEN", "40, 10, YELLOW", "21, 29, YELLOW", "20, 30, YELLOW", "19, 31, RED", "50, 0, GREEN"})
    void ten_points_behind_is_yellow_exactly_thirty_still_is_and_more_is_red(int actual, int lag, Light light) {
        milestone("2024-05-31", 50);
        milestone("2024-12-31", 50);
        accepted("2024-05-31", actual);

        Standing standing = standing("2024-06-03");

        assertThat(standing.lag()).isEqualTo(lag);
        assertThat(standing.light()).isEqualTo(light);
    }

    @Test
    void who_is_ahead_of_the_plan_is_not_behind_it() {
        milestone("2024-12-31", 100);
        accepted("2024-03-31", 60);

        assertThat(standing("2024-04-01").lag()).isZero();
        assertThat(standing("2024-04-01").light()).isEqualTo(GREEN);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-06-13, 79, GREEN, 11",
        "2024-06-14, 79, YELLOW, 10",
        "2024-06-14, 80, GREEN, 10",
        "2024-06-28, 79, YELLOW, 0",
        "2024-06-28, 80, GREEN, 0"
    })
    void a_task_due_within_ten_working_days_is_yellow_below_eighty_percent(
            String day, int actual, Light light, int daysLeft) {
        due = on("2024-06-28");
        milestone("2024-05-31", 75);
        milestone("2024-07-31", 25); // so that the plan alone would leave it green
        accepted("2024-05-31", actual);

        Standing standing = standing(day);

        assertThat(standing.daysLeft()).isEqualTo(daysLeft);
        assertThat(standing.light()).isEqualTo(light);
    }

    @Test
    void a_task_is_red_the_day_after_its_deadline_even_a_sunday() {
        due = on("2024-06-30");
        accepted("2024-05-31", 95);
        milestone("2024-06-30", 100);

        assertThat(standing("2024-06-30").overdue()).isFalse();
        assertThat(standing("2024-07-01").overdue()).isTrue();
        assertThat(standing("2024-07-01").light()).isEqualTo(RED);
        assertThat(standing("2024-07-05").daysLeft()).isEqualTo(-5);
    }

    @Test
    void an_accepted_report_of_a_hundred_percent_does_not_end_a_task_that_is_due() {
        due = on("2024-06-30");
        accepted("2024-06-30", 100);

        assertThat(standing("2024-07-01").overdue()).isTrue();
    }

    @Test
    void an_open_ended_task_is_never_overdue_and_has_no_days_left() {
        openEnded = true;

        Standing afterTheYear = standing("2025-01-10");

        assertThat(afterTheYear.overdue()).isFalse();
        assertThat(afterTheYear.daysLeft()).isNull();
        assertThat(afterTheYear.planned()).isEqualTo(100);
        assertThat(afterTheYear.light()).as("it lags all the same").isEqualTo(RED);
    }

    @Test
    void a_recurring_task_whose_occurrences_are_all_reported_done_is_not_overdue() {
        recurring = true;
        due = on("2024-03-31");
        assertThat(standing("2024-04-01").light()).isEqualTo(RED);

        accepted("2024-03-31", 100);

        assertThat(standing("2024-04-01").overdue()).isFalse();
        assertThat(standing("2024-04-01").light()).isEqualTo(GREEN);
    }

    @Test
    void an_open_ended_task_is_not_near_its_end_at_the_end_of_the_year() {
        openEnded = true;
        accepted("2024-11-30", 75);
        milestone("2024-11-30", 75);

        assertThat(standing("2024-12-30").light()).isEqualTo(GREEN);
    }

    @Test
    void what_the_year_brought_along_counts_as_done_and_the_plan_covers_the_rest() {
        opening = 60;
        milestone("2024-06-30", 50);
        milestone("2024-12-31", 50);

        assertThat(standing("2024-01-02"))
                .extracting(Standing::planned, Standing::actual)
                .containsExactly(60.0, 60.0);
        assertThat(standing("2024-06-30").planned()).isEqualTo(80);
        assertThat(standing("2024-06-30").lag()).isEqualTo(20);
        assertThat(standing("2024-12-31").planned()).isEqualTo(100);
    }

    @Test
    void a_closed_task_is_blue_from_the_day_of_the_request_on_even_if_it_was_late() {
        due = on("2024-06-30");
        closedOn = on("2024-07-10");

        assertThat(standing("2024-07-09").light()).isEqualTo(RED);
        assertThat(standing("2024-07-10")).isEqualTo(new Standing(100, 100, 0, BLUE, false, null));
    }

    @Test
    void a_task_that_nobody_has_accepted_is_grey_however_far_the_plan_is() {
        acceptedOn = null;
        milestone("2024-01-31", 50);

        assertThat(standing("2024-02-28").light()).isEqualTo(GREY);
        assertThat(standing("2024-02-28").lag()).isEqualTo(50);
        assertThat(standing("2025-01-01").light()).as("but late is late").isEqualTo(RED);
    }

    @Test
    void a_past_day_is_seen_as_it_was() {
        acceptedOn = on("2024-02-05");
        milestone("2024-12-31", 100);

        assertThat(standing("2024-02-04").light()).isEqualTo(GREY);
        assertThat(standing("2024-02-05").light()).isEqualTo(GREEN);
    }
}
