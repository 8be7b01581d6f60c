package org.guatu.reporting;

import java.time.LocalDate;
import java.util.Set;
import org.guatu.catalogue.Task;

/** What happened to the report of a period, told in the transaction in which it happened. */
public sealed interface ReportEvent {
    Task task();

    /** It is due soon, today, or since yesterday, and still missing. */
    record Due(Task task, String period, LocalDate due, boolean late) implements ReportEvent {}

    /** These units have not handed in their parts on the last day for them. */
    record ContributionDue(Task task, String period, LocalDate due, Set<Long> units) implements ReportEvent {}

    /** A cooperating unit handed in its part. */
    record Contributed(Task task, long unitId, String period) implements ReportEvent {}

    record Submitted(Task task, Report report) implements ReportEvent {}

    /** Its review is overdue. */
    record ReviewLate(Task task, Report report) implements ReportEvent {}

    record Accepted(Task task, Report report) implements ReportEvent {}

    record Returned(Task task, Report report) implements ReportEvent {}

    /** It was taken back: by its unit while undecided, by the office afterwards. */
    record Withdrawn(Task task, Report report, boolean byOffice) implements ReportEvent {}
}
