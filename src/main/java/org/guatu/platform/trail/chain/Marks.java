package org.guatu.platform.trail.chain;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How far this node has walked the chains, in its memory alone: whoever rules the database can neither move a mark nor say
 * that a walk was made.
 */
@ApplicationScoped
class Marks {
    private final Map<Long, Mark> byRegion = new ConcurrentHashMap<>();

    Optional<Mark> of(long regionId) {
        return Optional.ofNullable(byRegion.get(regionId));
    }

    void set(long regionId, Mark mark) {
        byRegion.put(regionId, mark);
    }

    /** The next look walks from the base again. */
    void forget(long regionId) {
        byRegion.remove(regionId);
    }
}
