package org.guatu.supervision.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import org.guatu.catalogue.Task;
import org.guatu.lifecycle.Lifecycle;
import org.guatu.organization.Recusal;
import org.guatu.platform.Caller;
import org.guatu.platform.Invalid;
import org.guatu.platform.trail.Change;
import org.guatu.platform.trail.Trail;

/** 数据不实: the office only proposes an interview; the leaders are told, and one of them drafts it or does not. */
@ApplicationScoped
@Transactional
public class Suspecting {
    private final Lifecycle lifecycle;
    private final Recusal recusal;
    private final Trail trail;
    private final Event<FalseDataSaid> events;

    Suspecting(Lifecycle lifecycle, Recusal recusal, Trail trail, Event<FalseDataSaid> events) {
        this.lifecycle = lifecycle;
        this.recusal = recusal;
        this.trail = trail;
        this.events = events;
    }

    public void say(ProposeInterview said, Caller by) {
        if (said.task() == null) {
            throw new Invalid("task", "supervision.taskMissing");
        }
        Task task = lifecycle.current(said.task(), by).task();
        recusal.require(by, task.leadUnitId());
        String reason = Choosing.requireReason(said.reason());
        trail.record(
                by,
                Change.of("supervision.act.falseDataSaid", "task", task.id()).because(reason));
        events.fire(new FalseDataSaid(task, reason, by.name()));
    }
}
