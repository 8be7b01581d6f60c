package org.guatu.organization;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The tree of regions. */
@ApplicationScoped
class Regions implements PanacheRepository<Region> {
    Optional<Region> byCode(String code) {
        return find("code", code).firstResultOptional();
    }

    Optional<Long> oldestWithoutParent() {
        return find("parentId is null order by id").firstResultOptional().map(Region::id);
    }

    /** Those directly below a region, in the order of their codes. */
    List<Region> below(long parentId, String afterCode, int limit) {
        return find("parentId = ?1 and code > ?2 order by code", parentId, afterCode)
                .page(0, limit)
                .list();
    }

    boolean hasBelow(long parentId) {
        return count("parentId", parentId) > 0;
    }

    /** The region itself and all below it, in the order of their codes. */
    List<Region> under(Region top, String afterCode, int limit) {
        return find("path like ?1 and code > ?2 order by code", top.path() + "%", afterCode)
                .page(0, limit)
                .list();
    }
}
