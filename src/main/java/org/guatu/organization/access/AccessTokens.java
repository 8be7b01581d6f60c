package org.guatu.organization.access;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Sessions and tokens in force. They are recognised by {@link Sessions}; here they come and go. */
@ApplicationScoped
class AccessTokens implements PanacheRepository<AccessToken> {
    Set<Long> inForce(Set<Long> ids, Instant now) {
        return ids.isEmpty()
                ? Set.of()
                : Set.copyOf(find(
                                "select t.id from AccessToken t join Account a on a.id = t.accountId"
                                        + " join Person p on p.id = a.personId where t.id in ?1 and t.expiresAt > ?2"
                                        + " and a.disabled = false and p.active = true",
                                ids,
                                now)
                        .project(Long.class)
                        .list());
    }

    /** The newest first. */
    List<AccessToken> of(long accountId, Instant now) {
        return list("accountId = ?1 and expiresAt > ?2 order by id desc", accountId, now);
    }

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
