package org.guatu.catalogue.intake;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** What the issuers of a region mean. */
@ApplicationScoped
class ImportProfiles implements PanacheRepository<ImportProfile> {
    Optional<ImportProfile> of(long regionId, String issuer, String kind) {
        return issuer.isEmpty()
                ? Optional.empty()
                : find("regionId = ?1 and issuer = ?2 and kind = ?3", regionId, issuer, kind)
                        .firstResultOptional();
    }

    List<String> issuers(long regionId) {
        return getEntityManager()
                .createQuery(
                        "select distinct p.issuer from ImportProfile p where p.regionId = ?1 order by p.issuer",
                        String.class)
                .setParameter(1, regionId)
                .getResultList();
    }
}
