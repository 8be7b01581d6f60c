package org.guatu.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import org.guatu.platform.retention.DatedRows;
import org.guatu.platform.retention.Expiring;
import org.guatu.platform.retention.Holding;

/** Notices with who read them and where they were sent, once nothing of it is still to leave the house. */
@ApplicationScoped
class OldNotices implements Expiring {
    private static final String TOLD =
            """
            region_id = :region and not exists (
              select 1 from delivery d left join outgoing_message m on m.id = d.outgoing_message_id
              where d.notice_id = notice.id and (d.state = 'WAITING' or m.state = 'WAITING'))""";

    private final EntityManager entities;
    private final DatedRows rows;

    OldNotices(EntityManager entities) {
        this.entities = entities;
        rows = new DatedRows(entities, "notice", "sent_at", TOLD);
    }

    @Override
    public String kind() {
        return "notices";
    }

    @Override
    public int forget(long regionId, Instant before, int most) {
        List<Long> old = rows.hold(regionId, before, most);
        if (!old.isEmpty()) {
            delete("notice_read where notice_id", old);
            delete("delivery where notice_id", old);
            delete("notice where id", old);
        }
        return old.size();
    }

    private void delete(String those, List<Long> ids) {
        entities.createNativeQuery("delete from " + those + " in (?1)")
                .setParameter(1, ids)
                .executeUpdate();
    }

    @Override
    public Holding holding(long regionId) {
        return rows.holding(regionId);
    }
}
