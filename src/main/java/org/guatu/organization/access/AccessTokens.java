package org.guatu.organization.access;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Sessions and tokens in force. They are recognised by {@link Passes}; here they come and go. */
@ApplicationScoped
class AccessTokens implements PanacheRepository<AccessToken> {
    void revoke(long id) {
        delete("id", id);
    }

    void revokeAllOf(long accountId) {
        delete("accountId", accountId);
    }

    void revokeAllBut(long accountId, long keptId) {
        delete("accountId = ?1 and id <> ?2", accountId, keptId);
    }

    void deleteExpired(Instant now) {
        delete("expiresAt <= ?1", now);
    }
}
