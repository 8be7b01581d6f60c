package org.guatu.supervision.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guatu.supervision.ladder.LadderForTests.LADDER;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guatu.platform.engine.Decisions;
import org.guatu.supervision.ladder.Ladder.Question;
import org.guatu.support.Defaults;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of domain brief §4.3, every row at its boundaries. */
class LadderTest {
    @ParameterizedTest(name = "{7}: {0} after {1}, {2} periods, {3} days, {4} %, {5} orders, paused {6} → {8}")
    @CsvSource({
        "NEAR_DUE,          ,                  0, 10, 79, 0, false, 'within ten days and below 80', REMINDER",
        "NEAR_DUE,          ,                  0, 10, 80, 0, false, '80 is enough',                  ",
        "NEAR_DUE,          ,                  0, 11, 10, 0, false, 'eleven days are not near',      ",
        "REPORT_MISSED,     ,                  0,  0,  0, 0, false, 'due today',                     ",
        "REPORT_MISSED,     ,                  0,  1,  0, 0, false, 'report +1 day',                 REMINDER",
        "REPORT_MISSED,     ,                  0,  2,  0, 0, false, 'the reminder went unheeded',    REMINDER_LETTER",
        "YELLOW_TWICE,      ,                  1,  0,  0, 0, false, 'one yellow period',             ",
        "YELLOW_TWICE,      ,                  2,  0,  0, 0, false, 'two yellow periods',            REMINDER_LETTER",
        "RED,               ,                  0,  0,  0, 0, false, 'red',                           SUPERVISION_ORDER",
        "RED,               ,                  0,  0,  0, 1, false, 'red, one order this year',      SUPERVISION_ORDER",
        "RED,               ,                  0,  0,  0, 2, false, 'red, two orders this year',     CIRCULAR",
        "UNANSWERED,        REMINDER_LETTER,   0,  0,  0, 0, false, 'letter unanswered',             SUPERVISION_ORDER",
        "UNANSWERED,        REMINDER_LETTER,   0,  0,  0, 2, false, 'letter unanswered, two orders', CIRCULAR",
        "UNANSWERED,        SUPERVISION_ORDER, 0,  0,  0, 1, false, 'order unanswered',              CIRCULAR",
        "UNANSWERED,        CIRCULAR,          0,  0,  0, 2, false, 'circular unanswered',           INTERVIEW",
        "UNANSWERED,        INTERVIEW,         0,  0,  0, 2, false, 'interview unanswered',          REFERRAL",
        "UNANSWERED,        REFERRAL,          0,  0,  0, 0, false, 'nothing lies above',            ",
        "RED_AFTER_CIRCULAR,,                  0, 19,  0, 2, false, 'red 19 days after circular',    ",
        "RED_AFTER_CIRCULAR,,                  0, 20,  0, 2, false, 'red 20 days after circular',    INTERVIEW",
        "FALSE_DATA,        ,                  0,  0,  0, 0, false, 'false data',                    INTERVIEW",
        "URGENT,            ,                  0,  0,  0, 0, false, 'urgent',                        SUPERVISION_ORDER",
        "RED,               ,                  0,  0,  0, 0, true,  'paused: red',                   ",
        "REPORT_MISSED,     ,                  0, 50,  0, 0, true,  'paused: missed',                ",
        "UNANSWERED,        SUPERVISION_ORDER, 0,  0,  0, 0, true,  'paused: unanswered',            ",
        "FALSE_DATA,        ,                  0,  0,  0, 0, true,  'paused: false data goes on',    INTERVIEW",
        "URGENT,            ,                  0,  0,  0, 0, true,  'paused: urgent goes on',        SUPERVISION_ORDER"
    })
    void every_row_at_its_boundaries(
            Trigger trigger,
            @Nullable Level last,
            int periods,
            int days,
            int percent,
            int orders,
            boolean paused,
            String why,
            @Nullable Level expected) {
        assertThat(LADDER.level(new Question(trigger, last, periods, days, percent, orders, paused)))
                .as(why)
                .isEqualTo(Optional.ofNullable(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "REMINDER_LETTER, 3, RULE_OF_LAW_OFFICE, ''",
        "SUPERVISION_ORDER, 5, RULE_OF_LAW_OFFICE, DISTRICT_LEADER",
        "CIRCULAR, 10, COMMITTEE, DISTRICT_LEADER",
        "INTERVIEW, 15, COMMITTEE, DISTRICT_LEADER",
        "REFERRAL, 15, COMMITTEE, DISTRICT_LEADER"
    })
    void every_level_has_its_term_its_signer_and_its_copies(Level level, int days, String signer, String copies) {
        assertThat(LADDER.rung(level))
                .isEqualTo(new Rung(level, days, signer, copies.isEmpty() ? List.of() : List.of(copies)));
    }

    @Test
    void an_office_tunes_thresholds_and_terms_as_values() {
        LadderTerms own = new SmallRyeConfigBuilder()
                .withMapping(LadderTerms.class)
                .withDefaultValues(
                        Map.of("guatu.ladder.red-after-circular", "30", "guatu.ladder.reply.supervision-order", "7"))
                .build()
                .getConfigMapping(LadderTerms.class);
        Ladder ladder = new Ladder(new Decisions(), own, Defaults.NEAR, Defaults.TERMS);

        assertThat(ladder.level(new Question(Trigger.RED_AFTER_CIRCULAR, null, 0, 29, 0, 0, false)))
                .isEmpty();
        assertThat(ladder.level(new Question(Trigger.RED_AFTER_CIRCULAR, null, 0, 30, 0, 0, false)))
                .contains(Level.INTERVIEW);
        assertThat(ladder.rung(Level.SUPERVISION_ORDER).replyDays()).isEqualTo(7);
    }
}
