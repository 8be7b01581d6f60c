package org.guatu.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import org.guatu.catalogue.Task;
import org.guatu.platform.Caller;
import org.guatu.platform.trail.Change;
import org.guatu.platform.trail.Trail;

/** Ends a task's year once it has been evaluated. */
@ApplicationScoped
@Transactional
public class YearEnding {
    private final Trail trail;
    private final Clock clock;
    private final Event<TaskEvent> events;

    YearEnding(Trail trail, Clock clock, Event<TaskEvent> events) {
        this.trail = trail;
        this.clock = clock;
        this.events = events;
    }

    /** @param goesOn whether the task has another year */
    public void end(Task task, TaskYear year, boolean goesOn) {
        year.end(goesOn, LocalDate.now(clock));
        trail.record(
                Caller.systemIn(year.regionId()),
                Change.of(goesOn ? "lifecycle.act.yearAssessed" : "lifecycle.act.yearEnded", "task", year.taskId())
                        .to(year.year()));
        events.fire(new TaskEvent.YearEnded(task, year));
    }
}
