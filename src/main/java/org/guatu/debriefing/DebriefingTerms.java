package org.guatu.debriefing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Terms of 述法 in working days; defaults of this product. */
@ConfigMapping(prefix = "guatu.debriefing")
public interface DebriefingTerms {
    /** For the reports, from the day on which the round is opened, where the office names no day. */
    @WithDefault("15")
    int report();

    /** For one that was returned or asked for after the round's day. */
    @WithDefault("5")
    int again();

    /** That a speaker has at the meeting. */
    @WithDefault("8")
    int minutes();

    /** At most one in so many rated reports is good (天长); the register says when it is more. */
    @WithDefault("3")
    int goodOneIn();
}
