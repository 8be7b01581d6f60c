package org.guatu.organization.absence.handover;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Hand-overs, planned and done. */
@ApplicationScoped
class HandOvers implements PanacheRepository<HandOver> {
    Optional<HandOver> find(long regionId, long id) {
        return find("regionId = ?1 and id = ?2", regionId, id).firstResultOptional();
    }

    /** One that no other node carries out meanwhile. */
    HandOver held(long id) {
        // Not a lock on the entity: its posts are joined, and MariaDB knows no "for update of" one of two tables.
        getEntityManager()
                .createNativeQuery("select id from hand_over where id = ?1 for update")
                .setParameter(1, id)
                .getResultList();
        return findById(id);
    }

    List<HandOver> ofRegion(long regionId, long beforeId, int limit) {
        return find("regionId = ?1 and id < ?2 order by id desc", regionId, beforeId)
                .page(0, limit)
                .list();
    }

    List<HandOver> of(long leaverId) {
        return list("leaverId = ?1 order by id desc", leaverId);
    }

    List<HandOver> planned(long leaverId) {
        return list("leaverId = ?1 and status = ?2 order by onDay, id", leaverId, HandOver.Status.PLANNED);
    }

    /** Two that are made for one person at once queue here. */
    void lockLeaver(long personId) {
        getEntityManager()
                .createNativeQuery("select id from person where id = ?1 for update")
                .setParameter(1, personId)
                .getResultList();
    }

    Optional<LocalDate> nextDay(LocalDate after) {
        return find(
                        "select min(h.onDay) from HandOver h where h.status = ?1 and h.onDay > ?2",
                        HandOver.Status.PLANNED,
                        after)
                .project(LocalDate.class)
                .singleResultOptional();
    }

    List<Long> due(LocalDate today) {
        return find(
                        "select h.id from HandOver h where h.status = ?1 and h.onDay <= ?2 order by h.onDay, h.id",
                        HandOver.Status.PLANNED,
                        today)
                .project(Long.class)
                .list();
    }
}
