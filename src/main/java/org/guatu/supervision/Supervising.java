package org.guatu.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.guatu.catalogue.Task;
import org.guatu.lifecycle.Lifecycle;
import org.guatu.lifecycle.Lifecycle.Current;
import org.guatu.lifecycle.Phase;
import org.guatu.platform.Caller;
import org.guatu.platform.Invalid;
import org.guatu.platform.Refusal;
import org.guatu.platform.trail.Change;
import org.guatu.platform.trail.Trail;
import org.jspecify.annotations.Nullable;

/** 督办: what the office does so that a list moves. */
@ApplicationScoped
@Transactional
public class Supervising {
    private static final int LONGEST = 500;

    private final Urgings urgings;
    private final Lifecycle lifecycle;
    private final Trail trail;
    private final Clock clock;
    private final Event<UnitUrged> events;

    Supervising(Urgings urgings, Lifecycle lifecycle, Trail trail, Clock clock, Event<UnitUrged> events) {
        this.urgings = urgings;
        this.lifecycle = lifecycle;
        this.trail = trail;
        this.clock = clock;
        this.events = events;
    }

    /** Urges the lead unit; a task that is over or stands still has nothing to urge. */
    public Urging urge(long taskId, @Nullable String message, Caller by) {
        Current current = lifecycle.current(taskId, by);
        Phase phase = current.year().phase();
        if (!phase.underWay()) {
            throw new Refusal("supervision.nothingToUrge");
        }
        String text = message == null ? "" : message.strip();
        new Invalid.Check()
                .require(!text.isEmpty(), "message", "supervision.messageMissing")
                .require(text.length() <= LONGEST, "message", "supervision.messageTooLong", LONGEST)
                .orRefuse();
        Task task = current.task();
        Urging urging = new Urging(task, text, by, clock.instant());
        urgings.persist(urging);
        trail.record(by, Change.of("supervision.act.urged", "task", taskId).to(text));
        events.fire(new UnitUrged(task, urging));
        return urging;
    }

    /** Urgings on a task, newest first. */
    public List<Urging> urgings(long taskId) {
        return urgings.list("taskId = ?1 order by id desc", taskId);
    }

    /** How often each unit of a region was urged from one instant until before another. */
    public Map<Long, Long> countByUnit(long regionId, Instant from, Instant until) {
        return urgings.countByUnit(regionId, from, until);
    }
}
