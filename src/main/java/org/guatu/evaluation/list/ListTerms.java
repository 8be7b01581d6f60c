package org.guatu.evaluation.list;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Terms of the evaluation of a list in working days; all of them defaults of this product. */
@ConfigMapping(prefix = "guatu.list-evaluation")
public interface ListTerms {
    /** For the lead units to account for their items. */
    @WithDefault("15")
    int accounting();

    /** Before the end of a term of the units, for the reminder. */
    @WithDefault("3")
    int remindBefore();

    /** For the office to rule on disputes. */
    @WithDefault("10")
    int disputes();

    /** For the lead units to edit the plan. */
    @WithDefault("10")
    int plan();

    /** For the office to approve the plan. */
    @WithDefault("10")
    int planReview();

    /** For the committee to approve the whole. */
    @WithDefault("10")
    int approval();

    /** From the day on which an item of the plan is to be finished back to its list's end: time to close the task out. */
    @WithDefault("20")
    int beforeListEnds();

    /** From today, where that day is over. */
    @WithDefault("20")
    int atLeast();

    /** Before the day on which an item is to be finished: from then on its owner is reminded. */
    @WithDefault("10")
    int near();
}
