package org.guatu.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.guatu.platform.Caller;
import org.guatu.platform.trail.Change;
import org.guatu.platform.trail.Trail;

/** Ends a task's year once it has been evaluated. */
@ApplicationScoped
@Transactional
public class YearEnding {
    private final Trail trail;

    YearEnding(Trail trail) {
        this.trail = trail;
    }

    /** @param goesOn whether the task has another year */
    public void end(TaskYear year, boolean goesOn) {
        year.end(goesOn);
        trail.record(
                Caller.systemIn(year.regionId()),
                Change.of(goesOn ? "lifecycle.act.yearAssessed" : "lifecycle.act.yearEnded", "task", year.taskId())
                        .to(year.year()));
    }
}
