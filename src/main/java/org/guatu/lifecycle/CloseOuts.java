package org.guatu.lifecycle;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The requests to close tasks out. */
@ApplicationScoped
class CloseOuts implements PanacheRepository<CloseOut> {
    Optional<CloseOut> open(long taskYearId) {
        return find("taskYearId = ?1 and status = ?2", taskYearId, CloseOut.Status.SUBMITTED)
                .firstResultOptional();
    }

    List<CloseOut> of(long taskYearId) {
        return list("taskYearId = ?1 order by id desc", taskYearId);
    }
}
