package org.guatu.organization.reform;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What documents did to units. */
@ApplicationScoped
class UnitReforms implements PanacheRepository<UnitReform> {
    /** All that the unit went through and took over, the newest first. */
    List<UnitReform> of(long unitId) {
        return list("unitId = ?1 or successorId = ?1 order by id desc", unitId);
    }
}
