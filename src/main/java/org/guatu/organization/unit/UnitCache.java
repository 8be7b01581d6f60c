package org.guatu.organization.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.guatu.organization.Unit;
import org.guatu.organization.reform.UnitReform;
import org.guatu.platform.NotFound;
import org.guatu.platform.time.RealTime;
import org.hibernate.StatelessSession;

/**
 * Keeps the units of each region at hand, because every page and answer names units. This node forgets a region when it
 * changed here; what another node changed is seen after {@link #FRESH} at the latest. A transaction that changes units
 * sees its own changes, and what was read while it ran is not kept.
 */
@ApplicationScoped
public class UnitCache {
    static final Duration FRESH = Duration.ofSeconds(3);

    private final Map<Long, RegionUnits> kept = new ConcurrentHashMap<>();
    private final Map<Long, Long> regionOf = new ConcurrentHashMap<>();
    private final Map<Long, Integer> changing = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();
    private final StatelessSession session;
    private final Clock clock;

    /** Stateless, so that what is shared between threads belongs to nobody's session. */
    UnitCache(StatelessSession session, @RealTime Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    public RegionUnits of(long regionId) {
        RegionUnits known = kept.get(regionId);
        Instant now = clock.instant();
        return known != null && known.readAt().plus(FRESH).isAfter(now) ? known : read(regionId, now);
    }

    /** A unit of any region. */
    public Unit unit(long id) {
        Long region = regionOf.computeIfAbsent(id, this::readRegion);
        Unit unit = region == null ? null : of(region).byId(id);
        if (unit == null) {
            throw new NotFound("platform.notFound");
        }
        return unit;
    }

    private @org.jspecify.annotations.Nullable Long readRegion(long unitId) {
        return session.createSelectionQuery("select u.regionId from Unit u where u.id = ?1", Long.class)
                .setParameter(1, unitId)
                .getSingleResultOrNull();
    }

    private RegionUnits read(long regionId, Instant now) {
        long before = changes.get();
        RegionUnits read = new RegionUnits(
                now,
                session.createSelectionQuery("from Unit where regionId = ?1 order by code", Unit.class)
                        .setParameter(1, regionId)
                        .getResultList(),
                session.createSelectionQuery(
                                "from UnitReform where regionId = ?1 and kind = RENAME order by id", UnitReform.class)
                        .setParameter(1, regionId)
                        .getResultList());
        read.all().forEach(unit -> regionOf.put(unit.id(), regionId));
        if (changes.get() == before && !changing.containsKey(regionId)) {
            kept.put(regionId, read);
        }
        return read;
    }

    void begun(@Observes UnitsChanged change) {
        changing.merge(change.regionId(), 1, Integer::sum);
        kept.remove(change.regionId());
    }

    void ended(@Observes(during = TransactionPhase.AFTER_COMPLETION) UnitsChanged change) {
        changing.computeIfPresent(change.regionId(), (region, running) -> running == 1 ? null : running - 1);
        changes.incrementAndGet();
        kept.remove(change.regionId());
    }
}
