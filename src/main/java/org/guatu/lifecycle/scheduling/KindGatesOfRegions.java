package org.guatu.lifecycle.scheduling;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The gates that offices described. */
@ApplicationScoped
class KindGatesOfRegions implements PanacheRepository<KindGates> {
    List<KindGates> ofRegion(long regionId) {
        return list("regionId = ?1 order by id", regionId);
    }
}
