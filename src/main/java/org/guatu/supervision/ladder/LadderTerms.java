package org.guatu.supervision.ladder;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/**
 * Thresholds and terms of the ladder, in working days where nothing else is said; an office may set others. When a deadline
 * is near, {@link org.guatu.reporting.standing.NearTerms} says; when a missing report is reminded of,
 * {@link org.guatu.lifecycle.Terms#remindAfter}.
 */
@ConfigMapping(prefix = "guatu.ladder")
public interface LadderTerms {
    /** Days after which a missing report is worth a letter: the day after the last reminder went unheeded. */
    @WithDefault("2")
    int missedAfter();

    /** Consecutive periods behind the plan. */
    @WithDefault("2")
    int yellowPeriods();

    /** Orders on one task in a year, after which the next step is a circular. */
    @WithDefault("2")
    int ordersForCircular();

    /** Days of red after a circular. */
    @WithDefault("20")
    int redAfterCircular();

    /** Days of rest after a closed order before red alone leads to the next. */
    @WithDefault("20")
    int repeatAfter();

    /** Days after which a letter counts as received. */
    @WithDefault("2")
    int receipt();

    /** Days to mend a reply that was sent back. */
    @WithDefault("3")
    int mending();

    /** Whether an order, and what lies above, is signed by another person than drafted it. */
    @WithDefault("true")
    boolean fourEyes();

    Reply reply();

    /** Days to reply, by level. */
    interface Reply {
        @WithDefault("3")
        int reminderLetter();

        @WithDefault("5")
        int supervisionOrder();

        @WithDefault("10")
        int circular();

        @WithDefault("15")
        int interview();

        @WithDefault("15")
        int referral();
    }
}
