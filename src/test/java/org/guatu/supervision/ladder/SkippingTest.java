package org.guatu.supervision.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Domain brief §4.3: a level is skipped only by a leader, whatever the trigger; red may open at 督办单. */
class SkippingTest {
    @ParameterizedTest
    @CsvSource({
        // wanted, signed so far, proposed by the rules, a skip
        "REMINDER_LETTER,   ,                  ,                  false",
        "SUPERVISION_ORDER, ,                  ,                  true",
        "SUPERVISION_ORDER, ,                  SUPERVISION_ORDER, false",
        "SUPERVISION_ORDER, REMINDER_LETTER,   ,                  false",
        "CIRCULAR,          ,                  SUPERVISION_ORDER, true",
        "CIRCULAR,          SUPERVISION_ORDER, ,                  false",
        "INTERVIEW,         ,                  ,                  true",
        "INTERVIEW,         SUPERVISION_ORDER, ,                  true",
        "REFERRAL,          ,                  ,                  true",
        "REFERRAL,          CIRCULAR,          CIRCULAR,          true",
        "REFERRAL,          INTERVIEW,         ,                  false",
    })
    void the_office_goes_one_level_up_or_as_high_as_the_rules_propose(
            Level wanted, @Nullable Level reached, @Nullable Level proposed, boolean skips) {
        assertThat(Skipping.skips(wanted, reached, proposed)).isEqualTo(skips);
    }
}
