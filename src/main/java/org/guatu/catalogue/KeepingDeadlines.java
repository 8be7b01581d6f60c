package org.guatu.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.guatu.catalogue.deadline.ConfirmPastDue;
import org.guatu.platform.Caller;
import org.guatu.platform.trail.Change;
import org.guatu.platform.trail.Trail;

/** A leader confirms that tasks of a draft keep deadlines that are over: at the import desk, or when it is issued. */
@ApplicationScoped
@Transactional
public class KeepingDeadlines {
    private final Tasks tasks;
    private final Trail trail;
    private final Clock clock;

    KeepingDeadlines(Tasks tasks, Trail trail, Clock clock) {
        this.tasks = tasks;
        this.trail = trail;
        this.clock = clock;
    }

    /** Tasks of a list that would run although their deadline is over, and for which nobody has confirmed that. */
    public List<Task> unconfirmed(TaskList list) {
        LocalDate today = LocalDate.now(clock);
        return tasks.ofList(list.id()).stream()
                .filter(task -> task.pastDueOn(today) && !task.keepsDue())
                .toList();
    }

    /** Confirms all of them; it is kept with each task and in the trail of the list. */
    public void confirm(TaskList list, ConfirmPastDue confirmation, Caller by) {
        List<Task> late = unconfirmed(list);
        if (late.isEmpty()) {
            return;
        }
        confirmation.requireSaid();
        late.forEach(task -> task.keepDue(confirmation.leader(), confirmation.reason()));
        trail.record(
                by,
                Change.of("lifecycle.act.pastDueConfirmed", "list", list.id())
                        .to(confirmation.leader() + "："
                                + late.stream()
                                        .map(task -> task.code() + " " + task.title())
                                        .collect(Collectors.joining("、")))
                        .because(confirmation.reason()));
    }
}
