package org.guatu.reporting.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.guatu.calendar.OfficeTime;
import org.guatu.calendar.WorkCalendar;
import org.guatu.lifecycle.Lifecycle;
import org.guatu.lifecycle.Terms;
import org.guatu.platform.time.OfficeDays;
import org.guatu.reporting.RemindingUnits;
import org.guatu.reporting.Report;
import org.guatu.reporting.Reporting;
import org.guatu.reporting.standing.Obligation;
import org.guatu.reporting.standing.Period;
import org.guatu.reporting.standing.ReminderDay;

/** Which periods a task's year reports, where their reports stand, and when the units are reminded of them. */
@Named
@ApplicationScoped
public class ReportSteps {
    private final Lifecycle lifecycle;
    private final Reporting reporting;
    private final RemindingUnits reminding;
    private final Terms terms;
    private final OfficeTime time;

    ReportSteps(Lifecycle lifecycle, Reporting reporting, RemindingUnits reminding, Terms terms, OfficeTime time) {
        this.lifecycle = lifecycle;
        this.reporting = reporting;
        this.reminding = reminding;
        this.terms = terms;
        this.time = time;
    }

    /** Names of the periods whose report is not settled yet, and an interim report in hand; one process branch each. */
    public List<String> periods(long taskYear) {
        Lifecycle.Current current = lifecycle.current(taskYear);
        List<Report> reports = reporting.reports(taskYear);
        List<String> settled = reports.stream()
                .filter(report -> report.status() == Report.Status.ACCEPTED)
                .map(Report::period)
                .toList();
        Stream<String> interim =
                reports.stream().filter(Report::interim).max(Comparator.comparingLong(Report::id)).stream()
                        .filter(Report::inHand)
                        .map(Report::period);
        return Stream.concat(
                        reporting.obligations(current.task(), current.year()).stream()
                                .map(one -> one.period().name())
                                .filter(period -> !settled.contains(period)),
                        interim)
                .toList();
    }

    /** Where a period's report stands: the branch begins there. No report is taken before its window opens. */
    public String stage(long taskYear, String period) {
        boolean interim = period.equals(Period.INTERIM);
        if (!interim && time.now().isBefore(opening(taskYear, period))) {
            return "EARLY";
        }
        return reporting
                .newest(taskYear, period)
                .filter(report -> report.status() != Report.Status.WITHDRAWN)
                .map(report -> report.status().name())
                .orElse("MISSING");
    }

    public Date opens(long taskYear, String period) {
        return Date.from(opening(taskYear, period));
    }

    /** When the unit, or those who work with it, are reminded next of what is missing. */
    public Date nextReminder(long taskYear, String period) {
        return Date.from(reminding.next(taskYear, period));
    }

    /** A report, or a part of it, is due soon, today or since yesterday, and still missing. */
    public void remind(long taskYear, String period) {
        reminding.remind(taskYear, period);
    }

    /** Asked for by instances of the first version of the model, which ends with the years that run on it. */
    public Date beforeDue(long taskYear, String period) {
        return morning(calendar(taskYear).plus(obligation(taskYear, period).due(), -terms.remindBefore()));
    }

    /** As {@link #beforeDue}, for the first version of the model. */
    public Date onDue(long taskYear, String period) {
        return morning(obligation(taskYear, period).due());
    }

    /** As {@link #beforeDue}, for the first version of the model. */
    public Date afterDue(long taskYear, String period) {
        return morning(calendar(taskYear).plus(obligation(taskYear, period).due(), terms.remindAfter()));
    }

    /** As {@link #beforeDue}, for the first version of the model. */
    public Date resubmissionDue(long taskYear, String period) {
        return morning(
                reporting.newest(taskYear, period).map(Report::resubmitBy).orElseThrow());
    }

    private static Date morning(LocalDate day) {
        return Date.from(OfficeDays.morningOf(day));
    }

    /** The window opens, or the cooperating units' parts are due before it does: over long holidays they may be. */
    private Instant opening(long taskYear, String period) {
        Obligation asked = obligation(taskYear, period);
        LocalDate parts = ReminderDay.contributionDue(asked, calendar(taskYear), terms);
        return OfficeDays.startOf(parts.isBefore(asked.opens()) ? parts : asked.opens());
    }

    private WorkCalendar calendar(long taskYear) {
        return time.calendar(lifecycle.current(taskYear).year().regionId());
    }

    private Obligation obligation(long taskYear, String period) {
        return reporting.obligation(lifecycle.current(taskYear), period);
    }
}
