package org.guatu.lifecycle;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The years of all tasks. */
@ApplicationScoped
class TaskYears implements PanacheRepository<TaskYear> {
    /** The newest year of a task: the one that runs, or the last that ran. */
    Optional<TaskYear> newest(long taskId) {
        return find("taskId = ?1 order by year desc", taskId).firstResultOptional();
    }

    List<TaskYear> ofTask(long taskId) {
        return list("taskId = ?1 order by year desc", taskId);
    }

    List<TaskYear> ofTasks(Collection<Long> taskIds) {
        return list("taskId in ?1", taskIds);
    }

    List<TaskYear> ofRegion(long regionId) {
        return list("select distinct y from TaskYear y left join fetch y.milestones where y.regionId = ?1", regionId);
    }

    /** A page of those whose present term is not over on a day. */
    List<TaskYear> withTermFrom(LocalDate day, long afterId, int rows) {
        return find("id > ?1 and actBy >= ?2 order by id", afterId, day)
                .page(0, rows)
                .list();
    }
}
