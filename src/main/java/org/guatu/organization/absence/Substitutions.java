package org.guatu.organization.absence;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Who stands in for whom; every question names its region or its person. */
@ApplicationScoped
class Substitutions implements PanacheRepository<Substitution> {
    Optional<Substitution> find(long regionId, long id) {
        return find("regionId = ?1 and id = ?2", regionId, id).firstResultOptional();
    }

    /** Those of the person, on either side, not ended, that touch the period. */
    List<Substitution> touching(long personId, LocalDate from, LocalDate to) {
        return list(
                "(absentId = ?1 or substituteId = ?1) and ended.at is null and fromDay <= ?3 and toDay >= ?2",
                personId,
                from,
                to);
    }

    /** Those of the person, on either side, newest first, older than {@code beforeId}. */
    List<Substitution> of(long personId, long beforeId, int limit) {
        return find("(absentId = ?1 or substituteId = ?1) and id < ?2 order by id desc", personId, beforeId)
                .page(0, limit)
                .list();
    }

    List<Substitution> ofRegion(long regionId, long beforeId, int limit) {
        return find("regionId = ?1 and id < ?2 order by id desc", regionId, beforeId)
                .page(0, limit)
                .list();
    }

    /** Two who name each other at once queue here, in the order of ids. */
    void lockPeople(long one, long other) {
        getEntityManager()
                .createNativeQuery("select id from person where id in (?1) order by id for update")
                .setParameter(1, new TreeSet<>(List.of(one, other)))
                .getResultList();
    }
}
