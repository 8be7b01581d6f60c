package org.guatu.organization.access.limit;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Addresses and devices from which accounts were signed in to, each by its hash. */
@ApplicationScoped
class KnownPlaces implements PanacheRepository<KnownPlace> {
    boolean knows(long accountId, String hash, Instant since) {
        return count("accountId = ?1 and hash = ?2 and seenAt >= ?3", accountId, hash, since) > 0;
    }

    void seen(long regionId, long accountId, String hash, Instant now) {
        getEntityManager()
                .createNativeQuery("insert into known_place (region_id, account_id, hash, seen_at)"
                        + " values (?1, ?2, ?3, ?4) on duplicate key update seen_at = ?4")
                .setParameter(1, regionId)
                .setParameter(2, accountId)
                .setParameter(3, hash)
                .setParameter(4, LocalDateTime.ofInstant(now, ZoneOffset.UTC))
                .executeUpdate();
    }

    void forget(long accountId) {
        delete("accountId", accountId);
    }

    void deleteOlderThan(Instant when) {
        delete("seenAt < ?1", when);
    }
}
