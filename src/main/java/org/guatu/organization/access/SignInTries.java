package org.guatu.organization.access;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.guatu.platform.Secret;

/** Failed sign-ins by the hash of the name. */
@ApplicationScoped
class SignInTries implements PanacheRepositoryBase<SignInTry, String> {
    /** The name's row, made where there is none, and held until the transaction ends. */
    SignInTry hold(String username, Instant now) {
        String hash = Secret.sha256(username);
        // The update of an existing row locks it for us; "insert ignore" would only share it, and two would deadlock.
        getEntityManager()
                .createNativeQuery("insert into sign_in_try (name_hash, failures, tried_at) values (?1, 0, ?2)"
                        + " on duplicate key update tried_at = ?2")
                .setParameter(1, hash)
                .setParameter(2, LocalDateTime.ofInstant(now, ZoneOffset.UTC))
                .executeUpdate();
        return findById(hash);
    }

    void clear(String username) {
        delete("nameHash", Secret.sha256(username));
    }

    void deleteOlderThan(Instant when) {
        delete("triedAt < ?1", when);
    }
}
