package org.guatu.evidence;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;

/** Which unit may see which other unit's proof. */
@ApplicationScoped
class EvidenceShares implements PanacheRepository<EvidenceShare> {
    boolean has(long evidenceId, long unitId) {
        return count("evidenceId = ?1 and unitId = ?2", evidenceId, unitId) > 0;
    }
}
