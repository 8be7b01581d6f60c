package org.guatu.lifecycle;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Terms in working days; the defaults are those of this product, an office may set others. */
@ConfigMapping(prefix = "guatu.terms")
public interface Terms {
    /** Until a task counts as accepted. */
    @WithDefault("3")
    int acceptance();

    /** For the office to decide on a task given back. */
    @WithDefault("5")
    int returnDecision();

    /** Until the back-scheduled milestones hold. */
    @WithDefault("10")
    int milestones();

    /** For the office to decide what becomes of a task that its list left undone. */
    @WithDefault("10")
    int carryOver();

    /** For a reviewer. */
    @WithDefault("5")
    int review();

    /** For a unit to hand in again what was returned. */
    @WithDefault("5")
    int resubmission();

    /** Calendar days before a report's due date on which it is taken. */
    @WithDefault("7")
    int reportOpensDaysBefore();

    /** Working days, the due day included, that a reporting window has at least. */
    @WithDefault("5")
    int reportOpensWorkingDays();

    /** Day of the month after the period on which its report is due. */
    @WithDefault("5")
    int reportDueDay();

    /** Working days before the due date of a report on which the system reminds. */
    @WithDefault("3")
    int remindBefore();

    /** Working days after the due date of a report on which the system reminds. */
    @WithDefault("1")
    int remindAfter();

    /** Calendar days before the due date of the lead unit's report from which cooperating units are asked for their parts. */
    @WithDefault("10")
    int cooperatingOpensDaysBefore();

    /** Working days before the due date of the lead unit's report by which cooperating units hand in their parts. */
    @WithDefault("3")
    int cooperatingBefore();
}
