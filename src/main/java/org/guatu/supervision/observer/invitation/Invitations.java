package org.guatu.supervision.observer.invitation;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.guatu.platform.Caller;

/** The links that the office made. */
@ApplicationScoped
class Invitations implements PanacheRepository<Invitation> {
    Optional<Invitation> byHash(String hash) {
        return find("hash = ?1", hash).firstResultOptional();
    }

    Optional<Invitation> visible(long id, Caller by) {
        return find("id = ?1 and regionId = ?2", id, by.regionId()).firstResultOptional();
    }

    /** Newest first. */
    List<Invitation> visible(Caller by) {
        return list("regionId = ?1 order by id desc", by.regionId());
    }
}
