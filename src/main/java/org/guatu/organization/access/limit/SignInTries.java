package org.guatu.organization.access.limit;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import org.guatu.platform.Secret;
import org.jspecify.annotations.Nullable;

/** Failed sign-ins by the hash of what they are counted for. */
@ApplicationScoped
class SignInTries implements PanacheRepositoryBase<SignInTry, String> {
    /** The row, made where there is none, and held until the transaction ends. */
    SignInTry hold(String place, Limit limit, @Nullable String name, Instant now) {
        // The update of an existing row locks it for us; "insert ignore" would only share it, and two would deadlock.
        getEntityManager()
                .createNativeQuery("insert into sign_in_try (place_hash, name_hash, bound, failures, tried_at)"
                        + " values (?1, ?2, ?3, 0, ?4) on duplicate key update failures = failures")
                .setParameter(1, place)
                .setParameter(2, name == null ? null : Secret.sha256(name))
                .setParameter(3, limit.name())
                .setParameter(4, LocalDateTime.ofInstant(now, ZoneOffset.UTC))
                .executeUpdate();
        return findById(place);
    }

    /** A right password: what was counted for it is taken back, and nobody waits because of it. */
    void takeBack(Collection<String> places) {
        update("failures = failures - 1, waitsUntil = null where placeHash in ?1 and failures > 0", places);
    }

    void forget(String place) {
        delete("placeHash", place);
    }

    /** All that is counted for a name, wherever it was tried. */
    void clear(String name) {
        delete("nameHash", Secret.sha256(name));
    }

    void deleteOlderThan(Instant when) {
        delete("triedAt < ?1", when);
    }
}
