package org.guatu.lifecycle.backward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guatu.support.Defaults.CALENDAR;
import static org.guatu.support.Defaults.on;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.guatu.lifecycle.backward.CatchUp.Progress;
import org.guatu.lifecycle.backward.CatchUp.Reason;
import org.guatu.lifecycle.plan.Milestone;
import org.guatu.lifecycle.plan.PastPlan;
import org.junit.jupiter.api.Test;

class CatchUpTest {
    private static final LocalDate LAST = on("2024-10-31");
    private static final PastPlan UNTIL_FEBRUARY = new PastPlan(on("2024-02-01"), List.of());

    private static Milestone gate(String title, String due, int weight) {
        return new Milestone(title, on(due), weight);
    }

    private static List<Milestone> settled() {
        return List.of(
                gate("方案", "2024-03-29", 20),
                gate("实施", "2024-09-25", 40),
                gate("成效", "2024-09-30", 30),
                gate("总结", "2024-10-31", 10));
    }

    private static PastPlan now(List<Milestone> gates) {
        return new PastPlan(LocalDate.MAX, gates);
    }

    private static Optional<CatchUp> proposal(double actual, String today, PastPlan... plans) {
        return CatchUp.of(List.of(plans), new Progress(0, actual), LAST, new WorkingDays(CALENDAR, on(today)));
    }

    private static List<String> days(CatchUp proposal) {
        return proposal.gates().stream()
                .map(gate -> gate.title() + " " + gate.due() + " " + gate.weight())
                .toList();
    }

    @Test
    void a_missed_gate_spreads_the_others_by_what_each_still_takes() {
        // today a Friday; 27 working days are left, 20 September to 31 October
        CatchUp proposal =
                proposal(10, "2024-09-20", UNTIL_FEBRUARY, now(settled())).orElseThrow();

        assertThat(proposal.reason()).isEqualTo(Reason.MISSED);
        assertThat(proposal.slipped()).isEqualTo("方案");
        // 50, 80 and 90 of 90 points are 15, 24 and 27 of 27 days
        assertThat(days(proposal))
                .containsExactly("方案 2024-03-29 20", "实施 2024-10-15 40", "成效 2024-10-28 30", "总结 2024-10-31 10");
    }

    @Test
    void a_gate_in_time_or_not_yet_over_asks_for_nothing() {
        assertThat(proposal(20, "2024-09-20", UNTIL_FEBRUARY, now(settled()))).isEmpty();
        assertThat(proposal(10, "2024-03-29", UNTIL_FEBRUARY, now(settled())))
                .as("its last day")
                .isEmpty();
        assertThat(proposal(10, "2024-04-01", UNTIL_FEBRUARY, now(settled())))
                .as("the first working day after it")
                .isPresent();
    }

    @Test
    void what_was_taken_is_not_proposed_again() {
        CatchUp taken =
                proposal(10, "2024-09-20", UNTIL_FEBRUARY, now(settled())).orElseThrow();
        PastPlan before = new PastPlan(on("2024-09-19"), settled());

        assertThat(proposal(10, "2024-09-20", UNTIL_FEBRUARY, before, now(taken.gates())))
                .isEmpty();
        assertThat(proposal(10, "2024-09-27", UNTIL_FEBRUARY, before, now(taken.gates())))
                .isEmpty();
    }

    @Test
    void a_gate_that_was_moved_stays_and_those_after_it_are_spread_anew() {
        List<Milestone> moved = List.of(
                gate("方案", "2024-09-27", 20),
                gate("实施", "2024-09-30", 40),
                gate("成效", "2024-10-10", 30),
                gate("总结", "2024-10-31", 10));
        List<Milestone> before = List.of(
                gate("方案", "2024-09-24", 20),
                gate("实施", "2024-09-30", 40),
                gate("成效", "2024-10-10", 30),
                gate("总结", "2024-10-31", 10));

        CatchUp proposal = proposal(0, "2024-09-20", UNTIL_FEBRUARY, new PastPlan(on("2024-09-18"), before), now(moved))
                .orElseThrow();

        assertThat(proposal.reason()).isEqualTo(Reason.MOVED);
        assertThat(proposal.slipped()).isEqualTo("方案");
        assertThat(days(proposal).get(0)).isEqualTo("方案 2024-09-27 20");
        // 21 working days after 27 September: 40, 70 and 80 of 80 points are 10.5, 18.4 and 21; a begun day is a whole
        // one
        assertThat(days(proposal).subList(1, 4))
                .containsExactly("实施 2024-10-17 40", "成效 2024-10-29 30", "总结 2024-10-31 10");
    }

    @Test
    void where_no_working_day_is_left_nothing_is_proposed() {
        assertThat(proposal(10, "2024-11-01", UNTIL_FEBRUARY, now(settled()))).isEmpty();
    }

    @Test
    void what_was_brought_along_counts() {
        List<Milestone> gates = List.of(gate("一", "2024-03-29", 50), gate("二", "2024-10-31", 50));

        assertThat(CatchUp.of(
                        List.of(UNTIL_FEBRUARY, now(gates)),
                        new Progress(60, 80),
                        LAST,
                        new WorkingDays(CALENDAR, on("2024-09-20"))))
                .as("60 and half of 40")
                .isEmpty();
    }
}
