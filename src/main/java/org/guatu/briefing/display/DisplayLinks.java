package org.guatu.briefing.display;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.guatu.platform.Caller;

/** The links of screens that the office made. */
@ApplicationScoped
class DisplayLinks implements PanacheRepository<DisplayLink> {
    Optional<DisplayLink> byHash(String hash) {
        return find("hash = ?1", hash).firstResultOptional();
    }

    Optional<DisplayLink> visible(long id, Caller by) {
        return find("id = ?1 and regionId = ?2", id, by.regionId()).firstResultOptional();
    }

    /** Newest first. */
    List<DisplayLink> visible(Caller by) {
        return list("regionId = ?1 order by id desc", by.regionId());
    }
}
