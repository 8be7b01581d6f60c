package org.guatu.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import org.guatu.platform.retention.DatedRows;
import org.guatu.platform.retention.Expiring;
import org.guatu.platform.retention.Holding;

/** The keys of {@link OnlyOnce} calls: after a while nobody repeats them any more. */
@ApplicationScoped
class OnceKeys implements Expiring {
    private final DatedRows rows;

    OnceKeys(EntityManager entities) {
        rows = new DatedRows(entities, "once_key", "created_at", "true");
    }

    @Override
    public String kind() {
        return "once-keys";
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
}
