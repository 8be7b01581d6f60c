package org.guatu.lifecycle.command;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.guatu.catalogue.Adjustment;
import org.guatu.catalogue.deadline.Cadence;
import org.guatu.platform.OnePerLine;
import org.jspecify.annotations.Nullable;

/** What an issued task says from now on, and why; what is left out stays.
 *
 * @param deadline in the words of a list
 * @param lead code of the lead unit
 * @param coLeads codes or names of units; an empty list takes all of them out, as with the other two
 * @param sets codes or names of collective names
 * @param basis cites the document; {@code approvedBy} and {@code approvedOn} the approval
 */
public record ChangeTask(
        @Nullable String title,
        @Nullable String requirement,
        @Nullable String deadline,
        @Nullable Cadence cadence,
        @Nullable String lead,
        @OnePerLine @Nullable List<String> coLeads,
        @OnePerLine @Nullable List<String> cooperating,
        @OnePerLine @Nullable List<String> sets,
        @Nullable String deliverable,
        @Nullable BigDecimal points,
        @Nullable String leadingOfficial,
        @Nullable String reason,
        @Nullable String basis,
        @Nullable String approvedBy,
        @Nullable LocalDate approvedOn) {
    public AdjustTask to() {
        return new AdjustTask(
                title,
                requirement,
                deadline,
                cadence,
                lead,
                coLeads,
                cooperating,
                sets,
                deliverable,
                points,
                leadingOfficial);
    }

    public Adjustment why(LocalDate today) {
        return Adjustment.of(reason, basis, approvedBy, approvedOn, today);
    }
}
