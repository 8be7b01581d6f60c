package org.guatu.insight.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.guatu.catalogue.Catalogue;
import org.guatu.catalogue.Task;
import org.guatu.organization.Organization;
import org.guatu.platform.Caller;
import org.guatu.platform.trail.AuditLine;
import org.guatu.platform.trail.Trail;

/** What was done about a task, as its reader may know it. */
@ApplicationScoped
@Transactional
public class TaskTrails {
    private static final int CHUNK = 200;

    private final Catalogue catalogue;
    private final Organization organization;
    private final Trail trail;

    TaskTrails(Catalogue catalogue, Organization organization, Trail trail) {
        this.catalogue = catalogue;
        this.organization = organization;
        this.trail = trail;
    }

    /**
     * Audit lines about a task, newest first; a cooperating unit sees those of its own people.
     *
     * @param beforeId the line to go on after; {@code Long.MAX_VALUE} starts at the newest
     */
    public List<TrailLine> trail(long taskId, long beforeId, int limit, Caller by) {
        Task task = catalogue.task(taskId, by);
        boolean partial =
                TaskStory.partial(task, catalogue.parts(List.of(taskId)).getOrDefault(taskId, List.of()), by);
        List<AuditLine> lines =
                partial ? ownLines(taskId, beforeId, limit, by) : trail.about("task", taskId, beforeId, limit);
        return lines.stream().map(TrailLine::of).toList();
    }

    private List<AuditLine> ownLines(long taskId, long beforeId, int limit, Caller by) {
        Set<Long> colleagues = new HashSet<>();
        by.units().forEach(unit -> colleagues.addAll(organization.peopleOf(unit)));
        List<AuditLine> own = new ArrayList<>();
        long before = beforeId;
        List<AuditLine> chunk;
        do {
            chunk = trail.about("task", taskId, before, CHUNK);
            chunk.stream().filter(line -> colleagues.contains(line.personId())).forEach(own::add);
            before = chunk.isEmpty() ? 0 : chunk.get(chunk.size() - 1).id();
        } while (chunk.size() == CHUNK && own.size() < limit);
        return own.subList(0, Math.min(limit, own.size()));
    }
}
