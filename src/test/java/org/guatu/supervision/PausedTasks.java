package org.guatu.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.guatu.lifecycle.TaskYear;
import org.guatu.supervision.ladder.Pauses;

/** Stands for whoever knows of extensions: tasks that a test declares paused. */
@ApplicationScoped
public class PausedTasks implements Pauses {
    private final Set<Long> tasks = ConcurrentHashMap.newKeySet();

    void add(long task) {
        tasks.add(task);
    }

    void remove(long task) {
        tasks.remove(task);
    }

    @Override
    public Map<Long, String> of(long regionId, Collection<TaskYear> years) {
        return tasks.stream().collect(Collectors.toMap(task -> task, task -> "supervision.paused.suspended"));
    }
}
