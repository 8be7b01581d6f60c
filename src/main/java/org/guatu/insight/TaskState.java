package org.guatu.insight;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.guatu.catalogue.deadline.Cadence;
import org.guatu.catalogue.deadline.Deadline;
import org.guatu.catalogue.wording.TaskContent.Field;
import org.guatu.organization.UnitRef;
import org.jspecify.annotations.Nullable;

/**
 * What a task said from one day until another, and by which act it came to say so.
 *
 * @param edition number of the version of its list that brought it
 * @param validUntil the last day; null for what it says now
 * @param dropped that version took the task out of the list; it then says what it said last
 * @param changes what it said differently before; empty for the first
 * @param reason empty for the issue, as are basis and approval
 */
public record TaskState(
        int edition,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,
        boolean dropped,
        List<ChangeCard> changes,
        String reason,
        String basis,
        String approvedBy,
        @Nullable LocalDate approvedOn,
        String by,
        @Nullable Instant at,
        String title,
        String requirement,
        Deadline deadline,
        Cadence cadence,
        UnitRef lead,
        List<UnitRef> coLeads,
        List<UnitRef> cooperating,
        List<UnitRef> sets,
        @Nullable String leadingOfficial,
        @Nullable String deliverable,
        @Nullable BigDecimal points) {

    /** One thing that was said differently; a cadence as its code, units by name. */
    public record ChangeCard(Field field, String from, String to) {}
}
