package org.guatu.platform.trail.chain;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.guatu.platform.Caller;
import org.guatu.platform.trail.AuditLine;
import org.guatu.platform.trail.Change;
import org.guatu.platform.trail.Trail;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Follows the commits and links each region's audit lines into a chain: each link is the keyed code over the link before
 * and the line. A line that commits late is linked when it is seen, so the chain's order is the order of sealing. A chain
 * whose head does not fit is not gone on with: new links would make the false head right.
 */
@ApplicationScoped
public class Sealer {
    private static final Logger LOG = Logger.getLogger(Sealer.class);
    private static final int BATCH = 500;
    private static final int AFTER_THE_SCHEMA = 300;

    private final Chain chain;
    private final SealKeys keys;
    private final Trail trail;
    private final Set<Long> stopped = ConcurrentHashMap.newKeySet();

    Sealer(Chain chain, SealKeys keys, Trail trail) {
        this.chain = chain;
        this.keys = keys;
        this.trail = trail;
    }

    @Scheduled(
            every = "{guatu.trail.seal-every}",
            delayed = "5s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void follow() {
        while (sealAll() >= BATCH) {
            // until what waits is less than one bite
        }
    }

    /** Chains that grew without a key, as those of earlier releases, go on with one; the trail says so. */
    @Transactional
    void changeOver(@Observes @Priority(AFTER_THE_SCHEMA) StartupEvent start) {
        if (keys.hasKey()) {
            chain.heads().stream().filter(head -> head.mac() == null).forEach(head -> changeOver(head.regionId()));
        }
    }

    private void changeOver(long regionId) {
        Head head = chain.lock(regionId);
        if (head.mac() == null) {
            trail.record(
                    Caller.systemIn(regionId),
                    Change.of("platform.act.trailKeyed", "trail", regionId).to(head.hash()));
            chain.move(Head.of(regionId, head.place(), head.hash(), head.base(), keys));
        }
    }

    /** Seals what is not sealed yet, region by region; returns how many lines. */
    @Transactional
    public int sealAll() {
        return chain.regionsWaiting(BATCH).stream().mapToInt(this::sealRegion).sum();
    }

    private int sealRegion(long regionId) {
        Head head = chain.lock(regionId);
        Fault fault = fault(head);
        if (fault != null) {
            if (stopped.add(regionId)) {
                LOG.errorf("the trail of region %d is sealed no further: %s", regionId, fault);
            }
            return 0;
        }
        stopped.remove(regionId);
        List<AuditLine> open = chain.waiting(regionId, BATCH);
        if (open.isEmpty()) {
            return 0;
        }
        String hash = head.hash();
        long place = head.place();
        for (AuditLine line : open) {
            hash = keys.code(keys.present(), Link.text(hash, line.sealedParts()))
                    .orElseThrow();
            place++;
            chain.add(new Seal(line.id(), regionId, place, hash, keys.present()));
        }
        chain.sealed(open);
        chain.move(Head.of(regionId, place, hash, head.base(), keys));
        return open.size();
    }

    private @Nullable Fault fault(Head head) {
        if (head.mac() != null && !keys.hasKey()) {
            return Fault.KEY_UNKNOWN;
        }
        boolean ends = chain.last(head.regionId()) == head.place()
                && (head.place() == 0
                        || chain.hashAt(head.regionId(), head.place())
                                .filter(head.hash()::equals)
                                .isPresent());
        return ends ? head.fault(keys) : Fault.HEAD;
    }
}
