package org.guatu.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.guatu.calendar.OfficeTime;
import org.guatu.lifecycle.Lifecycle;
import org.guatu.lifecycle.Lifecycle.Current;
import org.guatu.lifecycle.Phase;
import org.guatu.lifecycle.TaskYear;
import org.guatu.lifecycle.Terms;
import org.guatu.organization.Recusal;
import org.guatu.platform.Caller;
import org.guatu.platform.Invalid;
import org.guatu.platform.Refusal;
import org.guatu.platform.Stale;
import org.guatu.platform.Verdict;
import org.guatu.platform.engine.Processes;
import org.guatu.platform.trail.Change;
import org.guatu.platform.trail.Trail;
import org.jspecify.annotations.Nullable;

/** 审核: a reviewer who is not of the reporting unit lets a report count, or returns it with a reason. */
@ApplicationScoped
@Transactional
public class Reviewing {
    private final Reports reports;
    private final Lifecycle lifecycle;
    private final Recusal recusal;
    private final Processes processes;
    private final Terms terms;
    private final Trail trail;
    private final OfficeTime time;
    private final Event<ReportEvent> events;

    Reviewing(
            Reports reports,
            Lifecycle lifecycle,
            Recusal recusal,
            Processes processes,
            Terms terms,
            Trail trail,
            OfficeTime time,
            Event<ReportEvent> events) {
        this.reports = reports;
        this.lifecycle = lifecycle;
        this.recusal = recusal;
        this.processes = processes;
        this.terms = terms;
        this.trail = trail;
        this.time = time;
        this.events = events;
    }

    /** A report that a reviewer of the region may look at. */
    public Report report(long id, Caller by) {
        return reports.inRegion(id, by);
    }

    /** What waits for review in the caller's region, most urgent first. */
    public List<Report> queue(Caller by) {
        return reports.underReview(by.regionId());
    }

    /**
     * Decides on a report. The step taken in {@code bpmn/task-year.bpmn} leads to {@link #accept} or {@link #giveBack}.
     *
     * @param grade A to D when accepted; null leaves it ungraded
     * @param reason needed for a return
     */
    public Report decide(long reportId, DecideReport decided, @Nullable Integer seenVersion, Caller by) {
        if (decided.decision() == null) {
            throw new Invalid("decision", "reporting.decisionMissing");
        }
        boolean accepted = decided.decision() == Verdict.ACCEPT;
        Report.Grade grade = accepted ? decided.grade() : null;
        String said = decided.reason();
        String reason = said == null || said.isBlank() ? null : said.strip();
        Report report = reports.toDecide(reportId, by);
        recusal.require(by, report.unitId());
        recusal.requireAnother(by, report.submitterId());
        Stale.unless(seenVersion, report.version());
        new Invalid.Check()
                .require(accepted || reason != null, "reason", "reporting.returnNeedsReason")
                .fits("reason", reason)
                .orRefuse();
        TaskYear year = lifecycle.year(report.taskYearId());
        if (!year.lives()) {
            throw new Refusal("reporting.yearOver");
        }
        if (year.phase() == Phase.SUSPENDED) {
            throw new Refusal("lifecycle.over.SUSPENDED");
        }
        report.decide(by, time.now(), grade, reason);
        if (year.takesReports()) {
            processes.complete(
                    year.instanceId(),
                    "reviewReport",
                    report.period(),
                    Map.of("accepted", accepted, "report", report.id()));
        } else if (accepted) {
            accept(report.id());
        } else {
            giveBack(report.id());
        }
        trail.record(
                by,
                Change.of(accepted ? "reporting.act.accepted" : "reporting.act.returned", "task", report.taskId())
                        .to(report.period() + (grade == null ? "" : " " + grade))
                        .because(reason));
        reports.flush();
        return report;
    }

    /** From here on the report counts. Called by the process. */
    public void accept(long reportId) {
        Report report = reports.findById(reportId);
        report.accept();
        events.fire(new ReportEvent.Accepted(task(report), report));
    }

    /** The unit is asked again. Called by the process. */
    public void giveBack(long reportId) {
        Report report = reports.findById(reportId);
        report.giveBack(time.inWorkingDays(terms.resubmission(), report.regionId()));
        events.fire(new ReportEvent.Returned(task(report), report));
    }

    /** The review is overdue. Called by the process. */
    public void remindReviewer(long taskYearId, String period) {
        Report report = reports.newest(taskYearId, period).orElseThrow();
        events.fire(new ReportEvent.ReviewLate(task(report), report));
    }

    private org.guatu.catalogue.Task task(Report report) {
        Current current = lifecycle.current(report.taskYearId());
        return current.task();
    }
}
