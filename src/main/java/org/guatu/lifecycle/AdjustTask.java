package org.guatu.lifecycle;

import java.math.BigDecimal;
import java.util.List;
import org.guatu.catalogue.deadline.Cadence;
import org.jspecify.annotations.Nullable;

/**
 * What a task is to say from now on; what is null stays as it is.
 *
 * @param deadline in the words of a list
 * @param lead code of the lead unit
 * @param coLeads codes; an empty list takes all of them out, as with the other two
 * @param sets codes of collective names
 */
public record AdjustTask(
        @Nullable String title,
        @Nullable String requirement,
        @Nullable String deadline,
        @Nullable Cadence cadence,
        @Nullable String lead,
        @Nullable List<String> coLeads,
        @Nullable List<String> cooperating,
        @Nullable List<String> sets,
        @Nullable String deliverable,
        @Nullable BigDecimal points,
        @Nullable String leadingOfficial) {
    static AdjustTask deadline(String words) {
        return new AdjustTask(null, null, words, null, null, null, null, null, null, null, null);
    }
}
