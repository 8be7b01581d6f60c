package org.guatu.catalogue.intake;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.guatu.platform.Caller;

/** The imports of a region. */
@ApplicationScoped
class ListImports implements PanacheRepository<ListImport> {
    Optional<ListImport> visible(long id, Caller by) {
        return find("id = ?1 and regionId = ?2", id, by.regionId()).firstResultOptional();
    }

    List<ListImport> open(Caller by) {
        return list("regionId = ?1 and listId is null order by id desc", by.regionId());
    }
}
