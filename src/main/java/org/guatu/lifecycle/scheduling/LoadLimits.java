package org.guatu.lifecycle.scheduling;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** How much units carry at once. */
@ApplicationScoped
class LoadLimits implements PanacheRepository<LoadLimit> {
    List<LoadLimit> ofRegion(long regionId) {
        return list("regionId = ?1 order by id", regionId);
    }
}
