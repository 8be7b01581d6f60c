package org.guatu.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.guatu.calendar.OfficeTime;
import org.guatu.calendar.WorkCalendar;
import org.guatu.catalogue.Task;
import org.guatu.evidence.Evidence;
import org.guatu.lifecycle.Lifecycle;
import org.guatu.lifecycle.Lifecycle.Current;
import org.guatu.lifecycle.PastTerms;
import org.guatu.lifecycle.TaskEvent;
import org.guatu.lifecycle.TaskYear;
import org.guatu.lifecycle.Terms;
import org.guatu.platform.Caller;
import org.guatu.platform.Invalid;
import org.guatu.platform.Refusal;
import org.guatu.platform.engine.Processes;
import org.guatu.platform.trail.Change;
import org.guatu.platform.trail.Trail;
import org.guatu.reporting.standing.Obligation;
import org.guatu.reporting.standing.Period;
import org.guatu.reporting.standing.ReportFact;
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
    private final Feeding feeding;
    private final Reports reports;
    private final Evidence evidence;
    private final Processes processes;
    private final Terms terms;
    private final Trail trail;
    private final OfficeTime time;
    private final Event<ReportEvent> events;

    Reporting(
            Lifecycle lifecycle,
            Feeding feeding,
            Reports reports,
            Evidence evidence,
            Processes processes,
            Terms terms,
            Trail trail,
            OfficeTime time,
            Event<ReportEvent> events) {
        this.lifecycle = lifecycle;
        this.feeding = feeding;
        this.reports = reports;
        this.evidence = evidence;
        this.processes = processes;
        this.terms = terms;
        this.trail = trail;
        this.time = time;
        this.events = events;
    }

    /** Hands in a period's report, for the first time or again after a return. */
    public Report submit(long taskId, SubmitReport from, @Nullable Integer seenVersion, Caller by) {
        Current current = lifecycle.forLead(yearOf(taskId, from.period(), by), seenVersion, by);
        Caller signer = by.in(current.task().leadUnitId());
        TaskYear year = current.year();
        if (!year.takesReports()) {
            throw new NotAtWork(year.phase().name());
        }
        List<Report> earlier = reports.of(year.id());
        LocalDate today = time.today();
        Report.Asked asked = Period.INTERIM.equals(from.period())
                ? Report.Asked.interim(today)
                : Report.Asked.of(open(current, from.period()));
        requireOwn(year, asked.due());
        Optional<Report> before = newest(earlier, asked.period());
        before.ifPresent(Reporting::requireReturned);
        check(from, percentBefore(year, earlier, asked.end()));
        evidence.require(from.evidence(), signer);
        Report report = new Report(year, current.task().leadUnitId(), asked, from, signer, time.now(), today);
        report.reviewUntil(time.inWorkingDays(terms.review(), year.regionId()));
        reports.persist(report);
        evidence.attach(Report.KIND, report.id(), from.evidence(), report.unitId(), signer);
        if (report.interim() && before.isEmpty()) {
            lifecycle.enterAnew(year);
        } else {
            step(year, before.isPresent() ? RESUBMIT : SUBMIT, report.period());
        }
        trail.record(
                signer,
                Change.of("reporting.act.submitted", "task", taskId)
                        .to(report.period() + " " + report.percent() + "%"));
        events.fire(new ReportEvent.Submitted(current.task(), report));
        reports.flush();
        return report;
    }

    /** A period's report goes to the period's year; an interim one to the newest. */
    Current yearOf(long taskId, @Nullable String period, Caller by) {
        return lifecycle.current(taskId, Period.yearOf(period), by);
    }

    /** What is reported on another task is not reported here too. */
    private void requireOwn(TaskYear year, LocalDate due) {
        feeding.carrier(year, due).ifPresent(task -> {
            throw new ReportedThrough(task.code() + " " + task.title());
        });
    }

    /** The window is open by our calendar; a timer that has not fired yet is passed over. */
    private void step(TaskYear year, String element, String period) {
        if (!processes.completeIfWaiting(year.instanceId(), element, period, Map.of())) {
            processes.wake(year.instanceId(), "awaitWindow", "period", period);
            processes.complete(year.instanceId(), element, period, Map.of());
        }
    }

    /** When a report on each of the tasks was handed in last; none for a task without one that stands. */
    public Map<Long, Instant> lastHandedIn(Collection<Long> taskIds) {
        return reports.lastHandedIn(taskIds);
    }

    /** The periods that the task's year asks reports for. */
    public List<Obligation> obligations(Task task, TaskYear year) {
        return obligations(task, year, lifecycle.course(task, year));
    }

    /** As above, for a course that the caller has loaded. */
    public List<Obligation> obligations(Task task, TaskYear year, PastTerms course) {
        return Obligation.ofYear(year, task, course, time.calendar(year.regionId()), terms);
    }

    private Obligation open(Current current, @Nullable String name) {
        Period period = Period.named(String.valueOf(name))
                .orElseThrow(() -> new Invalid("period", "reporting.periodUnknown", String.valueOf(name)));
        Obligation obligation = obligations(current.task(), current.year()).stream()
                .filter(one -> one.period().equals(period))
                .findFirst()
                .orElseThrow(() -> new Invalid("period", "reporting.periodNotAsked", period.name()));
        if (time.today().isBefore(obligation.opens())) {
            throw new NotOpenYet(period, obligation.opens());
        }
        return obligation;
    }

    /** The report of a period that stands; of interim ones the one in hand, since several may be accepted. */
    private static Optional<Report> newest(List<Report> newestFirst, String period) {
        return newestFirst.stream()
                .filter(report -> report.period().equals(period))
                .findFirst()
                .filter(report -> report.status() != Report.Status.WITHDRAWN)
                .filter(report -> !report.interim() || report.inHand());
    }

    private static void requireReturned(Report before) {
        if (before.status() == Report.Status.SUBMITTED) {
            throw new UnderReview(before.period());
        }
        if (before.status() == Report.Status.ACCEPTED) {
            throw new Refusal("reporting.alreadyAccepted", before.period());
        }
    }

    private static int percentBefore(TaskYear year, List<Report> newestFirst, LocalDate end) {
        return newestFirst.stream()
                .filter(report -> report.status() == Report.Status.ACCEPTED)
                .filter(report -> report.periodEnd().isBefore(end))
                .findFirst()
                .map(Report::percent)
                .orElse(year.openingPercent());
    }

    private static void check(SubmitReport from, int before) {
        Integer percent = from.whole();
        new Invalid.Check()
                .require(percent != null && percent >= 0 && percent <= 100, "percent", "reporting.percentOutOfRange")
                .require(!from.done().isEmpty(), "done", "reporting.doneMissing")
                .require(
                        percent == null || percent >= before || from.reason() != null,
                        "reason",
                        "reporting.fallNeedsReason",
                        before)
                .fits("reason", from.reason())
                .fits("done", from.done())
                .fits("problems", from.problems())
                .fits("next", from.next())
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

    /** Those of the newest year of a task, newest first. */
    public List<Report> ofNewestYear(long taskId) {
        return lifecycle.yearsOf(taskId).stream()
                .limit(1)
                .flatMap(year -> reports(year.id()).stream())
                .toList();
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

    /** The grades of the reports of several task years, by report; one that has none is missing. */
    public Map<Long, Report.Grade> grades(Collection<Long> taskYearIds) {
        return reports.grades(taskYearIds).stream()
                .collect(Collectors.toMap(Reports.GradeOf::id, Reports.GradeOf::grade));
    }

    /** The report that counts of each of several task years: the accepted one of the newest period. */
    public List<Report> lastAccepted(Collection<Long> taskYearIds) {
        return reports.lastAccepted(taskYearIds);
    }

    /** The newest report of a period, if any. */
    public Optional<Report> newest(long taskYearId, String period) {
        return reports.newest(taskYearId, period);
    }

    /** What a period asks of a task's year; of one that its course does not ask for, what it would. */
    public Obligation obligation(Current current, String period) {
        return obligations(current.task(), current.year()).stream()
                .filter(one -> one.period().name().equals(period))
                .findFirst()
                .orElseGet(() -> Obligation.of(
                        Period.named(period).orElseThrow(),
                        time.calendar(current.year().regionId()),
                        terms));
    }

    /** What waited when the task stopped waits for as many working days as were left. */
    void onTask(@Observes TaskEvent happened) {
        if (happened instanceof TaskEvent.Resumed resumed) {
            LocalDate stopped = resumed.suspension().startsOn();
            WorkCalendar calendar = time.calendar(resumed.year().regionId());
            LocalDate today = time.today();
            reports.newestOfEachPeriod(resumed.year().id())
                    .forEach(report ->
                            report.putOff(day -> calendar.plus(today, Math.max(0, calendar.daysLeft(stopped, day)))));
        }
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

    /** The measure is reported on another task alone. */
    public static class ReportedThrough extends Refusal {
        ReportedThrough(String task) {
            super("reporting.reportedThrough", task);
        }
    }

    /** The period's report has been handed in and waits for the reviewer. */
    public static class UnderReview extends Refusal {
        UnderReview(String period) {
            super("reporting.underReview", period);
        }
    }
}
