package org.guatu.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import org.guatu.calendar.OfficeTime;
import org.guatu.catalogue.Task;
import org.guatu.platform.Caller;
import org.guatu.platform.trail.Change;
import org.guatu.platform.trail.Trail;

/**
 * 清单期满: what a list left undone waits for the office's decision, and is archived with it. The old year takes its last
 * reports until the freeze either way (domain brief §4.1).
 */
@ApplicationScoped
@Transactional
public class EndingLists {
    private final Lifecycle lifecycle;
    private final TaskYears years;
    private final Instances instances;
    private final Terms terms;
    private final OfficeTime time;
    private final Trail trail;
    private final Event<TaskEvent> events;

    EndingLists(
            Lifecycle lifecycle,
            TaskYears years,
            Instances instances,
            Terms terms,
            OfficeTime time,
            Trail trail,
            Event<TaskEvent> events) {
        this.lifecycle = lifecycle;
        this.years = years;
        this.instances = instances;
        this.terms = terms;
        this.time = time;
        this.trail = trail;
        this.events = events;
    }

    void awaitDecision(Task task, TaskYear year) {
        boolean suspended = year.phase() == Phase.SUSPENDED;
        year.awaitDecision(time.inWorkingDays(terms.carryOver(), year.regionId()));
        trail.record(
                Caller.systemIn(year.regionId()),
                Change.of("lifecycle.act.awaitsDecision", "task", task.id()).to(year.year()));
        events.fire(new TaskEvent.ListEnded(task, year));
        move(year, suspended);
    }

    /** It is decided what becomes of the task: from today on its year counts in no total of today. */
    public void archive(TaskYear year) {
        boolean suspended = year.phase() == Phase.SUSPENDED;
        year.archive(time.today());
        if (year.lives()) {
            move(year, suspended);
        }
    }

    private void move(TaskYear year, boolean suspended) {
        if (suspended) {
            years.flush();
            instances.leaveSuspension(year);
        } else {
            lifecycle.enterAnew(year);
        }
    }
}
