package org.guatu.evaluation.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.guatu.catalogue.deadline.DeadlineKind;
import org.guatu.evaluation.rules.DefaultRules;
import org.guatu.evaluation.rules.Grade;
import org.guatu.evaluation.score.UnitForTests.Told;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table completionFactor of domain brief §5, every row at its boundaries. */
class CompletionFactorTest {
    @ParameterizedTest(name = "{8}: {9}")
    @CsvSource({
        "OPEN_ENDED, false,  0, 0,  10, 100, false, EXCELLENT, '1 rated excellent',            1.0",
        "OPEN_ENDED, false,  0, 0, 100, 100, false, GOOD,      '1 rated good',                 0.9",
        "RECURRING,  false,  0, 0, 100, 100, false, PASS,      '1 recurring, rated pass',      0.75",
        "RECURRING,  true,   0, 0, 100, 100, false, FAIL,      '1 rated fail though done',     0.3",
        "OPEN_ENDED, false,  0, 0,  45,  60, false, ,          '1 not rated: A/P',             0.75",
        "OPEN_ENDED, false,  0, 0,  80,  60, false, ,          '1 ahead of its plan',          1",
        "RECURRING,  false,  0, 0,   0,   0, false, ,          '1 nothing planned yet',        1",
        "RECURRING,  true,  40, 0, 100, 100, false, ,          '1 its lateness is no matter',  1",
        "FIXED,      true,   0, 0, 100, 100, false, ,          '2 on the day',                 1.0",
        "FIXED,      true, -20, 0, 100, 100, false, ,          '2 early',                      1.0",
        "FIXED,      true,   0, 0, 100, 100, false, FAIL,      '2 rated, but not open-ended',  1.0",
        "FIXED,      true,   0, 1, 100, 100, false, ,          '3 in time, extended once',     0.95",
        "MULTI,      true,  -1, 2, 100, 100, false, ,          '3 early, extended twice',      0.95",
        "FIXED,      true,   1, 0, 100, 100, false, ,          '4 one day late',               0.85",
        "FIXED,      true,  10, 0, 100, 100, false, ,          '4 ten days late',              0.85",
        "FIXED,      true,  10, 2, 100, 100, false, ,          '4 late after an extension',    0.85",
        "FIXED,      true,  11, 0, 100, 100, false, ,          '5 eleven days late',           0.70",
        "FIXED,      true,  30, 0, 100, 100, false, ,          '5 thirty days late',           0.70",
        "FIXED,      true,  31, 0, 100, 100, false, ,          '6 thirty-one days late',       0.50",
        "FIXED,      true, 250, 0, 100, 100, true,  ,          '6 done, wherever its due day', 0.50",
        "FIXED,      false,  0, 0,  30,  40, true,  ,          '7 due later: A/P',             0.75",
        "FIXED,      false,  0, 0,  50,  40, true,  ,          '7 due later, ahead',           1",
        "FIXED,      false,  0, 0,   0,   0, true,  ,          '7 due later, P is 0',          1",
        "FIXED,      false,  0, 0,  10,  0,  true,  ,          '7 due later, P is 0, begun',   1",
        "FIXED,      false,  0, 0,  99, 100, false, ,          '8 not done: never above half', 0.5",
        "FIXED,      false,  0, 0, 83.3, 100, false, ,         '8 not done: 0.6 A',            0.4998",
        "FIXED,      false,  0, 0, 83.4, 100, false, ,         '8 not done: at the half',      0.5",
        "CONTINUOUS_IN_YEAR, false, 0, 0, 50, 100, false, ,    '8 all year, not done',         0.3",
        "FIXED,      false,  0, 1,   0, 100, false, ,          '8 nothing done',               0"
    })
    void every_row_at_its_boundaries(
            DeadlineKind kind,
            boolean done,
            int lateDays,
            int extensions,
            String actual,
            String planned,
            boolean dueAfterYear,
            @Nullable Grade rating,
            String why,
            BigDecimal expected) {
        var task = UnitForTests.fact(
                "T-1", "1", true, new Told(kind, done, lateDays, extensions, actual, planned, dueAfterYear, rating));

        assertThat(UnitForTests.FACTOR.of(task, DefaultRules.book().completion()))
                .as(why)
                .isEqualByComparingTo(expected);
    }
}
