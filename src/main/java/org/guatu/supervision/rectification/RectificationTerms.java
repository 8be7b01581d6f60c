package org.guatu.supervision.rectification;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Terms of rectification in working days; the brief names none, so all are defaults of this product. */
@ConfigMapping(prefix = "guatu.rectification")
public interface RectificationTerms {
    /** For the office to hand a finding to a unit. */
    @WithDefault("3")
    int assignment();

    /** For the unit to plan, also after its plan came back or the finding was reopened. */
    @WithDefault("5")
    int plan();

    /** For the office to decide on the plan. */
    @WithDefault("3")
    int approval();

    /** For putting right at once (立行立改) where no day is named. */
    @WithDefault("10")
    int immediate();

    /** For the unit after its self-verification was sent back; the last day of the finding where that is later. */
    @WithDefault("5")
    int resubmission();

    /** Before the last day, for the reminder. */
    @WithDefault("3")
    int remindBefore();

    /** For somebody of another unit to verify. */
    @WithDefault("5")
    int verification();

    /** For the office to close out what was verified. */
    @WithDefault("3")
    int closing();

    /** From the closing to the look-back, where the office names no day. */
    @WithDefault("60")
    int lookBack();

    /** For the look-back itself. */
    @WithDefault("10")
    int lookBackTaken();

    /** For putting right what was reopened. */
    @WithDefault("20")
    int reopened();
}
