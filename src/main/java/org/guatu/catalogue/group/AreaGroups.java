package org.guatu.catalogue.group;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** What the office has said of areas. */
@ApplicationScoped
class AreaGroups implements PanacheRepository<AreaGroup> {
    List<AreaGroup> ofRegion(long regionId) {
        return list("regionId", regionId);
    }

    Optional<AreaGroup> of(long regionId, String area) {
        return find("regionId = ?1 and area = ?2", regionId, area).firstResultOptional();
    }
}
