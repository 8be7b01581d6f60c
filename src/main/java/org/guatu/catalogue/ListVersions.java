package org.guatu.catalogue;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The versions of lists. */
@ApplicationScoped
class ListVersions implements PanacheRepository<ListVersion> {
    /** The newest first. */
    List<ListVersion> of(long listId) {
        return list("listId = ?1 order by number desc", listId);
    }
}
