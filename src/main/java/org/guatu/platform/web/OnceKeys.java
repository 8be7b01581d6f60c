package org.guatu.platform.web;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.guatu.platform.time.RealTime;

/** Forgets the keys of {@link OnlyOnce} calls so old that nobody repeats them any more: after a week. */
@ApplicationScoped
class OnceKeys {
    private static final Duration KEPT = Duration.ofDays(7);

    private final EntityManager entities;
    private final Clock clock;

    OnceKeys(EntityManager entities, @RealTime Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void follow() {
        forgetOld();
    }

    /** Answers how many keys were forgotten. */
    @Transactional
    int forgetOld() {
        return entities.createNativeQuery("delete from once_key where created_at < ?1")
                .setParameter(1, LocalDateTime.ofInstant(clock.instant().minus(KEPT), ZoneOffset.UTC))
                .executeUpdate();
    }
}
