package org.guatu.lifecycle;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** When tasks stood still. */
@ApplicationScoped
class Suspensions implements PanacheRepository<Suspension> {
    Optional<Suspension> open(long taskYearId) {
        return find("taskYearId = ?1 and endsOn is null", taskYearId).firstResultOptional();
    }

    List<Suspension> of(long taskYearId) {
        return list("taskYearId = ?1 order by id", taskYearId);
    }

    List<Suspension> of(Collection<Long> taskYearIds) {
        return list("taskYearId in ?1 order by id", taskYearIds);
    }
}
