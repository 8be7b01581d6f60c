package org.guatu.evaluation.publication;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What was decided on ties, in all regions and years. */
@ApplicationScoped
class TieDecisions implements PanacheRepository<TieDecision> {
    /** Newest first. */
    List<TieDecision> ofYear(long regionId, int year) {
        return list("regionId = ?1 and year = ?2 order by id desc", regionId, year);
    }
}
