package org.guatu.evidence;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;

/** Which unit may see which other unit's proof. */
@ApplicationScoped
class EvidenceShares implements PanacheRepository<EvidenceShare> {}
