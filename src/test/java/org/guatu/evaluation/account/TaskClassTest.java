package org.guatu.evaluation.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.guatu.reporting.standing.Light;
import org.guatu.reporting.standing.Standing;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The four classes of an item, with their boundaries. */
class TaskClassTest {
    @ParameterizedTest(name = "{0}% of {1}%, lag {2}, {3}, overdue {4}, accepted {5}: {6}")
    @CsvSource({
        // actual, planned, lag, light, overdue, accepted, class
        "100, 100, 0,         BLUE,   false, true,  COMPLETED",
        "100, 100, 0,         BLUE,   false, false, COMPLETED",
        "100, 100, 0,         GREEN,  false, true,  ON_SCHEDULE",
        "50,  50,  0,         GREEN,  false, true,  ON_SCHEDULE",
        "40,  50,  10,        YELLOW, false, true,  ON_SCHEDULE",
        "40,  50,  10.000001, YELLOW, false, true,  BEHIND",
        "1,   90,  89,        RED,    false, true,  BEHIND",
        "99,  100, 1,         RED,    true,  true,  BEHIND",
        "0,   8,   8,         GREEN,  false, true,  ON_SCHEDULE",
        "0,   10,  10,        YELLOW, false, true,  ON_SCHEDULE",
        "0,   11,  11,        YELLOW, false, true,  NOT_STARTED",
        "0,   100, 0,         RED,    true,  true,  NOT_STARTED",
        "0,   60,  0,         GREEN,  false, true,  ON_SCHEDULE",
        "0,   0,   0,         GREY,   false, false, NOT_STARTED",
        "30,  30,  0,         GREY,   false, false, NOT_STARTED",
    })
    void an_item_has_the_class_that_its_standing_says(
            double actual,
            double planned,
            double lag,
            Light light,
            boolean overdue,
            boolean accepted,
            TaskClass expected) {
        Standing standing = new Standing(planned, actual, lag, light, overdue, null);

        assertThat(TaskClass.of(standing, accepted)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({"SUSPENDED", "CANCELLED", "DECIDED"})
    void what_stands_still_or_is_over_has_none(Standing.Halt halt) {
        Standing standing = new Standing(50, 20, 0, Light.GREY, false, null, halt);

        assertThat(TaskClass.of(standing, true)).isEqualTo(Optional.empty());
    }
}
