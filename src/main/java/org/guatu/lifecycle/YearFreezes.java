package org.guatu.lifecycle;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Which years of which regions are frozen. */
@ApplicationScoped
class YearFreezes implements PanacheRepository<YearFreeze> {
    Optional<YearFreeze> of(long regionId, int year) {
        return find("regionId = ?1 and year = ?2", regionId, year).firstResultOptional();
    }
}
