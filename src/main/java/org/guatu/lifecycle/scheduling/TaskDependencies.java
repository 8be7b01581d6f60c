package org.guatu.lifecycle.scheduling;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Which task waits for which. */
@ApplicationScoped
class TaskDependencies implements PanacheRepository<TaskDependency> {
    List<TaskDependency> ofRegion(long regionId) {
        return list("regionId = ?1 order by id", regionId);
    }

    Optional<TaskDependency> of(long id, long regionId) {
        return find("id = ?1 and regionId = ?2", id, regionId).firstResultOptional();
    }

    void erase(Collection<Long> tasks) {
        delete("beforeTaskId in ?1 or afterTaskId in ?1", tasks);
    }
}
