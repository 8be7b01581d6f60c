package org.guatu.evaluation;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** What was decided about tasks that their year left undone. */
@ApplicationScoped
class CarryOvers implements PanacheRepository<CarryOver> {
    Optional<CarryOver> of(long taskId) {
        return find("taskId", taskId).firstResultOptional();
    }

    List<CarryOver> ofRegion(long regionId) {
        return list("regionId = ?1 order by id", regionId);
    }
}
