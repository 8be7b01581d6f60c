package org.guatu.catalogue.kind;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The kinds of list: those of all regions, and each region's own. */
@ApplicationScoped
class ListKinds implements PanacheRepositoryBase<ListKind, String> {
    List<ListKind> of(long regionId) {
        return list("regionId is null or regionId = ?1 order by position, code", regionId);
    }

    long offeredToAll() {
        return count("regionId is null and offered = true");
    }
}
