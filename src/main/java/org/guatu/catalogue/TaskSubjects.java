package org.guatu.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.guatu.platform.trail.SubjectNames;

/** Tasks in the trail: by code and title. */
@ApplicationScoped
@Transactional
public class TaskSubjects implements SubjectNames {
    private final Tasks tasks;

    TaskSubjects(Tasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public String subjectType() {
        return "task";
    }

    @Override
    public Map<Long, String> names(long regionId, Set<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : tasks.list("regionId = ?1 and id in ?2", regionId, ids).stream()
                        .collect(Collectors.toMap(Task::id, task -> task.code() + " " + task.title()));
    }

    @Override
    public Set<Long> called(long regionId, String words) {
        return tasks
                .list("regionId = ?1 and locate(?2, concat(code, ' ', wording.title)) > 0", regionId, words)
                .stream()
                .map(Task::id)
                .collect(Collectors.toSet());
    }
}
