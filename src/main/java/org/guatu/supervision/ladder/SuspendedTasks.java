package org.guatu.supervision.ladder;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.guatu.lifecycle.Phase;
import org.guatu.lifecycle.TaskYear;

/** A suspended task stands still, and the ladder with it. */
@ApplicationScoped
class SuspendedTasks implements Pauses {
    @Override
    public Map<Long, String> of(long regionId, Collection<TaskYear> years) {
        return years.stream()
                .filter(year -> year.phase() == Phase.SUSPENDED)
                .collect(Collectors.toMap(TaskYear::taskId, year -> "supervision.paused.suspended"));
    }
}
