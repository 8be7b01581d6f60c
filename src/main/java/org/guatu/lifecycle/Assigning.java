package org.guatu.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.guatu.calendar.Calendars;
import org.guatu.catalogue.Catalogue;
import org.guatu.lifecycle.Lifecycle.Current;
import org.guatu.organization.Organization;
import org.guatu.organization.Unit;
import org.guatu.platform.Caller;
import org.guatu.platform.Invalid;
import org.guatu.platform.engine.Processes;
import org.guatu.platform.trail.Change;
import org.guatu.platform.trail.Trail;
import org.jspecify.annotations.Nullable;

/** 签收与退回分工: the lead unit takes a task on or gives it back once, and the office decides. */
@ApplicationScoped
@Transactional
public class Assigning {
    private final Lifecycle lifecycle;
    private final Catalogue catalogue;
    private final Organization organization;
    private final Processes processes;
    private final Calendars calendars;
    private final Terms terms;
    private final Trail trail;
    private final Clock clock;
    private final Event<TaskEvent> events;

    Assigning(
            Lifecycle lifecycle,
            Catalogue catalogue,
            Organization organization,
            Processes processes,
            Calendars calendars,
            Terms terms,
            Trail trail,
            Clock clock,
            Event<TaskEvent> events) {
        this.lifecycle = lifecycle;
        this.catalogue = catalogue;
        this.organization = organization;
        this.processes = processes;
        this.calendars = calendars;
        this.terms = terms;
        this.trail = trail;
        this.clock = clock;
        this.events = events;
    }

    /** What the office decides on a task given back. */
    public enum ReturnDecision {
        REASSIGN,
        UPHOLD
    }

    /** The lead unit accepts; from here on its milestones wait to be settled. */
    public TaskYear accept(long taskId, @Nullable Integer seenVersion, Caller by) {
        Current current = lifecycle.forLead(taskId, seenVersion, by);
        Caller signer = by.in(current.task().leadUnitId());
        TaskYear year = current.year();
        year.accept(clock.instant(), false, inWorkingDays(terms.milestones()));
        processes.complete(year.instanceId(), Phase.ASSIGNED.element(), Map.of("returned", false));
        trail.record(signer, Change.of("lifecycle.act.accepted", "task", taskId));
        return lifecycle.written(year);
    }

    /** The term passed without a word: it counts as accepted, with a note in the trail. Called by the process. */
    public void acceptByDefault(long taskYearId) {
        Current current = lifecycle.current(taskYearId);
        TaskYear year = current.year();
        year.accept(clock.instant(), true, inWorkingDays(terms.milestones()));
        trail.record(
                Caller.systemIn(year.regionId()), Change.of("lifecycle.act.acceptedByDefault", "task", year.taskId()));
        events.fire(new TaskEvent.AcceptedByDefault(current.task(), year));
    }

    /** The lead unit holds that the task is not theirs. */
    public TaskYear giveBack(long taskId, @Nullable String reason, @Nullable Integer seenVersion, Caller by) {
        Current current = lifecycle.forLead(taskId, seenVersion, by);
        Caller signer = by.in(current.task().leadUnitId());
        if (reason == null || reason.isBlank()) {
            throw new Invalid("reason", "lifecycle.reasonMissing");
        }
        TaskYear year = current.year();
        year.giveBack(reason.strip(), inWorkingDays(terms.returnDecision()));
        processes.complete(year.instanceId(), Phase.ASSIGNED.element(), Map.of("returned", true));
        trail.record(
                signer, Change.of("lifecycle.act.givenBack", "task", taskId).because(reason.strip()));
        events.fire(new TaskEvent.GivenBack(current.task(), year));
        return lifecycle.written(year);
    }

    /**
     * The office reassigns the task to another lead unit or upholds it; either way it waits for acceptance again and
     * cannot be given back a second time.
     *
     * @param leadCode code of the new lead unit, needed to reassign
     */
    public TaskYear decideReturn(
            long taskId,
            @Nullable ReturnDecision decision,
            @Nullable String leadCode,
            @Nullable String reason,
            @Nullable Integer seenVersion,
            Caller by) {
        Current current = lifecycle.current(taskId, by);
        Lifecycle.requireVersion(current.year(), seenVersion);
        if (decision == null) {
            throw new Invalid("decision", "lifecycle.decisionMissing");
        }
        TaskYear year = current.year();
        if (decision == ReturnDecision.REASSIGN) {
            Unit lead = organization
                    .byCode(by.regionId(), String.valueOf(leadCode))
                    .filter(unit -> !unit.set() && unit.id() != current.task().leadUnitId())
                    .orElseThrow(() -> new Invalid("lead", "lifecycle.leadUnknown", String.valueOf(leadCode)));
            catalogue.reassign(current.task(), lead.id(), reason, by);
        } else if (reason == null || reason.isBlank()) {
            throw new Invalid("reason", "lifecycle.reasonMissing");
        }
        year.assignAgain(inWorkingDays(terms.acceptance()));
        processes.complete(year.instanceId(), Phase.RETURNED.element(), Map.of());
        trail.record(
                by,
                Change.of("lifecycle.act.returnDecided." + decision, "task", taskId)
                        .because(reason));
        events.fire(new TaskEvent.Assigned(current.task(), year));
        return lifecycle.written(year);
    }

    private LocalDate inWorkingDays(int days) {
        return calendars.current().plus(LocalDate.now(clock), days);
    }
}
