package org.guatu.catalogue.link;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What links were before they were changed. */
@ApplicationScoped
class LinkPasts implements PanacheRepository<LinkPast> {
    List<LinkPast> ofRegion(long regionId) {
        return list(
                "from LinkPast p where p.linkId in (select l.id from Link l where l.regionId = ?1) order by p.id",
                regionId);
    }
}
