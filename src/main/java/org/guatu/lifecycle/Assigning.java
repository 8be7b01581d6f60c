package org.guatu.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.guatu.calendar.OfficeTime;
import org.guatu.lifecycle.Lifecycle.Current;
import org.guatu.platform.Because;
import org.guatu.platform.Caller;
import org.guatu.platform.Invalid;
import org.guatu.platform.engine.Processes;
import org.guatu.platform.trail.Change;
import org.guatu.platform.trail.Trail;
import org.jspecify.annotations.Nullable;

/** 签收: the lead unit takes a task on, or gives it back once; then the office decides ({@link DecidingReturns}). */
@ApplicationScoped
@Transactional
public class Assigning {
    private final Lifecycle lifecycle;
    private final Processes processes;
    private final Terms terms;
    private final OfficeTime time;
    private final Trail trail;
    private final Event<TaskEvent> events;

    Assigning(
            Lifecycle lifecycle,
            Processes processes,
            Terms terms,
            OfficeTime time,
            Trail trail,
            Event<TaskEvent> events) {
        this.lifecycle = lifecycle;
        this.processes = processes;
        this.terms = terms;
        this.time = time;
        this.trail = trail;
        this.events = events;
    }

    /** The lead unit accepts; from here on its milestones wait to be settled. */
    public TaskYear accept(long taskId, @Nullable Integer seenVersion, Caller by) {
        Current current = lifecycle.forLead(taskId, seenVersion, by);
        Caller signer = by.in(current.task().leadUnitId());
        TaskYear year = current.year();
        year.accept(time.now(), false, time.inWorkingDays(terms.milestones(), year.regionId()));
        processes.complete(year.instanceId(), Phase.ASSIGNED.element(), Map.of("returned", false));
        trail.record(signer, Change.of("lifecycle.act.accepted", "task", taskId));
        events.fire(new TaskEvent.Accepted(current.task(), year));
        return lifecycle.written(year);
    }

    /** The term passed without a word: it counts as accepted, with a note in the trail. Called by the process. */
    public void acceptByDefault(long taskYearId) {
        Current current = lifecycle.current(taskYearId);
        TaskYear year = current.year();
        year.accept(time.now(), true, time.inWorkingDays(terms.milestones(), year.regionId()));
        trail.record(
                Caller.systemIn(year.regionId()), Change.of("lifecycle.act.acceptedByDefault", "task", year.taskId()));
        events.fire(new TaskEvent.AcceptedByDefault(current.task(), year));
    }

    /** The lead unit holds that the task is not theirs. */
    public TaskYear giveBack(long taskId, Because because, @Nullable Integer seenVersion, Caller by) {
        String reason = because.reason();
        Current current = lifecycle.forLead(taskId, seenVersion, by);
        Caller signer = by.in(current.task().leadUnitId());
        if (reason == null || reason.isBlank()) {
            throw new Invalid("reason", "lifecycle.reasonMissing");
        }
        new Invalid.Check().fits("reason", reason).orRefuse();
        TaskYear year = current.year();
        year.giveBack(reason.strip(), time.inWorkingDays(terms.returnDecision(), year.regionId()));
        processes.complete(year.instanceId(), Phase.ASSIGNED.element(), Map.of("returned", true));
        trail.record(
                signer, Change.of("lifecycle.act.givenBack", "task", taskId).because(reason.strip()));
        events.fire(new TaskEvent.GivenBack(current.task(), year));
        return lifecycle.written(year);
    }
}
