package org.guatu.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.guatu.platform.trail.SubjectNames;

/** Lists in the trail: by their titles. */
@ApplicationScoped
@Transactional
public class ListSubjects implements SubjectNames {
    private final TaskLists lists;

    ListSubjects(TaskLists lists) {
        this.lists = lists;
    }

    @Override
    public String subjectType() {
        return "list";
    }

    @Override
    public Map<Long, String> names(long regionId, Set<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : lists.list("regionId = ?1 and id in ?2", regionId, ids).stream()
                        .collect(Collectors.toMap(TaskList::id, TaskList::title));
    }
}
