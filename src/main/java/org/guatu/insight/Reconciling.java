package org.guatu.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.guatu.casework.Agreement;
import org.guatu.casework.ReconciledProcess;
import org.guatu.lifecycle.Lifecycle;
import org.guatu.lifecycle.OpeningYears;
import org.guatu.lifecycle.Phase;
import org.guatu.lifecycle.TaskYear;
import org.guatu.lifecycle.extension.Extending;
import org.guatu.lifecycle.extension.Extension;
import org.guatu.organization.Organization;
import org.guatu.organization.Roles;
import org.guatu.platform.Caller;
import org.guatu.platform.engine.Processes;
import org.guatu.platform.engine.TimerCheck;
import org.guatu.reporting.Report;
import org.guatu.reporting.Reporting;

/**
 * Proves that tables and process agree: the phase of every task's year is where its token waits, every report under
 * review has a token at the review, every returned one a token at the resubmission, every open request for an extension
 * where it stands, no process runs for a year that is over, and every timer fires when the tables say. Read only; it runs in the tests, on demand and in the administration pages, never in readiness.
 */
@ApplicationScoped
@Transactional
public class Reconciling {
    private final Lifecycle lifecycle;
    private final Reporting reporting;
    private final Extending extending;
    private final Processes processes;
    private final TimerCheck timers;
    private final Organization organization;
    private final Instance<ReconciledProcess> supervision;

    Reconciling(
            Lifecycle lifecycle,
            Reporting reporting,
            Extending extending,
            Processes processes,
            TimerCheck timers,
            Organization organization,
            Instance<ReconciledProcess> supervision) {
        this.lifecycle = lifecycle;
        this.reporting = reporting;
        this.extending = extending;
        this.processes = processes;
        this.timers = timers;
        this.organization = organization;
        this.supervision = supervision;
    }

    /**
     * One year whose table and process differ.
     *
     * @param expected user tasks at which tokens should wait, after our tables
     * @param found user tasks at which tokens wait; {@code ended} where the process is over
     */
    public record Mismatch(long taskId, int year, Phase phase, List<String> expected, List<String> found) {}

    /**
     * How many years were compared, and which of them differ.
     *
     * @param supervision the same for each process of supervision
     * @param timers the same for the timers of all processes
     */
    public record Outcome(
            int compared, List<Mismatch> mismatches, List<Agreement> supervision, TimerCheck.Timers timers) {
        public boolean agree() {
            return mismatches.isEmpty()
                    && supervision.stream().allMatch(Agreement::agree)
                    && timers.mismatches().isEmpty();
        }
    }

    /** Everything of the caller's region, whatever of it they may read: what is answered holds no words of the business. */
    public Outcome compare(Caller by) {
        return compareAll(new Caller(0, Caller.SYSTEM.name(), by.regionId(), Set.of(), Roles.WHOLE_REGION, ""));
    }

    private Outcome compareAll(Caller by) {
        Map<String, List<String>> waiting = processes.waitingTasks();
        Set<String> running = processes.running(OpeningYears.PROCESS);
        List<TaskYear> years = lifecycle.allOfRegion(by.regionId());
        Map<Long, List<Report>> reports = years.stream()
                .map(TaskYear::year)
                .distinct()
                .flatMap(year -> reporting.reportsOfRegion(by.regionId(), year).stream())
                .collect(Collectors.groupingBy(Report::taskYearId));
        List<Mismatch> mismatches = new ArrayList<>();
        for (TaskYear year : years) {
            List<String> expected = expected(year, reports.getOrDefault(year.id(), List.of()));
            List<String> found = running.contains(year.instanceId())
                    ? waiting.getOrDefault(year.instanceId(), List.of()).stream()
                            .filter(Reconciling::compared)
                            .toList()
                    : List.of("ended");
            if (!expected.equals(found)) {
                mismatches.add(new Mismatch(year.taskId(), year.year(), year.phase(), expected, found));
            }
        }
        mismatches.addAll(extensions(waiting, by));
        return new Outcome(
                years.size(),
                mismatches,
                supervision.stream().map(part -> part.agreement(by)).toList(),
                timers.compare(organization.region(by.regionId()).code() + "/"));
    }

    /** A request for an extension that is open waits where its state says. */
    private List<Mismatch> extensions(Map<String, List<String>> waiting, Caller by) {
        Set<String> running = processes.running(Extending.PROCESS);
        List<Mismatch> mismatches = new ArrayList<>();
        for (Extension one : extending.open(by)) {
            List<String> expected = List.of(one.state().element());
            List<String> found = running.contains(one.instanceId())
                    ? waiting.getOrDefault(one.instanceId(), List.of())
                    : List.of("ended");
            if (!expected.equals(found)) {
                TaskYear year = lifecycle.year(one.taskYearId());
                mismatches.add(new Mismatch(one.taskId(), year.year(), year.phase(), expected, found));
            }
        }
        return mismatches;
    }

    /** A report that is not handed in yet, and the freeze of the year, wait by the calendar and not by a phase. */
    private static boolean compared(String element) {
        return !element.equals("submitReport") && !element.equals("freezeYear");
    }

    private static List<String> expected(TaskYear year, List<Report> reports) {
        if (!year.lives()) {
            return List.of("ended");
        }
        List<String> expected = new ArrayList<>();
        if (!year.phase().element().isEmpty()) {
            expected.add(year.phase().element());
        }
        if (year.takesReports()) {
            newestOfEachPeriod(reports).forEach(report -> {
                if (report.status() == Report.Status.SUBMITTED) {
                    expected.add("reviewReport");
                } else if (report.status() == Report.Status.RETURNED) {
                    expected.add("resubmitReport");
                }
            });
        }
        expected.sort(Comparator.naturalOrder());
        return expected;
    }

    private static Collection<Report> newestOfEachPeriod(List<Report> reports) {
        return reports.stream()
                .collect(Collectors.toMap(Report::period, one -> one, (a, b) -> a.id() > b.id() ? a : b))
                .values();
    }
}
