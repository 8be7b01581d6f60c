package org.guatu.lifecycle.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guatu.support.Defaults.CALENDAR;
import static org.guatu.support.Defaults.on;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.guatu.catalogue.deadline.Deadline;
import org.guatu.catalogue.deadline.DeadlineKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BackScheduleTest {
    private static Deadline due(String day) {
        return new Deadline(day, DeadlineKind.FIXED, on(day), null, null, List.of());
    }

    private static Deadline recurring(String recurrence, @Nullable String first) {
        LocalDate due = first == null ? null : on(first);
        return new Deadline("每年", DeadlineKind.RECURRING, due, null, recurrence, List.of());
    }

    private static Deadline stages(String... days) {
        List<Deadline.Stage> stages = Stream.of(days)
                .map(day -> new Deadline.Stage(on(day), "到" + day))
                .toList();
        LocalDate last = stages.get(stages.size() - 1).due();
        return new Deadline("分步", DeadlineKind.MULTI, last, null, null, stages);
    }

    private static List<Milestone> propose(Deadline deadline, String start) {
        return BackSchedule.propose(deadline, on(start).getYear(), on(start), CALENDAR);
    }

    private static List<String> days(List<Milestone> milestones) {
        return milestones.stream().map(m -> m.due().toString()).toList();
    }

    private static List<Integer> weights(List<Milestone> milestones) {
        return milestones.stream().map(Milestone::weight).toList();
    }

    @Test
    void gates_lie_at_20_60_90_and_100_percent_of_the_working_days() {
        List<Milestone> gates = propose(due("2024-03-15"), "2024-03-01"); // ten working days

        assertThat(gates).extracting(Milestone::title).containsExactly("方案", "实施", "成效", "总结");
        assertThat(days(gates)).containsExactly("2024-03-05", "2024-03-11", "2024-03-14", "2024-03-15");
        assertThat(weights(gates)).containsExactly(20, 40, 30, 10);
    }

    @Test
    void a_due_day_that_is_no_working_day_moves_no_other_gate() {
        List<Milestone> gates = propose(due("2024-03-17"), "2024-03-01"); // a Sunday

        assertThat(days(gates)).containsExactly("2024-03-05", "2024-03-11", "2024-03-14", "2024-03-17");
    }

    @Test
    void gates_keep_out_of_holidays() {
        List<Milestone> gates = propose(due("2024-10-15"), "2024-09-24");

        assertThat(gates).allSatisfy(gate -> assertThat(CALENDAR.isWorkingDay(gate.due()))
                .as("%s", gate.due())
                .isTrue());
    }

    @Test
    void a_span_too_short_for_four_gates_has_one() {
        assertThat(days(propose(due("2024-03-06"), "2024-03-01"))).containsExactly("2024-03-06");
        assertThat(weights(propose(due("2024-03-06"), "2024-03-01"))).containsExactly(100);
        assertThat(propose(due("2024-03-07"), "2024-03-01"))
                .as("four working days")
                .hasSize(4);
    }

    @Test
    void a_deadline_that_is_over_leaves_one_gate_on_its_day() {
        assertThat(days(propose(due("2024-03-06"), "2024-09-20"))).containsExactly("2024-03-06");
    }

    @Test
    void a_task_due_in_a_later_year_is_planned_up_to_that_day() {
        List<Milestone> gates = propose(due("2025-06-30"), "2024-01-02");

        assertThat(gates.get(3).due()).isEqualTo("2025-06-30");
        assertThat(gates.get(1).due()).isBetween(on("2024-11-01"), on("2024-12-31"));
    }

    @Test
    void an_open_ended_task_is_planned_up_to_the_end_of_the_year() {
        List<Milestone> gates = propose(Deadline.of("长期坚持", DeadlineKind.OPEN_ENDED), "2024-01-02");

        assertThat(gates.get(3).due()).isEqualTo("2024-12-31");
        assertThat(weights(gates)).containsExactly(20, 40, 30, 10);
    }

    @Test
    void every_occurrence_of_a_recurring_task_is_a_gate_of_equal_weight() {
        List<Milestone> gates = propose(recurring("QUARTERLY:last-day", "2024-03-31"), "2024-01-02");

        assertThat(days(gates)).containsExactly("2024-03-31", "2024-06-30", "2024-09-30", "2024-12-31");
        assertThat(weights(gates)).containsExactly(25, 25, 25, 25);
    }

    @Test
    void shares_that_do_not_divide_evenly_still_sum_to_a_hundred() {
        List<Milestone> monthly = propose(recurring("MONTHLY:05", "2024-01-05"), "2024-01-02");

        assertThat(monthly).hasSize(12);
        assertThat(weights(monthly)).allMatch(weight -> weight == 8 || weight == 9);
        assertThat(weights(monthly).stream().mapToInt(Integer::intValue).sum()).isEqualTo(100);
    }

    @Test
    void occurrences_from_before_the_start_are_not_asked_for() {
        assertThat(days(propose(recurring("QUARTERLY:last-day", "2024-03-31"), "2024-04-01")))
                .containsExactly("2024-06-30", "2024-09-30", "2024-12-31");
    }

    @Test
    void a_task_that_comes_back_once_a_year_is_planned_with_gates() {
        assertThat(days(propose(recurring("YEARLY:12-31", "2024-12-31"), "2024-01-02")))
                .hasSize(4)
                .endsWith("2024-12-31");
    }

    @Test
    void several_days_in_one_deadline_are_gates_of_equal_weight() {
        List<Milestone> gates = propose(stages("2024-06-30", "2024-09-30", "2024-12-31"), "2024-01-02");

        assertThat(days(gates)).containsExactly("2024-06-30", "2024-09-30", "2024-12-31");
        assertThat(weights(gates)).containsExactly(33, 33, 34);
        assertThat(gates.get(0).title()).isEqualTo("到2024-06-30");
    }

    @Test
    void stages_of_a_year_that_is_over_are_in_what_the_next_year_brings_along() {
        List<Milestone> gates = propose(stages("2024-06-30", "2025-06-30"), "2025-01-01");

        assertThat(days(gates)).containsExactly("2025-06-30");
        assertThat(weights(gates)).containsExactly(100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-01-08", "2024-01-31", "2024-02-29", "2024-06-30", "2024-10-07", "2024-12-31"})
    void gates_never_go_backwards_and_end_on_the_due_day(String day) {
        List<Milestone> gates = propose(due(day), "2024-01-02");

        assertThat(gates).extracting(Milestone::due).isSorted();
        assertThat(gates.get(gates.size() - 1).due()).isEqualTo(day);
        assertThat(weights(gates).stream().mapToInt(Integer::intValue).sum()).isEqualTo(100);
    }

    @Test
    void gates_that_stay_keep_their_points_and_the_others_share_the_rest() {
        List<Milestone> kept = List.of(new Milestone("方案", LocalDate.parse("2024-02-08"), 20));
        List<Milestone> fresh = List.of(
                new Milestone("方案", LocalDate.parse("2024-05-30"), 20),
                new Milestone("实施", LocalDate.parse("2024-08-30"), 40),
                new Milestone("总结", LocalDate.parse("2024-11-30"), 40));

        List<Milestone> all = BackSchedule.proposeRest(kept, fresh);

        assertThat(all).extracting(Milestone::weight).containsExactly(20, 16, 32, 32);
        assertThat(all.get(3).due()).isEqualTo("2024-11-30");
        assertThat(BackSchedule.proposeRest(List.of(new Milestone("全部", LocalDate.parse("2024-02-08"), 100)), fresh))
                .hasSize(1);
        assertThat(BackSchedule.proposeRest(List.of(), fresh)).isEqualTo(fresh);
    }
}
