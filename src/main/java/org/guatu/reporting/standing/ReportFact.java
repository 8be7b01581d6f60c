package org.guatu.reporting.standing;

import java.time.Instant;
import java.time.LocalDate;
import org.guatu.reporting.Report;
import org.jspecify.annotations.Nullable;

/**
 * What charts and agendas need of a report: its dates, its percent and what became of it, without its texts.
 *
 * @param due when the period's report was due
 * @param decidedAt when the reviewer decided, or null
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
        @Nullable LocalDate resubmitBy) {
    public static final String QUERY =
            """
            select r.id, r.taskYearId, r.unitId, r.period, r.periodEnd, r.due, r.percent, r.submitted.at, r.submittedOn,
                r.reviewBy, r.status, r.decided.at, r.resubmitBy
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
                report.resubmitBy());
    }

    public boolean accepted() {
        return status == Report.Status.ACCEPTED;
    }
}
