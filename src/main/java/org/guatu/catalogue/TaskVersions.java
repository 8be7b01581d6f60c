package org.guatu.catalogue;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

/** What tasks said before. */
@ApplicationScoped
class TaskVersions implements PanacheRepository<TaskVersion> {
    /** The oldest first. */
    List<TaskVersion> of(long taskId) {
        return list("taskId = ?1 order by id", taskId);
    }

    List<TaskVersion> of(Collection<Long> taskIds) {
        return list("taskId in ?1 order by id", taskIds);
    }
}
