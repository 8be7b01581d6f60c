package org.guatu.lifecycle.scheduling;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The days by which lists are to be finished. */
@ApplicationScoped
class AcceptanceDays implements PanacheRepository<AcceptanceDay> {
    List<AcceptanceDay> ofRegion(long regionId) {
        return list("regionId = ?1 order by id", regionId);
    }
}
