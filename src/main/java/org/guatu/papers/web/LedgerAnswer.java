package org.guatu.papers.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.guatu.catalogue.deadline.Cadence;
import org.guatu.catalogue.deadline.Deadline;
import org.guatu.insight.TaskCard;
import org.guatu.insight.TaskCard.Participant;
import org.guatu.organization.UnitRef;
import org.guatu.papers.Ledger;
import org.guatu.papers.LedgerRow;
import org.jspecify.annotations.Nullable;

/**
 * A ledger as JSON.
 *
 * @param list null where tasks of several lists stand together
 * @param points sum of all points; null where the lists give none
 */
public record LedgerAnswer(
        String title,
        @Nullable ListAnswer list,
        String filedBy,
        LocalDate date,
        int tasks,
        @Nullable BigDecimal points,
        List<RowAnswer> rows) {

    /** @param edition 1 at the issue and one more at each adjustment; null while it is a draft */
    public record ListAnswer(long id, String kind, int year, @Nullable Integer edition) {}

    /**
     * A task.
     *
     * @param cooperating units that the list names; those behind a collective name stand under {@code sets}
     * @param deadline as the list says it and as it was understood
     * @param deadlineText in words that an import understands as the same deadline
     */
    public record RowAnswer(
            long id,
            TaskCard.ListRef list,
            String code,
            String serial,
            List<String> section,
            String title,
            String requirement,
            @Nullable String leadingOfficial,
            UnitRef lead,
            List<UnitRef> coLeads,
            List<UnitRef> cooperating,
            List<UnitRef> sets,
            Deadline deadline,
            String deadlineText,
            Cadence cadence,
            @Nullable BigDecimal points,
            @Nullable String deliverable,
            @Nullable Integer openingPercent,
            @Nullable String openingBasis,
            LedgerRow.@Nullable Progress progress) {

        static RowAnswer of(LedgerRow row) {
            TaskCard card = row.card();
            return new RowAnswer(
                    card.id(),
                    card.list(),
                    card.code(),
                    card.serial(),
                    card.section(),
                    card.title(),
                    row.requirement(),
                    card.leadingOfficial(),
                    card.lead(),
                    card.coLeads(),
                    card.cooperating().stream()
                            .filter(one -> one.via() == null)
                            .map((Participant one) -> new UnitRef(one.code(), one.name()))
                            .toList(),
                    card.sets(),
                    card.deadline(),
                    row.deadline(),
                    card.cadence(),
                    card.points(),
                    row.deliverable(),
                    row.openingPercent(),
                    row.openingBasis(),
                    row.progress());
        }
    }

    static LedgerAnswer of(Ledger ledger) {
        Ledger.Of of = ledger.of();
        return new LedgerAnswer(
                ledger.title(),
                of == null ? null : new ListAnswer(of.id(), of.kind().code(), of.year(), of.edition()),
                ledger.filedBy(),
                ledger.day(),
                ledger.rows().size(),
                ledger.points().orElse(null),
                ledger.rows().stream().map(RowAnswer::of).toList());
    }
}
