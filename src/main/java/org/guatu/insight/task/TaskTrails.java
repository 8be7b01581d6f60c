package org.guatu.insight.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.guatu.calendar.Calendars;
import org.guatu.catalogue.Catalogue;
import org.guatu.catalogue.Task;
import org.guatu.lifecycle.Issuing;
import org.guatu.lifecycle.Lifecycle;
import org.guatu.lifecycle.Phase;
import org.guatu.lifecycle.TaskYear;
import org.guatu.lifecycle.Terms;
import org.guatu.organization.Organization;
import org.guatu.platform.Caller;
import org.guatu.platform.engine.Processes;
import org.guatu.platform.engine.Tokens;
import org.guatu.platform.trail.AuditLine;
import org.guatu.platform.trail.Trail;
import org.guatu.reporting.FeedNet;
import org.guatu.reporting.ReportFact;
import org.guatu.reporting.Reporting;
import org.guatu.reporting.facts.GatheringFacts;

/** What happened to a task, and where it is in its process. */
@ApplicationScoped
@Transactional
public class TaskTrails {
    private static final int CHUNK = 200;

    private final Catalogue catalogue;
    private final Lifecycle lifecycle;
    private final Reporting reporting;
    private final Organization organization;
    private final GatheringFacts facts;
    private final Processes processes;
    private final Trail trail;
    private final Calendars calendars;
    private final Terms terms;
    private final Clock clock;

    TaskTrails(
            Catalogue catalogue,
            Lifecycle lifecycle,
            Reporting reporting,
            Organization organization,
            GatheringFacts facts,
            Processes processes,
            Trail trail,
            Calendars calendars,
            Terms terms,
            Clock clock) {
        this.catalogue = catalogue;
        this.lifecycle = lifecycle;
        this.reporting = reporting;
        this.organization = organization;
        this.facts = facts;
        this.processes = processes;
        this.trail = trail;
        this.calendars = calendars;
        this.terms = terms;
        this.clock = clock;
    }

    /**
     * Audit lines about a task, newest first; a cooperating unit sees those of its own people.
     *
     * @param beforeId the line to go on after; {@code Long.MAX_VALUE} starts at the newest
     */
    public List<TrailLine> trail(long taskId, long beforeId, int limit, Caller by) {
        Task task = catalogue.task(taskId, by);
        boolean partial = Stories.partial(task, catalogue.parts(List.of(taskId)).getOrDefault(taskId, List.of()), by);
        List<AuditLine> lines =
                partial ? ownLines(taskId, beforeId, limit, by) : trail.about("task", taskId, beforeId, limit);
        return lines.stream().map(TrailLine::of).toList();
    }

    private List<AuditLine> ownLines(long taskId, long beforeId, int limit, Caller by) {
        Set<Long> colleagues = new HashSet<>();
        by.units().forEach(unit -> colleagues.addAll(organization.peopleOf(unit)));
        List<AuditLine> own = new ArrayList<>();
        long before = beforeId;
        List<AuditLine> chunk;
        do {
            chunk = trail.about("task", taskId, before, CHUNK);
            chunk.stream().filter(line -> colleagues.contains(line.personId())).forEach(own::add);
            before = chunk.isEmpty() ? 0 : chunk.get(chunk.size() - 1).id();
        } while (chunk.size() == CHUNK && own.size() < limit);
        return own.subList(0, Math.min(limit, own.size()));
    }

    /** Where a task is in the process of its newest year; nowhere while its list is a draft. */
    public ProcessView process(long taskId, Caller by) {
        Task task = catalogue.task(taskId, by);
        return lifecycle.yearsOf(taskId).stream()
                .findFirst()
                .map(year -> process(task, year))
                .orElseGet(() -> new ProcessView(Issuing.PROCESS, 0, List.of(), List.of()));
    }

    private ProcessView process(Task task, TaskYear year) {
        Tokens tokens = processes.tokens(year.instanceId());
        List<ReportFact> reports = reporting.facts(List.of(year.id())).getOrDefault(year.id(), List.of());
        List<String> passed = PassedSteps.of(
                steps(year), facts.of(task, year, FeedNet.NONE, reports), clock.instant(), calendars.current(), terms);
        String processId = tokens.ended() ? Issuing.PROCESS : tokens.processId();
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
                lifecycle.closeOuts(year.id()).stream()
                        .map(one -> new PassedSteps.Request(one.requestedOn(), one.status(), one.decidedAt()))
                        .toList());
    }
}
