package org.guatu.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.guatu.platform.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * Why an issued list is changed, and on whose word.
 *
 * @param basis the document that it rests on, as it is cited
 * @param approvedBy who agreed, as the office writes it
 * @param approvedOn the day of that approval; null only where a list was issued, not changed
 */
@Embeddable
public record Adjustment(
        @Column(columnDefinition = "TEXT") String reason,
        @Column(columnDefinition = "TEXT") String basis,
        String approvedBy,
        @Nullable LocalDate approvedOn) {
    private static final int APPROVER = 200;

    /** A list is issued as it was drafted: nothing was changed, nobody had to agree. */
    public static final Adjustment NONE = new Adjustment("", "", "", null);

    /** What was sent, refused as a whole where something is missing or the approval lies ahead. */
    public static Adjustment of(
            @Nullable String reason,
            @Nullable String basis,
            @Nullable String approvedBy,
            @Nullable LocalDate approvedOn,
            LocalDate today) {
        new Invalid.Check()
                .require(said(reason), "reason", "catalogue.adjust.reasonMissing")
                .require(said(basis), "basis", "catalogue.adjust.basisMissing")
                .require(said(approvedBy), "approvedBy", "catalogue.adjust.approvalMissing")
                .require(approvedOn != null, "approvedOn", "catalogue.adjust.approvalDayMissing")
                .require(
                        approvedOn == null || !approvedOn.isAfter(today),
                        "approvedOn",
                        "catalogue.adjust.approvalAhead",
                        today.toString())
                .fits("reason", reason)
                .fits("basis", basis)
                .fits(APPROVER, "approvedBy", approvedBy)
                .orRefuse();
        return new Adjustment(
                String.valueOf(reason).strip(),
                String.valueOf(basis).strip(),
                String.valueOf(approvedBy).strip(),
                approvedOn);
    }

    private static boolean said(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
