package org.guatu.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.guatu.calendar.Calendars;
import org.guatu.catalogue.Task;
import org.guatu.evidence.Evidence;
import org.guatu.lifecycle.Lifecycle;
import org.guatu.lifecycle.Lifecycle.Current;
import org.guatu.lifecycle.TaskYear;
import org.guatu.lifecycle.Terms;
import org.guatu.platform.Caller;
import org.guatu.platform.Invalid;
import org.guatu.platform.Refusal;
import org.guatu.platform.engine.Processes;
import org.guatu.platform.trail.Change;
import org.guatu.platform.trail.Trail;
import org.jspecify.annotations.Nullable;

/**
 * 填报: the lead unit hands in its report of a period. The row, the audit line and the step of
 * {@code bpmn/task-year.bpmn} are one transaction; the process then asks for the review ({@link Reviewing}).
 */
@ApplicationScoped
@Transactional
public class Reporting {
    static final String SUBMIT = "submitReport";
    static final String RESUBMIT = "resubmitReport";

    private final Lifecycle lifecycle;
    private final Reports reports;
    private final Evidence evidence;
    private final Processes processes;
    private final Calendars calendars;
    private final Terms terms;
    private final Trail trail;
    private final Clock clock;
    private final Event<ReportEvent> events;

    Reporting(
            Lifecycle lifecycle,
            Reports reports,
            Evidence evidence,
            Processes processes,
            Calendars calendars,
            Terms terms,
            Trail trail,
            Clock clock,
            Event<ReportEvent> events) {
        this.lifecycle = lifecycle;
        this.reports = reports;
        this.evidence = evidence;
        this.processes = processes;
        this.calendars = calendars;
        this.terms = terms;
        this.trail = trail;
        this.clock = clock;
        this.events = events;
    }

    /** Hands in a period's report, for the first time or again after a return. */
    public Report submit(long taskId, SubmitReport from, @Nullable Integer seenVersion, Caller by) {
        Current current = lifecycle.forLead(taskId, seenVersion, by);
        TaskYear year = current.year();
        if (!year.phase().atWork()) {
            throw new NotAtWork(year.phase().name());
        }
        List<Report> earlier = reports.of(year.id());
        Obligation obligation = obligation(current, from.period());
        Optional<Report> before = newest(earlier, obligation.period());
        before.ifPresent(Reporting::requireReturned);
        check(from, percentBefore(year, earlier, obligation.period()));
        evidence.requireOwn(from.evidence(), by);
        LocalDate today = LocalDate.now(clock);
        Report report = new Report(year, current.task().leadUnitId(), obligation, from, by, clock.instant(), today);
        report.reviewUntil(calendars.current().plus(today, terms.review()));
        reports.persist(report);
        step(year, before.isPresent() ? RESUBMIT : SUBMIT, report.period());
        trail.record(
                by,
                Change.of("reporting.act.submitted", "task", taskId)
                        .to(report.period() + " " + report.percent() + "%"));
        events.fire(new ReportEvent.Submitted(current.task(), report));
        reports.flush();
        return report;
    }

    /** The window is open by our calendar; a timer that has not fired yet is passed over. */
    private void step(TaskYear year, String element, String period) {
        if (!processes.completeIfWaiting(year.instanceId(), element, period, Map.of())) {
            processes.wake(year.instanceId(), "awaitWindow", "period", period);
            processes.complete(year.instanceId(), element, period, Map.of());
        }
    }

    /** The periods that the task's year asks reports for. */
    public List<Obligation> obligations(Task task, TaskYear year) {
        return Obligation.ofYear(year.year(), task.cadence(), year.startsOn(), calendars.current(), terms);
    }

    private Obligation obligation(Current current, @Nullable String name) {
        Period period = Period.named(String.valueOf(name))
                .orElseThrow(() -> new Invalid("period", "reporting.periodUnknown", String.valueOf(name)));
        Obligation obligation = obligations(current.task(), current.year()).stream()
                .filter(one -> one.period().equals(period))
                .findFirst()
                .orElseThrow(() -> new Invalid("period", "reporting.periodNotAsked", period.name()));
        if (LocalDate.now(clock).isBefore(obligation.opens())) {
            throw new NotOpenYet(period, obligation.opens());
        }
        return obligation;
    }

    private static Optional<Report> newest(List<Report> newestFirst, Period period) {
        return newestFirst.stream()
                .filter(report -> report.period().equals(period.name()))
                .findFirst();
    }

    private static void requireReturned(Report before) {
        if (before.status() == Report.Status.SUBMITTED) {
            throw new UnderReview(before.period());
        }
        if (before.status() == Report.Status.ACCEPTED) {
            throw new Refusal("reporting.alreadyAccepted", before.period());
        }
    }

    private static int percentBefore(TaskYear year, List<Report> newestFirst, Period period) {
        return newestFirst.stream()
                .filter(report -> report.status() == Report.Status.ACCEPTED)
                .filter(report -> report.periodEnd().isBefore(period.end()))
                .findFirst()
                .map(Report::percent)
                .orElse(year.openingPercent());
    }

    private static void check(SubmitReport from, int before) {
        Integer percent = from.percent();
        new Invalid.Check()
                .require(percent != null && percent >= 0 && percent <= 100, "percent", "reporting.percentOutOfRange")
                .require(!from.done().isEmpty(), "done", "reporting.doneMissing")
                .require(
                        percent == null || percent >= before || from.reason() != null,
                        "reason",
                        "reporting.fallNeedsReason",
                        before)
                .require(
                        from.figures().stream()
                                .noneMatch(f -> f.name() == null || f.name().isBlank()),
                        "figures",
                        "reporting.figureNameMissing")
                .orRefuse();
    }

    /** Reports of a task's year, newest period first, newest hand-in first. */
    public List<Report> reports(long taskYearId) {
        return reports.of(taskYearId);
    }

    /** All reports on one year of a region's tasks, oldest first. */
    public List<Report> reportsOfRegion(long regionId, int year) {
        return reports.ofRegion(regionId, year);
    }

    /** What a region's units handed in for reports due from one day to another, both included: one query. */
    public List<HandedIn> handedIn(long regionId, LocalDate from, LocalDate to) {
        return reports.handedIn(regionId, from, to);
    }

    /** The dated facts of all reports of several task years, newest period first, newest hand-in first: one query. */
    public Map<Long, List<ReportFact>> facts(Collection<Long> taskYearIds) {
        return reports.facts(taskYearIds).stream().collect(Collectors.groupingBy(ReportFact::taskYearId));
    }

    /** The newest report of a period, if any. */
    public Optional<Report> newest(long taskYearId, String period) {
        return reports.newest(taskYearId, period);
    }

    /** The system reminds the unit of a missing report. Called by the process. */
    public void remind(long taskYearId, String period) {
        Current current = lifecycle.current(taskYearId);
        LocalDate today = LocalDate.now(clock);
        LocalDate due =
                reports.newest(taskYearId, period).map(Report::resubmitBy).orElseGet(() -> due(period));
        trail.record(
                Caller.systemIn(current.year().regionId()),
                Change.of("reporting.act.reminded", "task", current.task().id()).to(period + " · " + due));
        events.fire(new ReportEvent.Due(current.task(), period, due, today.isAfter(due)));
    }

    private LocalDate due(String period) {
        return Obligation.of(Period.named(period).orElseThrow(), calendars.current(), terms)
                .due();
    }

    /** Progress is reported while the unit works on the task. */
    public static class NotAtWork extends Refusal {
        NotAtWork(String phase) {
            super("reporting.notAtWork." + phase);
        }
    }

    /** The period's report is not taken yet. */
    public static class NotOpenYet extends Refusal {
        NotOpenYet(Period period, LocalDate opens) {
            super("reporting.notOpenYet", period.name(), opens.toString());
        }
    }

    /** The period's report has been handed in and waits for the reviewer. */
    public static class UnderReview extends Refusal {
        UnderReview(String period) {
            super("reporting.underReview", period);
        }
    }
}
