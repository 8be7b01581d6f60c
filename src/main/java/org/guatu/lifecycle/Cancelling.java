package org.guatu.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import org.guatu.catalogue.ListEvent;
import org.guatu.catalogue.Task;
import org.guatu.lifecycle.Instances.Message;

/** 取消: the running year of a task that its list does without ends, in the same transaction. */
@ApplicationScoped
@Transactional
public class Cancelling {
    private final Lifecycle lifecycle;
    private final Suspensions suspensions;
    private final Instances instances;
    private final Clock clock;
    private final Event<TaskEvent> events;

    Cancelling(
            Lifecycle lifecycle, Suspensions suspensions, Instances instances, Clock clock, Event<TaskEvent> events) {
        this.lifecycle = lifecycle;
        this.suspensions = suspensions;
        this.instances = instances;
        this.clock = clock;
        this.events = events;
    }

    void onDropped(@Observes ListEvent.TaskDropped dropped) {
        Task task = dropped.task();
        TaskYear year = lifecycle.toChange(task);
        boolean suspended = year.phase() == Phase.SUSPENDED;
        LocalDate today = LocalDate.now(clock);
        year.cancel(today);
        suspensions.open(year.id()).ifPresent(one -> one.end(today, null, null));
        lifecycle.written(year);
        if (suspended) {
            instances.leaveSuspension(year);
        } else {
            instances.follow(year, Message.CANCELLED);
        }
        events.fire(new TaskEvent.Cancelled(task, year, dropped.reason()));
    }
}
