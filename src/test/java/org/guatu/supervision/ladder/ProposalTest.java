package org.guatu.supervision.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guatu.supervision.ladder.LadderForTests.LADDER;
import static org.guatu.support.Defaults.CALENDAR;
import static org.guatu.support.Defaults.on;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guatu.catalogue.deadline.Cadence;
import org.guatu.reporting.standing.Light;
import org.guatu.reporting.standing.Period;
import org.guatu.reporting.standing.Standing;
import org.guatu.supervision.ladder.Situation.Missed;
import org.guatu.supervision.ladder.Situation.PeriodLight;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is proposed in which situation: a pure function of facts. */
class ProposalTest {
    private static final Period Q1 = new Period(2024, Cadence.QUARTERLY, 1);
    private static final Period Q2 = new Period(2024, Cadence.QUARTERLY, 2);
    private static final Period Q3 = new Period(2024, Cadence.QUARTERLY, 3);

    private LocalDate today = on("2024-10-15");
    private Light light = Light.GREEN;
    private final List<PeriodLight> lights = new ArrayList<>();
    private final List<Missed> missed = new ArrayList<>();
    private final List<LetterFact> letters = new ArrayList<>();
    private @Nullable String pausedBy;

    @Test
    void nothing_is_proposed_while_all_goes_well() {
        assertThat(proposal()).isEmpty();
    }

    @Test
    void a_missing_report_leads_to_a_reminder_letter_that_names_period_and_days() {
        missed.add(new Missed(Q3, on("2024-10-08"), 5));

        assertThat(level()).contains(Level.REMINDER_LETTER);
        assertThat(proposal().orElseThrow().first().arguments()).containsExactly(Q3, on("2024-10-08"), 5);
    }

    @Test
    void the_letter_about_a_period_is_not_written_twice_but_a_revoked_one_counts_as_never_written() {
        missed.add(new Missed(Q3, on("2024-10-08"), 5));
        letters.add(letter(1, Level.REMINDER_LETTER, Trigger.REPORT_MISSED)
                .about(Q3)
                .closed("2024-10-14"));
        assertThat(level()).isEmpty();

        letters.set(
                0,
                letter(1, Level.REMINDER_LETTER, Trigger.REPORT_MISSED)
                        .about(Q3)
                        .revoked());
        assertThat(level()).contains(Level.REMINDER_LETTER);
    }

    @Test
    void two_yellow_periods_in_a_row_are_needed_and_a_green_one_between_starts_anew() {
        light = Light.YELLOW;
        lights.add(new PeriodLight(Q1, Light.YELLOW));
        lights.add(new PeriodLight(Q2, Light.GREEN));
        lights.add(new PeriodLight(Q3, Light.YELLOW));
        assertThat(level()).isEmpty();

        lights.set(1, new PeriodLight(Q2, Light.YELLOW));
        assertThat(level()).contains(Level.REMINDER_LETTER);
    }

    @Test
    void red_goes_above_a_missing_report_and_both_are_told() {
        light = Light.RED;
        missed.add(new Missed(Q3, on("2024-10-08"), 5));

        assertThat(level()).contains(Level.SUPERVISION_ORDER);
        assertThat(proposal().orElseThrow().reasons())
                .extracting(LadderReason::trigger)
                .containsExactly(Trigger.RED, Trigger.REPORT_MISSED);
    }

    @Test
    void one_letter_of_a_level_is_open_at_a_time_and_nothing_milder_beside_it() {
        light = Light.RED;
        missed.add(new Missed(Q3, on("2024-10-08"), 5));
        letters.add(letter(1, Level.SUPERVISION_ORDER, Trigger.RED).open());

        assertThat(level()).isEmpty();
    }

    @Test
    void a_letter_without_an_answer_leads_one_step_up_and_names_the_letter() {
        letters.add(letter(7, Level.REMINDER_LETTER, Trigger.REPORT_MISSED)
                .about(Q3)
                .unanswered());

        assertThat(level()).contains(Level.SUPERVISION_ORDER);
        assertThat(proposal().orElseThrow().first().letterId()).isEqualTo(7);
    }

    @Test
    void a_closed_order_gives_twenty_working_days_of_rest_and_the_third_order_is_a_circular() {
        light = Light.RED;
        letters.add(letter(1, Level.SUPERVISION_ORDER, Trigger.RED).closed("2024-05-10"));
        letters.add(letter(2, Level.SUPERVISION_ORDER, Trigger.RED).closed("2024-09-18"));
        today = on("2024-10-18");
        assertThat(CALENDAR.between(on("2024-09-18"), today)).isEqualTo(19);
        assertThat(level()).isEmpty();

        today = on("2024-10-21");
        assertThat(level()).contains(Level.CIRCULAR);
    }

    @Test
    void red_twenty_working_days_after_a_circular_leads_to_an_interview_once() {
        light = Light.RED;
        letters.add(letter(1, Level.CIRCULAR, Trigger.RED).signed("2024-09-18").closed("2024-10-10"));
        today = on("2024-10-18");
        assertThat(level()).isEmpty();

        today = on("2024-10-21");
        assertThat(level()).contains(Level.INTERVIEW);
        letters.add(letter(2, Level.INTERVIEW, Trigger.RED_AFTER_CIRCULAR)
                .signed("2024-10-18")
                .closed("2024-10-18"));
        assertThat(level()).isEmpty();
    }

    @Test
    void the_ladder_rests_while_a_task_is_suspended_or_its_extension_is_asked_for() {
        light = Light.RED;
        pausedBy = "supervision.paused.suspended";

        assertThat(level()).isEmpty();
    }

    private Optional<Level> level() {
        return proposal().map(Proposal::level);
    }

    private Optional<Proposal> proposal() {
        Standing standing = new Standing(75, light == Light.RED ? 30 : 60, 20, light, false, 40);
        List<LetterFact> facts = letters;
        return LADDER.propose(
                new Situation(today, standing, on("2024-12-31"), lights, missed, facts, pausedBy, true), CALENDAR);
    }

    private static Building letter(long id, Level level, Trigger trigger) {
        return new Building(id, level, trigger, null, on("2024-01-15"));
    }

    /** A letter, told in the words of the business. */
    private record Building(
            long id, Level level, Trigger trigger, @Nullable LocalDate covers, @Nullable LocalDate signedOn) {
        Building about(Period period) {
            return new Building(id, level, trigger, period.end(), signedOn);
        }

        Building signed(String day) {
            return new Building(id, level, trigger, covers, on(day));
        }

        LetterFact open() {
            return fact(true, false, false, null);
        }

        LetterFact unanswered() {
            return fact(true, false, true, null);
        }

        LetterFact revoked() {
            return fact(false, true, false, on("2024-10-14"));
        }

        LetterFact closed(String day) {
            return fact(false, false, false, on(day));
        }

        private LetterFact fact(boolean open, boolean revoked, boolean unanswered, @Nullable LocalDate closedOn) {
            return new LetterFact(
                    id,
                    "〔2024〕1号",
                    level,
                    trigger,
                    open,
                    revoked,
                    unanswered,
                    covers,
                    signedOn,
                    on("2024-10-11"),
                    closedOn);
        }
    }
}
