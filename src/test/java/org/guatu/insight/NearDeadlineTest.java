package org.guatu.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guatu.insight.YearsForTests.aYear;
import static org.guatu.support.Defaults.CALENDAR;
import static org.guatu.support.Defaults.TERMS;
import static org.guatu.support.Defaults.on;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.guatu.insight.task.PassedSteps;
import org.guatu.platform.engine.Decisions;
import org.guatu.platform.time.OfficeDays;
import org.guatu.reporting.facts.YearFacts;
import org.guatu.reporting.standing.Light;
import org.guatu.reporting.standing.NearTerms;
import org.guatu.reporting.standing.Standing;
import org.guatu.supervision.ladder.Ladder;
import org.guatu.supervision.ladder.LadderTerms;
import org.guatu.supervision.ladder.Trigger;
import org.guatu.supervision.proposal.Forewarning;
import org.guatu.support.Defaults;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An office sets when a deadline is near, and everything that looks at deadlines goes by it. */
class NearDeadlineTest {
    private static final PassedSteps.Facts PLANNED =
            new PassedSteps.Facts(true, false, false, true, false, false, false, false, List.of());

    @ParameterizedTest(name = "{0} working days before {1}: {2}")
    @CsvSource({
        "10, 2024-06-28, 2024-06-14",
        "5, 2024-06-28, 2024-06-21",
        "15, 2024-06-28, 2024-06-06",
        "5, 2024-06-30, 2024-06-21",
        "4, 2024-06-30, 2024-06-24"
    })
    void light_agenda_reminder_and_picture_change_on_the_same_day(int days, String due, String first) {
        NearTerms near = Defaults.near(Map.of("guatu.near.days", "" + days));
        YearFacts year = behind(due).in(near).facts();
        LocalDate from = on(first);

        for (LocalDate day : List.of(from.minusDays(1), from, on(due))) {
            boolean is = !day.isBefore(from);

            assertThat(year.standingOn(day, CALENDAR).light())
                    .as("light on %s", day)
                    .isEqualTo(is ? Light.YELLOW : Light.GREEN);
            assertThat(asksToCloseOut(year, day)).as("agenda on %s", day).isEqualTo(is);
            assertThat(rulesRemind(year, day, near)).as("rules on %s", day).isEqualTo(is);
            assertThat(lookedAt(year, day)).as("picture on %s", day).isEqualTo(is);
        }
        assertThat(Forewarning.days(on(due), CALENDAR, near, TERMS))
                .as("the system looks that morning")
                .contains(from);
    }

    @ParameterizedTest
    @CsvSource({"80, 50, true", "50, 50, false", "51, 50, true"})
    void how_much_must_be_done_by_then_is_the_offices_too(int percent, int actual, boolean low) {
        NearTerms near = Defaults.near(Map.of("guatu.near.percent", "" + percent));
        YearFacts year = behind("2024-06-28")
                .accepted("2024-Q1", actual, "2024-04-01")
                .in(near)
                .facts();
        LocalDate day = on("2024-06-20");

        assertThat(year.standingOn(day, CALENDAR).light()).isEqualTo(low ? Light.YELLOW : Light.GREEN);
        assertThat(rulesRemind(year, day, near)).isEqualTo(low);
    }

    /** One whose plan asks nothing before the last day, so that only the nearness speaks. */
    private static YearsForTests behind(String due) {
        return aYear().dueOn(due).planned(on(due).plusDays(1).toString(), 100);
    }

    private static boolean asksToCloseOut(YearFacts year, LocalDate day) {
        return Agenda.open(year, day, CALENDAR).stream().anyMatch(step -> step.act() == Act.REQUEST_CLOSE_OUT);
    }

    private static boolean rulesRemind(YearFacts year, LocalDate day, NearTerms near) {
        LadderTerms terms = new SmallRyeConfigBuilder()
                .withMapping(LadderTerms.class)
                .build()
                .getConfigMapping(LadderTerms.class);
        Standing now = year.standingOn(day, CALENDAR);
        return new Ladder(new Decisions(), terms, near, TERMS)
                .level(new Ladder.Question(
                        Trigger.NEAR_DUE,
                        null,
                        0,
                        Objects.requireNonNull(now.daysLeft()),
                        (int) now.actual(),
                        0,
                        false))
                .isPresent();
    }

    private static boolean lookedAt(YearFacts year, LocalDate day) {
        return PassedSteps.of(PLANNED, year, OfficeDays.morningOf(day).plusSeconds(60), CALENDAR, TERMS)
                .contains("remindDeadline");
    }
}
