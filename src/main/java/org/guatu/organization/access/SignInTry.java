package org.guatu.organization.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How often signing in with one name failed lately. Kept by the name as typed, whether or not an account bears it, so
 * that a lock-out tells nobody which names exist.
 */
@Entity
class SignInTry {
    static final int ALLOWED = 5;
    static final Duration LOCK = Duration.ofMinutes(15);

    @Id
    @Column(columnDefinition = "CHAR(64)")
    private String nameHash;

    private int failures;
    private @Nullable Instant lockedUntil;
    private Instant triedAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected SignInTry() {}

    boolean locked(Instant now) {
        return lockedUntil != null && lockedUntil.isAfter(now);
    }

    /**
     * Counts a try before its password is looked at, so that many tries at once get no more guesses than one after
     * another. A right password clears the count afterwards.
     */
    void count(Instant now) {
        if (lockedUntil != null) {
            failures = 0;
            lockedUntil = null;
        }
        failures++;
        if (failures >= ALLOWED) {
            lockedUntil = now.plus(LOCK);
        }
    }

    boolean isLast() {
        return failures >= ALLOWED;
    }
}
