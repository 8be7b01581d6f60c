package org.guatu.reporting.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.guatu.organization.UnitRef;
import org.guatu.reporting.Figure;
import org.guatu.reporting.Report;
import org.jspecify.annotations.Nullable;

/** A report as the API answers it. */
public record ReportAnswer(
        long id,
        long taskId,
        UnitRef unit,
        String period,
        int percent,
        String done,
        String problems,
        String next,
        @Nullable String reason,
        List<Figure> figures,
        List<Long> evidence,
        LocalDate due,
        Instant submittedAt,
        boolean late,
        Report.Status status,
        Report.@Nullable Grade grade,
        @Nullable String decisionReason,
        @Nullable LocalDate resubmitBy,
        int version) {
    static ReportAnswer of(Report report, UnitRef unit, List<Long> evidence) {
        return new ReportAnswer(
                report.id(),
                report.taskId(),
                unit,
                report.period(),
                report.percent(),
                report.done(),
                report.problems(),
                report.next(),
                report.reason(),
                report.figures(),
                evidence,
                report.due(),
                report.submittedAt(),
                report.late(),
                report.status(),
                report.grade(),
                report.decisionReason(),
                report.resubmitBy(),
                report.version());
    }
}
