package org.guatu.evaluation.publication;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The publications of all regions and years. */
@ApplicationScoped
class Publications implements PanacheRepository<EvaluationPublication> {
    /** The newest year that is out. */
    Optional<EvaluationPublication> newest(long regionId) {
        return find("regionId = ?1 order by year desc", regionId).firstResultOptional();
    }

    Optional<EvaluationPublication> of(long regionId, int year) {
        return find("regionId = ?1 and year = ?2", regionId, year).firstResultOptional();
    }
}
