package org.guatu.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import org.guatu.platform.retention.DatedRows;
import org.guatu.platform.retention.Expiring;
import org.guatu.platform.retention.Holding;

/** What left the house, or never will, so long ago that nobody asks for it. */
@ApplicationScoped
class OldMessages implements Expiring {
    private final OutgoingMessages outgoing;
    private final Deliveries deliveries;
    private final DatedRows messages;
    private final DatedRows dropped;

    OldMessages(OutgoingMessages outgoing, Deliveries deliveries, EntityManager entities) {
        this.outgoing = outgoing;
        this.deliveries = deliveries;
        messages =
                new DatedRows(entities, "outgoing_message", "packed_at", "region_id = :region and state <> 'WAITING'");
        dropped = new DatedRows(entities, "delivery", "due_at", "region_id = :region and state = 'DROPPED'");
    }

    @Override
    public String kind() {
        return "outbox";
    }

    @Override
    public boolean onRealTime() {
        return true;
    }

    @Override
    public int forget(long regionId, Instant before, int most) {
        List<Long> old = messages.hold(regionId, before, most);
        if (!old.isEmpty()) {
            deliveries.delete("outgoingMessageId in ?1", old);
            outgoing.delete("id in ?1", old);
        }
        return old.size() + dropped.delete(regionId, before, most);
    }

    @Override
    public Holding holding(long regionId) {
        return messages.holding(regionId);
    }
}
