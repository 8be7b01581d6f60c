package org.guatu.platform.link;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.guatu.platform.Secret;
import org.guatu.platform.TooMany;
import org.guatu.platform.retention.DatedRows;
import org.guatu.platform.retention.Expiring;
import org.guatu.platform.retention.Holding;
import org.guatu.platform.time.RealTime;

/**
 * Counts calls per link and per address, in the database so that every node counts together. Each count is a
 * transaction of its own: a refused call stays counted.
 */
@ApplicationScoped
public class LinkAttempts implements Expiring {
    private final EntityManager entities;
    private final Clock clock;
    private final DatedRows rows;

    LinkAttempts(EntityManager entities, @RealTime Clock clock) {
        this.entities = entities;
        this.clock = clock;
        rows = new DatedRows(entities, "link_try", "began_at", "true");
    }

    /** Counts one call; 429 where it is one too many within the span. */
    public void count(String key, int allowed, Duration span) {
        if (QuarkusTransaction.requiringNew().call(() -> add(key, 1, span)) > allowed) {
            throw new TooMany("platform.link.tooMany");
        }
    }

    /** 429 where so many were counted before; counts nothing. */
    void requireBelow(String key, int allowed, Duration span) {
        if (QuarkusTransaction.requiringNew().call(() -> add(key, 0, span)) >= allowed) {
            throw new TooMany("platform.link.tooMany");
        }
    }

    /** Whether any was counted within the span; counts nothing. */
    boolean any(String key, Duration span) {
        return QuarkusTransaction.requiringNew()
                        .call(() -> entities.createNativeQuery(
                                        "select key_hash from link_try where key_hash = ?1 and tries > 0 and began_at >= ?2")
                                .setParameter(1, Secret.sha256(key))
                                .setParameter(2, utc(clock.instant().minus(span)))
                                .getResultList())
                        .size()
                > 0;
    }

    private int add(String key, int tries, Duration span) {
        String hash = Secret.sha256(key);
        Instant now = clock.instant();
        // The old count is read before its beginning is moved: assignments go from left to right.
        entities.createNativeQuery("insert into link_try (key_hash, began_at, tries) values (?1, ?2, ?3)"
                        + " on duplicate key update tries = if(began_at < ?4, ?3, tries + ?3),"
                        + " began_at = if(began_at < ?4, ?2, began_at)")
                .setParameter(1, hash)
                .setParameter(2, utc(now))
                .setParameter(3, tries)
                .setParameter(4, utc(now.minus(span)))
                .executeUpdate();
        return ((Number) entities.createNativeQuery("select tries from link_try where key_hash = ?1")
                        .setParameter(1, hash)
                        .getSingleResult())
                .intValue();
    }

    @Override
    public String kind() {
        return "link-tries";
    }

    @Override
    public boolean onRealTime() {
        return true;
    }

    @Override
    public int forget(long regionId, Instant before, int most) {
        return rows.delete(regionId, before, most);
    }

    @Override
    public Holding holding(long regionId) {
        return rows.holding(regionId);
    }

    private static LocalDateTime utc(Instant when) {
        return LocalDateTime.ofInstant(when, ZoneOffset.UTC);
    }
}
