package org.guatu.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.guatu.platform.Caller;
import org.guatu.platform.trail.Change;
import org.guatu.platform.trail.Trail;

/** What a reconciliation found apart is brought together again: the tables are true, the process starts anew by them. */
@ApplicationScoped
@Transactional
public class Repairing {
    private final Lifecycle lifecycle;
    private final Instances instances;
    private final Trail trail;

    Repairing(Lifecycle lifecycle, Instances instances, Trail trail) {
        this.lifecycle = lifecycle;
        this.instances = instances;
        this.trail = trail;
    }

    public TaskYear repair(long taskId, Caller by) {
        TaskYear year = lifecycle.inRegion(taskId, by);
        String before = year.instanceId();
        instances.startAfresh(year);
        trail.record(
                by,
                Change.of("lifecycle.act.repaired", "task", taskId).from(before).to(year.instanceId()));
        return lifecycle.written(year);
    }
}
