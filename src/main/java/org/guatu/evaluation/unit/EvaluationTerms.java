package org.guatu.evaluation.unit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Terms of an evaluation in working days (domain brief §4.6); where the brief names none, defaults of this product. */
@ConfigMapping(prefix = "guatu.evaluation")
public interface EvaluationTerms {
    /** For the unit's own account of its year. */
    @WithDefault("15")
    int selfEvaluation();

    /** Before the end of that, for the reminder. */
    @WithDefault("3")
    int remindBefore();

    /** For the office to check the material, and again for a look on the spot. */
    @WithDefault("10")
    int check();

    /** For the evaluators to score, and again to come to terms. */
    @WithDefault("10")
    int scoring();

    /** For the unit to appeal against the preliminary result. */
    @WithDefault("5")
    int appeal();

    /** For the office to decide an appeal, from the day on which it is filed. */
    @WithDefault("10")
    int appealDecision();

    /** For the committee to approve. */
    @WithDefault("10")
    int approval();

    /** For putting right what the evaluation found. */
    @WithDefault("20")
    int rectification();

    /** From the publication until it is archived. */
    @WithDefault("20")
    int archiving();

    /** The evaluators come to terms when their totals differ by more than so many percent of the higher one. */
    @WithDefault("10")
    int differencePercent();
}
