package org.guatu.reporting.process;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import org.flowable.engine.delegate.DelegateExecution;
import org.guatu.calendar.Calendars;
import org.guatu.lifecycle.Lifecycle;
import org.guatu.lifecycle.Terms;
import org.guatu.platform.OfficeDays;
import org.guatu.reporting.Obligation;
import org.guatu.reporting.ReminderDay;
import org.guatu.reporting.RemindingUnits;
import org.guatu.reporting.Report;
import org.guatu.reporting.Reporting;

/** Which periods a task's year reports, where their reports stand, and the instants at which their timers fire. */
@Named("reportDates")
@Unremovable
@ApplicationScoped
public class ReportDates {
    private final Lifecycle lifecycle;
    private final Reporting reporting;
    private final RemindingUnits reminding;
    private final Calendars calendars;
    private final Terms terms;
    private final Clock clock;

    ReportDates(
            Lifecycle lifecycle,
            Reporting reporting,
            RemindingUnits reminding,
            Calendars calendars,
            Terms terms,
            Clock clock) {
        this.lifecycle = lifecycle;
        this.reporting = reporting;
        this.reminding = reminding;
        this.calendars = calendars;
        this.terms = terms;
        this.clock = clock;
    }

    /** Names of the periods whose report is not settled yet, one process branch each. */
    public List<String> periods(DelegateExecution execution) {
        Lifecycle.Current current = lifecycle.current(taskYear(execution));
        List<String> settled = reporting.reports(taskYear(execution)).stream()
                .filter(report -> report.status() == Report.Status.ACCEPTED)
                .map(Report::period)
                .toList();
        return reporting.obligations(current.task(), current.year()).stream()
                .map(one -> one.period().name())
                .filter(period -> !settled.contains(period))
                .toList();
    }

    /** Where a period's report stands: the branch begins there. No report is taken before its window opens. */
    public String stage(DelegateExecution execution) {
        if (clock.instant().isBefore(opening(execution))) {
            return "EARLY";
        }
        return reporting
                .newest(taskYear(execution), period(execution))
                .map(report -> report.status().name())
                .orElse("MISSING");
    }

    public Date opens(DelegateExecution execution) {
        return Date.from(opening(execution));
    }

    /** When the unit, or those who work with it, are reminded next of what is missing. */
    public Date nextReminder(DelegateExecution execution) {
        return Date.from(reminding.next(taskYear(execution), period(execution)));
    }

    /** The same around the day by which a returned report is to come again. */
    public Date nextResubmissionReminder(DelegateExecution execution) {
        return nextReminder(execution);
    }

    /** Asked for by instances of the first version of the model, which ends with the years that run on it. */
    public Date beforeDue(DelegateExecution execution) {
        return morning(calendars.current().plus(obligation(execution).due(), -terms.remindBefore()));
    }

    /** As {@link #beforeDue}, for the first version of the model. */
    public Date onDue(DelegateExecution execution) {
        return morning(obligation(execution).due());
    }

    /** As {@link #beforeDue}, for the first version of the model. */
    public Date afterDue(DelegateExecution execution) {
        return morning(calendars.current().plus(obligation(execution).due(), terms.remindAfter()));
    }

    /** As {@link #beforeDue}, for the first version of the model. */
    public Date resubmissionDue(DelegateExecution execution) {
        return morning(reporting
                .newest(taskYear(execution), period(execution))
                .map(Report::resubmitBy)
                .orElseThrow());
    }

    private static Date morning(LocalDate day) {
        return Date.from(OfficeDays.morningOf(day));
    }

    public Date reviewDue(DelegateExecution execution) {
        return Date.from(OfficeDays.endOf(reporting
                .newest(taskYear(execution), period(execution))
                .orElseThrow()
                .reviewBy()));
    }

    /** The window opens, or the cooperating units' parts are due before it does: over long holidays they may be. */
    private Instant opening(DelegateExecution execution) {
        Obligation asked = obligation(execution);
        LocalDate parts = ReminderDay.contributionDue(asked, calendars.current(), terms);
        return OfficeDays.startOf(parts.isBefore(asked.opens()) ? parts : asked.opens());
    }

    private Obligation obligation(DelegateExecution execution) {
        Lifecycle.Current current = lifecycle.current(taskYear(execution));
        String period = period(execution);
        return reporting.obligations(current.task(), current.year()).stream()
                .filter(one -> one.period().name().equals(period))
                .findFirst()
                .orElseThrow();
    }

    private static long taskYear(DelegateExecution execution) {
        return execution.getVariable("taskYear", Long.class);
    }

    private static String period(DelegateExecution execution) {
        return execution.getVariable("period", String.class);
    }
}
