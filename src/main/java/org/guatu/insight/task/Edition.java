package org.guatu.insight.task;

import java.time.Instant;
import java.time.LocalDate;
import org.guatu.catalogue.Adjustment;
import org.guatu.catalogue.ListVersion;

/**
 * 第N版: one version of a list, as its reader may know it.
 *
 * @param madeBy empty where it is not theirs to know why
 * @param why says nothing for the issue, and nothing to whoever takes part in none of the tasks that it changed
 */
public record Edition(
        int number,
        LocalDate madeOn,
        Instant madeAt,
        String madeBy,
        Adjustment why,
        int added,
        int changed,
        int dropped) {
    static Edition of(ListVersion one) {
        return new Edition(
                one.number(),
                one.madeOn(),
                one.madeAt(),
                one.madeBy(),
                one.why(),
                one.added(),
                one.changed(),
                one.dropped());
    }

    /** That there is one, when it was made and how many tasks it changed. */
    static Edition ofOthers(ListVersion one) {
        return new Edition(
                one.number(),
                one.madeOn(),
                one.madeAt(),
                "",
                Adjustment.NONE,
                one.added(),
                one.changed(),
                one.dropped());
    }
}
