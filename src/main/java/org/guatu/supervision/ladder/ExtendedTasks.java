package org.guatu.supervision.ladder;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.guatu.lifecycle.Phase;
import org.guatu.lifecycle.TaskYear;
import org.guatu.lifecycle.extension.Extending;

/**
 * A task whose deadline was extended rests until its milestones are settled anew: until then nothing says how far it should
 * be. That is ten working days at most, so that nobody hides behind an extension.
 */
@ApplicationScoped
class ExtendedTasks implements Pauses {
    private final Extending extending;

    ExtendedTasks(Extending extending) {
        this.extending = extending;
    }

    @Override
    public Map<Long, String> of(long regionId, Collection<TaskYear> years) {
        List<TaskYear> planning =
                years.stream().filter(year -> year.phase() == Phase.ACCEPTED).toList();
        Set<Long> extended = extending
                .newestApproved(planning.stream().map(TaskYear::id).toList())
                .keySet();
        return planning.stream()
                .filter(year -> extended.contains(year.id()))
                .collect(Collectors.toMap(TaskYear::taskId, year -> "supervision.paused.extended"));
    }
}
