package org.guatu.supervision.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.guatu.catalogue.Task;
import org.guatu.lifecycle.Lifecycle;
import org.guatu.organization.Recusal;
import org.guatu.platform.Caller;
import org.guatu.platform.Invalid;
import org.guatu.platform.Refusal;
import org.guatu.platform.trail.Change;
import org.guatu.platform.trail.Trail;

/** 反映数据不实: the office only proposes an interview; it waits among the proposals until a leader decides. */
@ApplicationScoped
@Transactional
public class Suspecting {
    private final Suspicions suspicions;
    private final Lifecycle lifecycle;
    private final Recusal recusal;
    private final Trail trail;
    private final Event<FalseDataSaid> events;
    private final Clock clock;

    Suspecting(
            Suspicions suspicions,
            Lifecycle lifecycle,
            Recusal recusal,
            Trail trail,
            Event<FalseDataSaid> events,
            Clock clock) {
        this.suspicions = suspicions;
        this.lifecycle = lifecycle;
        this.recusal = recusal;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    public Suspicion say(ProposeInterview said, Caller by) {
        if (said.task() == null) {
            throw new Invalid("task", "supervision.taskMissing");
        }
        Task task = lifecycle.current(said.task(), by).task();
        recusal.require(by, task.leadUnitId());
        String reason = Choosing.requireReason(said.reason());
        if (suspicions.open(task.id()).isPresent()) {
            throw new Refusal("supervision.suspicion.waits");
        }
        Suspicion suspicion = new Suspicion(task.id(), reason, by, clock.instant());
        suspicions.persist(suspicion);
        trail.record(
                by,
                Change.of("supervision.act.falseDataSaid", "task", task.id()).because(reason));
        events.fire(new FalseDataSaid(task, reason, by.name()));
        return suspicion;
    }
}
