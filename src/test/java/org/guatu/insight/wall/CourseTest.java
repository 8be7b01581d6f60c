package org.guatu.insight.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.guatu.insight.YearsForTests.aYear;
import static org.guatu.insight.wall.Gate.State.AHEAD;
import static org.guatu.insight.wall.Gate.State.MISSED;
import static org.guatu.insight.wall.Gate.State.REACHED;
import static org.guatu.insight.wall.Gate.State.UNASKED;
import static org.guatu.support.Defaults.CALENDAR;
import static org.guatu.support.Defaults.on;

import java.util.List;
import org.guatu.insight.YearsForTests;
import org.guatu.reporting.facts.YearFacts;
import org.junit.jupiter.api.Test;

/** How one task is drawn on a day: reported every quarter, due at the year's end where nothing else is said. */
class CourseTest {
    private static final YearAxis AXIS = new YearAxis(2024, CALENDAR);

    private static Course course(YearsForTests year, String day) {
        return course(year, day, true);
    }

    private static Course course(YearsForTests year, String day, boolean tellsReports) {
        YearFacts facts = year.facts();
        return new Course(facts, facts.standingOn(on(day), CALENDAR), on(day), AXIS, tellsReports);
    }

    private static List<Gate.State> states(Course course) {
        return course.gates().stream().map(Gate::state).toList();
    }

    private static YearsForTests planned() {
        return aYear().gate("方案", "2024-03-15", 20)
                .gate("实施", "2024-08-09", 40)
                .gate("成效", "2024-11-22", 30)
                .gate("总结", "2024-12-31", 10);
    }

    @Test
    void a_gate_is_reached_when_the_accepted_progress_is_what_the_plan_wants_by_it() {
        assertThat(states(course(planned().accepted("2024-Q1", 20, "2024-04-01"), "2024-04-09")))
                .as("exactly what is wanted is enough")
                .containsExactly(REACHED, AHEAD, AHEAD, AHEAD);
        assertThat(states(course(planned().accepted("2024-Q1", 19, "2024-04-01"), "2024-04-09")))
                .containsExactly(MISSED, AHEAD, AHEAD, AHEAD);
    }

    @Test
    void a_gate_on_which_nobody_was_asked_to_report_yet_is_not_missed() {
        assertThat(states(course(planned(), "2024-03-18"))).containsExactly(UNASKED, AHEAD, AHEAD, AHEAD);
        assertThat(states(course(planned(), "2024-04-09")))
                .as("the report of the first quarter was due on 7 April and is not there")
                .containsExactly(MISSED, AHEAD, AHEAD, AHEAD);
    }

    @Test
    void a_gate_has_its_whole_day() {
        assertThat(states(course(planned(), "2024-03-15"))).containsOnly(AHEAD);
    }

    @Test
    void a_deadline_that_has_passed_counts_as_asked() {
        var year = aYear().dueOn("2024-06-28").gate("总结", "2024-06-28", 100).accepted("2024-Q1", 30, "2024-04-01");

        assertThat(states(course(year, "2024-06-28"))).containsExactly(AHEAD);
        assertThat(states(course(year, "2024-06-29"))).containsExactly(MISSED);
    }

    @Test
    void a_gate_that_was_reached_tells_by_the_report_of_which_day_but_not_to_who_only_cooperates() {
        var year = planned().accepted("2024-Q1", 10, "2024-04-01").accepted("2024-Q2", 30, "2024-07-01");

        Gate first = course(year, "2024-07-10").gates().get(0);
        assertThat(first.reachedOn()).isEqualTo("2024-06-30");
        assertThat(first.late()).as("it was due on 15 March").isTrue();

        assertThat(course(year, "2024-07-10", false).gates().get(0).reachedOn()).isNull();
    }

    @Test
    void a_gate_that_was_moved_tells_from_where_and_only_once_that_is_known() {
        var year = aYear().gate("方案", "2024-03-15", 50)
                .gate("总结", "2024-12-31", 50)
                .replannedAfter("2024-05-09")
                .gate("方案", "2024-06-14", 50)
                .gate("总结", "2024-12-31", 50);

        Gate moved = course(year, "2024-05-10").gates().get(0);
        assertThat(moved.due()).isEqualTo("2024-06-14");
        assertThat(moved.movedFrom()).isEqualTo("2024-03-15");
        assertThat(moved.from()).isEqualTo(AXIS.end(on("2024-03-15")), within(1e-9));
        assertThat(course(year, "2024-05-10").gates().get(1).movedFrom()).isNull();

        Gate before = course(year, "2024-05-09").gates().get(0);
        assertThat(before.due()).isEqualTo("2024-03-15");
        assertThat(before.movedFrom()).isNull();
    }

    @Test
    void gates_of_one_name_are_told_apart_by_their_order() {
        var year = aYear().gate("节点", "2024-03-15", 50)
                .gate("节点", "2024-12-31", 50)
                .replannedAfter("2024-05-09")
                .gate("节点", "2024-03-15", 50)
                .gate("节点", "2024-11-29", 50);

        assertThat(course(year, "2024-05-10").gates())
                .extracting(Gate::movedFrom)
                .containsExactly(null, on("2024-12-31"));
    }

    @Test
    void the_bar_ends_at_a_gate_exactly_when_it_is_reached() {
        var course = course(planned().accepted("2024-Q1", 20, "2024-04-01"), "2024-04-09");

        assertThat(course.done()).isEqualTo(AXIS.end(on("2024-03-15")), within(1e-9));
    }

    @Test
    void between_two_gates_the_bar_ends_by_how_much_of_the_way_is_gone() {
        var course = course(planned().accepted("2024-Q1", 40, "2024-04-01"), "2024-04-09");

        double half = (AXIS.end(on("2024-03-15")) + AXIS.end(on("2024-08-09"))) / 2;
        assertThat(course.done()).isEqualTo(half, within(1e-9));
    }

    @Test
    void a_task_without_gates_is_planned_evenly_over_its_working_days() {
        var course = course(aYear().accepted("2024-Q2", 50, "2024-07-01"), "2024-07-10");

        assertThat(course.gates()).isEmpty();
        assertThat(course.span()).isEqualTo(new YearAxis.Span(0, 100));
        assertThat(course.done()).isEqualTo(50, within(1e-9));
    }

    @Test
    void a_task_that_nobody_accepted_has_no_bar() {
        var course = course(planned().in(org.guatu.lifecycle.Phase.ASSIGNED, null, null), "2024-01-04");

        assertThat(course.done()).isZero();
        assertThat(states(course)).containsOnly(AHEAD);
    }

    @Test
    void what_was_brought_along_counts_as_done_and_the_gates_divide_the_rest() {
        var course = course(planned().opening(50).accepted("2024-Q1", 60, "2024-04-01"), "2024-04-09");

        assertThat(course.gates()).extracting(Gate::wanted).containsExactly(60.0, 80.0, 95.0, 100.0);
        assertThat(states(course)).containsExactly(REACHED, AHEAD, AHEAD, AHEAD);
    }

    @Test
    void an_open_ended_task_goes_to_the_end_of_the_year_and_on() {
        var course = course(aYear().openEnded(), "2024-05-10");

        assertThat(course.span().to()).isEqualTo(100);
        assertThat(course.goesOn()).isTrue();
        assertThat(course(aYear(), "2024-05-10").goesOn()).isFalse();
    }

    @Test
    void a_task_that_is_due_after_the_year_goes_on_and_its_later_gates_are_not_drawn() {
        var course = course(
                aYear().dueOn("2025-06-30").gate("实施", "2024-12-31", 60).gate("总结", "2025-06-30", 40), "2024-05-10");

        assertThat(course.goesOn()).isTrue();
        assertThat(course.gates()).extracting(Gate::drawn).containsExactly(true, false);
        assertThat(course.gates().get(0).at()).isEqualTo(100);
    }

    @Test
    void a_task_that_began_before_the_year_begins_at_its_edge() {
        var course = course(aYear().from("2023-09-01").dueOn("2024-06-28"), "2024-05-10");

        assertThat(course.begunBefore()).isTrue();
        assertThat(course.span().from()).isZero();
        assertThat(course(aYear(), "2024-05-10").begunBefore()).isFalse();
    }

    @Test
    void every_occurrence_of_a_yearly_task_is_a_gate_and_none_is_missed_once_it_is_fulfilled() {
        var year = aYear().recurring()
                .dueOn("2024-10-31")
                .gate("第1次", "2024-04-30", 50)
                .gate("第2次", "2024-10-31", 50);

        assertThat(states(course(year.accepted("2024-Q2", 50, "2024-07-01"), "2024-07-10")))
                .containsExactly(REACHED, AHEAD);
        assertThat(states(course(year.accepted("2024-Q3", 100, "2024-10-08"), "2024-11-05")))
                .containsExactly(REACHED, REACHED);
    }

    @Test
    void while_a_task_stands_still_nothing_is_missed_and_the_time_is_marked() {
        var year = planned().paused("2024-03-01", "2024-03-18").paused("2024-06-03", null);

        var course = course(year, "2024-06-28");
        assertThat(states(course)).as("suspended").containsOnly(AHEAD);
        assertThat(course.pauses())
                .containsExactly(
                        AXIS.span(on("2024-03-01"), on("2024-03-17")), AXIS.span(on("2024-06-03"), on("2024-06-28")));
    }

    @Test
    void a_task_that_is_closed_out_has_reached_all_its_gates() {
        var course = course(planned().closedOn("2024-05-20"), "2024-05-21");

        assertThat(states(course)).containsOnly(REACHED);
        assertThat(course.done()).isEqualTo(100);
    }
}
