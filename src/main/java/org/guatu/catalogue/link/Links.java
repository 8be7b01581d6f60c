package org.guatu.catalogue.link;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The links between tasks of different lists, ended ones too. */
@ApplicationScoped
class Links implements PanacheRepository<Link> {
    Optional<Link> standing(long id, long regionId) {
        return find("id = ?1 and regionId = ?2 and endedOn is null", id, regionId)
                .firstResultOptional();
    }

    List<Link> standing(long regionId) {
        return list("regionId = ?1 and endedOn is null order by id", regionId);
    }

    /** From and to the task. */
    List<Link> standingAt(long taskId) {
        return list("(fromTaskId = ?1 or toTaskId = ?1) and endedOn is null order by id", taskId);
    }

    List<Link> ofRegion(long regionId) {
        return list("regionId = ?1 order by id", regionId);
    }
}
