package org.guatu.reporting.standing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.guatu.platform.time.OfficeDays;
import org.guatu.reporting.Report;
import org.jspecify.annotations.Nullable;

/**
 * What charts and agendas need of a report: its dates, its percent and what became of it, without its texts.
 *
 * @param due when the period's report was due
 * @param decidedAt when the reviewer decided, or null
 * @param withdrawnAt when it was taken back, or null
 */
public record ReportFact(
        long id,
        long taskYearId,
        long unitId,
        String period,
        LocalDate periodEnd,
        LocalDate due,
        int percent,
        Instant submittedAt,
        LocalDate submittedOn,
        LocalDate reviewBy,
        Report.Status status,
        @Nullable Instant decidedAt,
        @Nullable LocalDate resubmitBy,
        @Nullable Instant withdrawnAt) {
    public static final String QUERY =
            """
            select r.id, r.taskYearId, r.unitId, r.period, r.periodEnd, r.due, r.percent, r.submitted.at, r.submittedOn,
                r.reviewBy, r.status, r.decided.at, r.resubmitBy, r.withdrawn.at
            from Report r where r.taskYearId in :years order by r.periodEnd desc, r.id desc""";

    public static ReportFact of(Report report) {
        return new ReportFact(
                report.id(),
                report.taskYearId(),
                report.unitId(),
                report.period(),
                report.periodEnd(),
                report.due(),
                report.percent(),
                report.submittedAt(),
                report.submittedOn(),
                report.reviewBy(),
                report.status(),
                report.decidedAt(),
                report.resubmitBy(),
                report.withdrawnAt());
    }

    /** As it was known at the end of a day; empty where nothing was handed in by then, or it was taken back. */
    public Optional<ReportFact> knownOn(LocalDate day) {
        if (submittedOn.isAfter(day) || happened(withdrawnAt, day)) {
            return Optional.empty();
        }
        if (!happened(decidedAt, day)) {
            return Optional.of(as(Report.Status.SUBMITTED, null, null));
        }
        return Optional.of(
                status == Report.Status.WITHDRAWN ? as(Report.Status.ACCEPTED, decidedAt, resubmitBy) : this);
    }

    private static boolean happened(@Nullable Instant at, LocalDate day) {
        return at != null && !OfficeDays.dayOf(at).isAfter(day);
    }

    private ReportFact as(Report.Status then, @Nullable Instant decided, @Nullable LocalDate again) {
        return new ReportFact(
                id,
                taskYearId,
                unitId,
                period,
                periodEnd,
                due,
                percent,
                submittedAt,
                submittedOn,
                reviewBy,
                then,
                decided,
                again,
                withdrawnAt);
    }

    /** Handed in between the periods: it counts from its day on and carries no obligation. */
    public boolean interim() {
        return period.equals(Period.INTERIM);
    }

    public boolean accepted() {
        return status == Report.Status.ACCEPTED;
    }
}
