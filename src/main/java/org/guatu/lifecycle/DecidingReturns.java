package org.guatu.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.guatu.calendar.OfficeTime;
import org.guatu.catalogue.KeepingLists;
import org.guatu.lifecycle.Lifecycle.Current;
import org.guatu.lifecycle.command.DecideReturn;
import org.guatu.lifecycle.command.DecideReturn.ReturnDecision;
import org.guatu.organization.Organization;
import org.guatu.organization.Unit;
import org.guatu.platform.Caller;
import org.guatu.platform.Invalid;
import org.guatu.platform.engine.Processes;
import org.guatu.platform.trail.Change;
import org.guatu.platform.trail.Trail;
import org.jspecify.annotations.Nullable;

/** 退回分工: the office decides on a task that its lead unit gave back. */
@ApplicationScoped
@Transactional
public class DecidingReturns {
    private final Lifecycle lifecycle;
    private final KeepingLists lists;
    private final Organization organization;
    private final Processes processes;
    private final Terms terms;
    private final OfficeTime time;
    private final Trail trail;
    private final Event<TaskEvent> events;

    DecidingReturns(
            Lifecycle lifecycle,
            KeepingLists lists,
            Organization organization,
            Processes processes,
            Terms terms,
            OfficeTime time,
            Trail trail,
            Event<TaskEvent> events) {
        this.lifecycle = lifecycle;
        this.lists = lists;
        this.organization = organization;
        this.processes = processes;
        this.terms = terms;
        this.time = time;
        this.trail = trail;
        this.events = events;
    }

    /**
     * The office reassigns the task to another lead unit or upholds it; either way it waits for acceptance again and
     * cannot be given back a second time.
     *
     * @param leadCode code of the new lead unit, needed to reassign
     */
    public TaskYear decide(long taskId, DecideReturn decided, @Nullable Integer seenVersion, Caller by) {
        ReturnDecision decision = decided.decision();
        String leadCode = decided.lead();
        String reason = decided.reason();
        Current current = lifecycle.current(taskId, by);
        Lifecycle.requireVersion(current.year(), seenVersion);
        if (decision == null) {
            throw new Invalid("decision", "lifecycle.decisionMissing");
        }
        new Invalid.Check().fits("reason", reason).orRefuse();
        TaskYear year = current.year();
        if (decision == ReturnDecision.REASSIGN) {
            Unit lead = organization
                    .standing(by.regionId(), String.valueOf(leadCode))
                    .filter(unit -> !unit.set() && unit.id() != current.task().leadUnitId())
                    .orElseThrow(() -> new Invalid("lead", "lifecycle.leadUnknown", String.valueOf(leadCode)));
            lists.reassign(current.task(), lead.id(), reason, by);
        } else if (reason == null || reason.isBlank()) {
            throw new Invalid("reason", "lifecycle.reasonMissing");
        }
        year.assignAgain(time.inWorkingDays(terms.acceptance(), year.regionId()));
        processes.complete(year.instanceId(), Phase.RETURNED.element(), Map.of());
        trail.record(
                by,
                Change.of("lifecycle.act.returnDecided." + decision, "task", taskId)
                        .because(reason));
        events.fire(new TaskEvent.Assigned(current.task(), year));
        return lifecycle.written(year);
    }
}
