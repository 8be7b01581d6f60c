package org.guatu.evaluation.draft;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The drafts of all regions and years. */
@ApplicationScoped
class RuleDrafts implements PanacheRepository<RuleDraft> {
    Optional<RuleDraft> of(long regionId, int year) {
        return find("regionId = ?1 and year = ?2", regionId, year).firstResultOptional();
    }

    List<RuleDraft> of(long regionId) {
        return list("regionId = ?1 order by year desc", regionId);
    }
}
