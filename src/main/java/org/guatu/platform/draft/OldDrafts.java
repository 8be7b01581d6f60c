package org.guatu.platform.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import org.guatu.platform.retention.DatedRows;
import org.guatu.platform.retention.Expiring;
import org.guatu.platform.retention.Holding;

/** What was typed into forms, not touched for long and never handed in. */
@ApplicationScoped
class OldDrafts implements Expiring {
    private final DatedRows rows;

    OldDrafts(EntityManager entities) {
        rows = new DatedRows(entities, "form_draft", "saved_at", "region_id = :region");
    }

    @Override
    public String kind() {
        return "form-drafts";
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
