package org.guatu.insight.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import org.guatu.calendar.OfficeTime;
import org.guatu.catalogue.Catalogue;
import org.guatu.catalogue.Task;
import org.guatu.lifecycle.Lifecycle;
import org.guatu.lifecycle.OpeningYears;
import org.guatu.lifecycle.Phase;
import org.guatu.lifecycle.TaskYear;
import org.guatu.lifecycle.Terms;
import org.guatu.platform.Caller;
import org.guatu.platform.engine.Processes;
import org.guatu.platform.engine.Tokens;
import org.guatu.reporting.Reporting;
import org.guatu.reporting.facts.GatheringFacts;
import org.guatu.reporting.standing.FeedNet;
import org.guatu.reporting.standing.ReportFact;
import org.jspecify.annotations.Nullable;

/** Where a task is in its process, and on which way it came there. */
@ApplicationScoped
@Transactional
public class TaskProcesses {
    private final Catalogue catalogue;
    private final Lifecycle lifecycle;
    private final Reporting reporting;
    private final GatheringFacts facts;
    private final Processes processes;
    private final Terms terms;
    private final OfficeTime time;

    TaskProcesses(
            Catalogue catalogue,
            Lifecycle lifecycle,
            Reporting reporting,
            GatheringFacts facts,
            Processes processes,
            Terms terms,
            OfficeTime time) {
        this.catalogue = catalogue;
        this.lifecycle = lifecycle;
        this.reporting = reporting;
        this.facts = facts;
        this.processes = processes;
        this.terms = terms;
        this.time = time;
    }

    /** Where a task is in the process of its newest year, or of the one that is asked for; nowhere while its list is a draft. */
    public ProcessView process(long taskId, @Nullable Integer asked, Caller by) {
        Task task = catalogue.task(taskId, by);
        return Lifecycle.told(lifecycle.yearsOf(taskId), asked)
                .map(year -> process(task, year))
                .orElseGet(() -> new ProcessView(OpeningYears.PROCESS, 0, List.of(), List.of()));
    }

    private ProcessView process(Task task, TaskYear year) {
        Tokens tokens = processes.tokens(year.instanceId());
        List<ReportFact> reports = reporting.facts(List.of(year.id())).getOrDefault(year.id(), List.of());
        List<String> passed = PassedSteps.of(
                steps(year),
                facts.of(task, year, FeedNet.NONE, reports),
                time.now(),
                time.calendar(task.regionId()),
                terms);
        String processId = tokens.ended() ? OpeningYears.PROCESS : tokens.processId();
        return new ProcessView(processId, tokens.version(), active(tokens, year), passed);
    }

    /** The wait for the year's end concerns nobody until somebody has taken the task on. */
    private static List<String> active(Tokens tokens, TaskYear year) {
        boolean offered = year.phase() == Phase.ASSIGNED || year.phase() == Phase.RETURNED;
        return tokens.active().stream()
                .filter(element -> !offered || !element.equals("awaitYearEnd"))
                .toList();
    }

    private PassedSteps.Facts steps(TaskYear year) {
        boolean waits = year.phase() == Phase.ASSIGNED || year.phase() == Phase.RETURNED;
        return new PassedSteps.Facts(
                waits || year.acceptedAt() != null,
                year.acceptedByDefault(),
                year.returnedBefore(),
                !year.milestones().isEmpty(),
                year.plannedByDefault(),
                year.everSuspended(),
                year.turnedOn() != null,
                year.decidedKnownOn(LocalDate.MAX) != null,
                lifecycle.closeOuts(year.id()).stream()
                        .map(one -> new PassedSteps.Request(one.requestedOn(), one.status(), one.decidedAt()))
                        .toList());
    }
}
