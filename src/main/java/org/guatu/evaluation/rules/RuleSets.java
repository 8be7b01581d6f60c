package org.guatu.evaluation.rules;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The published rules of all regions and years. */
@ApplicationScoped
class RuleSets implements PanacheRepository<RuleSet> {
    Optional<RuleSet> of(long regionId, int year) {
        return find("regionId = ?1 and year = ?2 order by edition desc", regionId, year)
                .firstResultOptional();
    }

    List<RuleSet> of(long regionId) {
        return list("regionId = ?1 order by year desc, edition desc", regionId);
    }

    /** Those of a year; while it has none, the newest of the years before. */
    Optional<RuleSet> until(long regionId, int year) {
        return find("regionId = ?1 and year <= ?2 order by year desc, edition desc", regionId, year)
                .firstResultOptional();
    }
}
