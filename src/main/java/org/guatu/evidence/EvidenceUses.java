package org.guatu.evidence;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

/** What each proof proves. */
@ApplicationScoped
class EvidenceUses implements PanacheRepository<EvidenceUse> {
    /** Those of several things of a kind, in the order in which they were attached. */
    List<EvidenceUse> of(String owner, Collection<Long> ownerIds) {
        return ownerIds.isEmpty() ? List.of() : list("owner = ?1 and ownerId in ?2 order by id", owner, ownerIds);
    }
}
