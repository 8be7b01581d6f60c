package org.guatu.reporting.process;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.flowable.engine.delegate.DelegateExecution;
import org.guatu.calendar.Calendars;
import org.guatu.calendar.WorkCalendar;
import org.guatu.lifecycle.Lifecycle;
import org.guatu.lifecycle.Terms;
import org.guatu.platform.OfficeDays;
import org.guatu.reporting.Obligation;
import org.guatu.reporting.Period;
import org.guatu.reporting.Report;
import org.guatu.reporting.Reporting;

/** Which periods a task's year reports, and the instants at which their timers fire. */
@Named("reportDates")
@Unremovable
@ApplicationScoped
public class ReportDates {
    private final Lifecycle lifecycle;
    private final Reporting reporting;
    private final Calendars calendars;
    private final Terms terms;

    ReportDates(Lifecycle lifecycle, Reporting reporting, Calendars calendars, Terms terms) {
        this.lifecycle = lifecycle;
        this.reporting = reporting;
        this.calendars = calendars;
        this.terms = terms;
    }

    /** Names of the periods to report, one process branch each. */
    public List<String> periods(DelegateExecution execution) {
        Lifecycle.Current current = lifecycle.current(taskYear(execution));
        return reporting.obligations(current.task(), current.year()).stream()
                .map(one -> one.period().name())
                .toList();
    }

    public Date opens(DelegateExecution execution) {
        return at(OfficeDays.startOf(obligation(execution).opens()));
    }

    public Date beforeDue(DelegateExecution execution) {
        return at(OfficeDays.morningOf(calendar().plus(obligation(execution).due(), -terms.remindBefore())));
    }

    public Date onDue(DelegateExecution execution) {
        return at(OfficeDays.morningOf(obligation(execution).due()));
    }

    public Date afterDue(DelegateExecution execution) {
        return at(OfficeDays.morningOf(calendar().plus(obligation(execution).due(), terms.remindAfter())));
    }

    public Date reviewDue(DelegateExecution execution) {
        return at(OfficeDays.endOf(report(execution).reviewBy()));
    }

    public Date resubmissionDue(DelegateExecution execution) {
        return at(OfficeDays.morningOf(
                Objects.requireNonNull(report(execution).resubmitBy(), "the report was not returned")));
    }

    private Report report(DelegateExecution execution) {
        return reporting.newest(taskYear(execution), period(execution)).orElseThrow();
    }

    private Obligation obligation(DelegateExecution execution) {
        return Obligation.of(Period.named(period(execution)).orElseThrow(), calendar(), terms);
    }

    private WorkCalendar calendar() {
        return calendars.current();
    }

    private static long taskYear(DelegateExecution execution) {
        return execution.getVariable("taskYear", Long.class);
    }

    private static String period(DelegateExecution execution) {
        return execution.getVariable("period", String.class);
    }

    private static Date at(Instant instant) {
        return Date.from(instant);
    }
}
