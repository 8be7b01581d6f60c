package org.guatu.supervision.rectification.inspection;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.guatu.platform.Caller;

/** The inspections of a region. */
@ApplicationScoped
class Inspections implements PanacheRepository<Inspection> {
    Optional<Inspection> visible(long id, Caller by) {
        return find("id = ?1 and regionId = ?2", id, by.regionId()).firstResultOptional();
    }

    /** Newest first. */
    List<Inspection> visible(Caller by) {
        return list("regionId = ?1 order by id desc", by.regionId());
    }
}
