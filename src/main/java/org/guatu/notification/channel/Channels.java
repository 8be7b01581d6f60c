package org.guatu.notification.channel;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The allow-list. */
@ApplicationScoped
class Channels implements PanacheRepository<Channel> {
    List<Channel> of(long regionId, long afterId, int limit) {
        return find("regionId = ?1 and id > ?2 order by id", regionId, afterId)
                .page(0, limit)
                .list();
    }

    Optional<Channel> find(long regionId, long id) {
        return find("regionId = ?1 and id = ?2", regionId, id).firstResultOptional();
    }

    /** Ids of all regions beyond one. */
    List<Long> idsAfter(long id, int rows) {
        return find("select c.id from Channel c where c.id > ?1 order by c.id", id)
                .page(0, rows)
                .project(Long.class)
                .list();
    }

    /** One that nobody edits meanwhile. */
    Channel held(long id) {
        // Not a lock on the entity: MariaDB knows no "for update of".
        getEntityManager()
                .createNativeQuery("select id from channel where id = ?1 for update")
                .setParameter(1, id)
                .getResultList();
        return findById(id);
    }

    List<Channel> open(long regionId) {
        return list("regionId = ?1 and disabled = false and pace <> ?2", regionId, DeliveryFrequency.NEVER);
    }

    /** Notes how it went without counting as an edit: the administrator's version stays good. */
    void sent(long id, Instant when) {
        update("sentAt = ?2 where id = ?1", id, when);
    }

    void failed(long id, Instant when, String failure) {
        update("failedAt = ?2, failure = ?3 where id = ?1", id, when, failure);
    }
}
