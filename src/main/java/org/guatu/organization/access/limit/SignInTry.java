package org.guatu.organization.access.limit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How often signing in failed lately under one {@link Limit}. Names are kept as typed, whether or not an account bears
 * them, so that a wait tells nobody which names exist.
 */
@Entity
class SignInTry {
    @Id
    @Column(columnDefinition = "CHAR(64)")
    private String placeHash;

    @Column(columnDefinition = "CHAR(64)")
    private @Nullable String nameHash;

    @Enumerated(EnumType.STRING)
    @Column(name = "bound", columnDefinition = "VARCHAR(40)")
    private Limit limit;

    private int failures;
    private @Nullable Instant waitsUntil;
    private Instant triedAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected SignInTry() {}

    /** How long it still has to wait; zero for not at all. */
    Duration waits(Instant now) {
        return waitsUntil == null || !waitsUntil.isAfter(now) ? Duration.ZERO : Duration.between(now, waitsUntil);
    }

    /**
     * Counts a try before its password is looked at, so that many tries at once get no more guesses than one after
     * another. A right password takes the count back afterwards.
     */
    void count(Instant now) {
        long forgotten = Duration.between(triedAt, now).dividedBy(limit.forgotten);
        failures = (int) Math.max(0, failures - forgotten);
        triedAt = failures == 0 ? now : triedAt.plus(limit.forgotten.multipliedBy(forgotten));
        failures++;
        waitsUntil = failures >= limit.free ? now.plus(limit.wait(failures)) : null;
    }

    /** Whether the next has to wait. */
    boolean isLast() {
        return failures >= limit.free;
    }
}
