package org.guatu.lifecycle.backward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guatu.support.Defaults.CALENDAR;
import static org.guatu.support.Defaults.on;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.guatu.lifecycle.backward.Dependencies.Dependency;
import org.guatu.lifecycle.plan.Milestone;
import org.junit.jupiter.api.Test;

/**
 * Worked out by hand with the working days of 2024. National Day: off from 1 to 7 October, Sunday 29 September and
 * Saturday 12 October worked; Mid-Autumn: off from 15 to 17 September, Saturday 14 worked.
 */
class HandMadeScheduleTest {
    private static final WorkingDays MID_SEPTEMBER = new WorkingDays(CALENDAR, on("2024-09-20"));
    private static final Dependencies NONE = new Dependencies(List.of());

    private static Work work(long task, int days, double done, String due, Work.Gate... gates) {
        return new Work(task, 1, days, done, on(due), on(due), List.of(gates));
    }

    private static List<Place> schedule(Dependencies dependencies, Map<Long, Integer> limits, Work... works) {
        return BackwardSchedule.of(new Ground(List.of(works), dependencies, limits, MID_SEPTEMBER));
    }

    private static List<String> told(List<Place> places) {
        return places.stream()
                .map(one -> one.work().task() + " " + one.startBy() + " " + one.finish() + " " + one.slack() + " "
                        + one.broken())
                .toList();
    }

    @Test
    void working_days_have_numbers_from_today_on() {
        WorkingDays friday = MID_SEPTEMBER;
        WorkingDays onTheHoliday = new WorkingDays(CALENDAR, on("2024-10-03"));

        assertThat(friday.day(0)).isEqualTo(on("2024-09-20"));
        assertThat(friday.day(-1)).isEqualTo(on("2024-09-19"));
        assertThat(friday.day(7))
                .as("seven working days on, a Sunday that is worked")
                .isEqualTo(on("2024-09-30"));
        assertThat(friday.day(6)).isEqualTo(on("2024-09-29"));
        assertThat(friday.upTo(on("2024-10-07"))).as("nobody works in between").isEqualTo(7);
        assertThat(onTheHoliday.day(0)).isEqualTo(on("2024-10-08"));
        assertThat(onTheHoliday.day(-1)).isEqualTo(on("2024-09-30"));
    }

    @Test
    void ten_working_days_before_12_October_begin_before_the_holiday() {
        // 12, 11, 10, 9, 8 October, 30, 29, 27, 26, 25 September
        assertThat(told(schedule(NONE, Map.of(), work(1, 10, 0, "2024-10-12"))))
                .containsExactly("1 2024-09-25 2024-10-12 3 []");
    }

    @Test
    void a_deadline_within_the_holiday_is_met_on_the_working_day_before() {
        assertThat(told(schedule(NONE, Map.of(), work(1, 3, 0, "2024-10-05"))))
                .containsExactly("1 2024-09-27 2024-09-30 5 []");
    }

    @Test
    void half_done_needs_half_the_days_and_a_begun_day_is_a_whole_one() {
        assertThat(told(schedule(NONE, Map.of(), work(1, 10, 50, "2024-10-12"))))
                .containsExactly("1 2024-10-08 2024-10-12 8 []");
        assertThat(told(schedule(NONE, Map.of(), work(1, 10, 55, "2024-10-12"))))
                .as("4.5 days are five")
                .containsExactly("1 2024-10-08 2024-10-12 8 []");
        assertThat(told(schedule(NONE, Map.of(), work(1, 10, 100, "2024-10-12"))))
                .as("to close it out takes a day")
                .containsExactly("1 2024-10-12 2024-10-12 12 []");
    }

    @Test
    void beginning_today_has_no_slack_and_one_day_less_is_too_late() {
        // 20, 23, 24, 25, 26, 27, 29, 30 September
        assertThat(told(schedule(NONE, Map.of(), work(1, 8, 0, "2024-09-30"))))
                .containsExactly("1 2024-09-20 2024-09-30 0 []");

        List<Place> late = schedule(NONE, Map.of(), work(1, 9, 0, "2024-09-30"));

        assertThat(late).singleElement().satisfies(one -> {
            assertThat(one.startBy()).isEqualTo(on("2024-09-19"));
            assertThat(one.slack()).isEqualTo(-1);
            assertThat(one.earliestEnd()).as("begun today").isEqualTo(on("2024-10-08"));
            assertThat(one.broken()).containsExactlyInAnyOrder(Break.STARTED_TOO_LATE, Break.BEYOND_DEADLINE);
        });
    }

    @Test
    void the_gate_that_presses_most_says_when_to_begin() {
        // half of twenty days by 30 September are ten: 30, 29, 27, 26, 25, 24, 23, 20, 19, 18; ten more end on 18
        // October
        assertThat(told(schedule(
                        NONE, Map.of(), work(1, 20, 0, "2024-12-31", new Work.Gate("实施", on("2024-09-30"), 50)))))
                .containsExactly("1 2024-09-18 2024-10-18 -2 [STARTED_TOO_LATE]");
    }

    @Test
    void a_gate_whose_day_is_over_presses_no_more() {
        assertThat(told(schedule(
                        NONE, Map.of(), work(1, 10, 0, "2024-10-12", new Work.Gate("方案", on("2024-09-10"), 20)))))
                .containsExactly("1 2024-09-25 2024-10-12 3 []");
    }

    @Test
    void what_another_waits_for_ends_the_working_day_before_it_begins() {
        Dependencies chain = new Dependencies(List.of(new Dependency(1, 2)));

        // the second takes 8 to 12 October, so the first ends on 30 September
        assertThat(told(schedule(chain, Map.of(), work(1, 2, 0, "2024-12-31"), work(2, 5, 0, "2024-10-12"))))
                .containsExactly("1 2024-09-29 2024-09-30 6 []", "2 2024-10-08 2024-10-12 8 []");
    }

    @Test
    void what_waits_for_a_long_task_ends_beyond_its_deadline() {
        Dependencies chain = new Dependencies(List.of(new Dependency(1, 2)));

        // twelve days until 30 September pass the Mid-Autumn holiday: 14 September is worked, 13 is the twelfth
        List<Place> places = schedule(chain, Map.of(), work(1, 12, 0, "2024-12-31"), work(2, 5, 0, "2024-10-12"));

        assertThat(told(places))
                .containsExactly(
                        "1 2024-09-13 2024-09-30 -4 [STARTED_TOO_LATE]", "2 2024-10-08 2024-10-12 8 [BEYOND_DEADLINE]");
    }

    @Test
    void a_unit_with_one_hand_does_one_after_the_other_the_longest_slack_first_in_time() {
        assertThat(told(schedule(NONE, Map.of(1L, 1), work(1, 5, 0, "2024-10-12"), work(2, 2, 0, "2024-10-12"))))
                .containsExactly("2 2024-09-29 2024-09-30 6 []", "1 2024-10-08 2024-10-12 8 []");
    }

    @Test
    void too_much_at_once_is_told_apart_from_too_late() {
        assertThat(told(schedule(NONE, Map.of(1L, 1), work(1, 8, 0, "2024-10-12"), work(2, 6, 0, "2024-10-12"))))
                .containsExactly("2 2024-09-19 2024-09-26 -1 [OVERLOAD]", "1 2024-09-27 2024-10-12 5 []");
    }

    @Test
    void the_load_of_a_month_is_what_a_unit_has_in_hand_at_once() {
        List<Place> free = schedule(NONE, Map.of(), work(1, 5, 0, "2024-10-12"), work(2, 7, 0, "2024-10-12"));
        List<Place> within = schedule(NONE, Map.of(1L, 1), work(1, 5, 0, "2024-10-12"), work(2, 7, 0, "2024-10-12"));

        assertThat(UnitLoad.of(free, MID_SEPTEMBER))
                .containsExactly(new UnitLoad(1, Map.of(YearMonth.of(2024, 9), 1, YearMonth.of(2024, 10), 2)));
        assertThat(UnitLoad.of(within, MID_SEPTEMBER))
                .containsExactly(new UnitLoad(1, Map.of(YearMonth.of(2024, 9), 1, YearMonth.of(2024, 10), 1)));
    }

    @Test
    void an_assumed_day_off_moves_what_begins_before_it() {
        WorkingDays assumed = new WorkingDays(CALENDAR.assuming(Map.of(on("2024-10-11"), false)), on("2024-09-20"));
        Ground ground = new Ground(List.of(work(1, 5, 0, "2024-10-12")), NONE, Map.of(), MID_SEPTEMBER);

        List<Difference> differences =
                Difference.between(BackwardSchedule.of(ground), BackwardSchedule.of(ground.with(assumed)));

        assertThat(differences).singleElement().satisfies(one -> {
            assertThat(one.was().startBy()).isEqualTo(on("2024-10-08"));
            assertThat(one.is().startBy()).isEqualTo(on("2024-09-30"));
            assertThat(one.breaks()).isEmpty();
        });
        assertThat(CALENDAR.isWorkingDay(on("2024-10-11")))
                .as("nothing but assumed")
                .isTrue();
    }

    @Test
    void gates_of_a_decision_lie_on_their_shares_of_the_window() {
        // twenty working days from 20 September to 24 October
        List<Milestone> gates = GateSpread.over(GatePattern.usual("DECISION_CATALOGUE"), 0, 19, MID_SEPTEMBER);

        assertThat(gates)
                .extracting(gate -> gate.title() + " " + gate.due() + " " + gate.weight())
                .containsExactly(
                        "起草 2024-09-27 30", // six days
                        "征求意见 2024-10-10 25", // five
                        "审核 2024-10-15 20", // four
                        "会议 2024-10-18 15", // three
                        "印发 2024-10-22 10"); // two
    }

    @Test
    void gates_without_a_day_of_their_own_fall_together() {
        assertThat(GateSpread.over(GatePattern.usual("ANNUAL"), 0, 1, MID_SEPTEMBER))
                .extracting(gate -> gate.title() + " " + gate.due() + " " + gate.weight())
                .containsExactly("方案 2024-09-20 20", "总结 2024-09-23 80");
        assertThat(GateSpread.over(GatePattern.usual("ANNUAL"), 0, -1, MID_SEPTEMBER))
                .isEmpty();
    }
}
