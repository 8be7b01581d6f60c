package org.guatu.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import org.guatu.calendar.OfficeTime;
import org.guatu.lifecycle.Lifecycle.Current;
import org.guatu.organization.Recusal;
import org.guatu.platform.Caller;
import org.guatu.platform.Refusal;
import org.guatu.platform.trail.Change;
import org.guatu.platform.trail.Trail;

/**
 * 重新打开: a task that was closed out goes on, because a finding shows that it was not done. What charts of earlier days
 * showed stays (domain brief §4.1).
 */
@ApplicationScoped
@Transactional
public class Reopening {
    private final Lifecycle lifecycle;
    private final Recusal recusal;
    private final OfficeTime time;
    private final Trail trail;
    private final Event<TaskEvent> events;

    Reopening(Lifecycle lifecycle, Recusal recusal, OfficeTime time, Trail trail, Event<TaskEvent> events) {
        this.lifecycle = lifecycle;
        this.recusal = recusal;
        this.time = time;
        this.trail = trail;
        this.events = events;
    }

    /** Whether the task can be opened again: it is closed out and its year runs. */
    public boolean possible(long taskId, Caller by) {
        return lifecycle.current(taskId, by).year().phase() == Phase.COMPLETED;
    }

    /** @param reason why, checked before; it stands in the trail */
    public void reopen(long taskId, String reason, Caller by) {
        Current current = lifecycle.current(taskId, by);
        recusal.require(by, current.task().leadUnitId());
        if (current.year().phase() != Phase.COMPLETED) {
            throw new Refusal("lifecycle.notClosed");
        }
        current.year().reopen(time.today());
        trail.record(by, Change.of("lifecycle.act.reopened", "task", taskId).because(reason));
        lifecycle.enterAnew(current.year());
        events.fire(new TaskEvent.Reopened(current.task(), current.year(), reason));
    }
}
