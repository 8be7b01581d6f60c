package org.guatu.organization;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The units of all regions; every question names its region. */
@ApplicationScoped
class Units implements PanacheRepository<Unit> {
    List<Unit> of(long regionId) {
        return list("regionId = ?1 order by code", regionId);
    }

    Optional<Unit> byCode(long regionId, String code) {
        return find("regionId = ?1 and code = ?2", regionId, code).firstResultOptional();
    }
}
