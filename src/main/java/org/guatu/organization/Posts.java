package org.guatu.organization;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

/** Who holds which role where. */
@ApplicationScoped
class Posts implements PanacheRepository<Post> {
    List<Post> of(Collection<Long> personIds) {
        return personIds.isEmpty() ? List.of() : list("personId in ?1 order by id", personIds);
    }

    List<Long> peopleOf(long unitId) {
        return getEntityManager()
                .createQuery(
                        "select distinct p.id from Post o join Person p on p.id = o.personId"
                                + " where o.unitId = ?1 and p.active = true order by p.id",
                        Long.class)
                .setParameter(1, unitId)
                .getResultList();
    }

    List<Long> peopleWithRole(long regionId, String role) {
        return getEntityManager()
                .createQuery(
                        "select distinct p.id from Post o join Person p on p.id = o.personId"
                                + " where p.regionId = ?1 and o.role = ?2 and p.active = true order by p.id",
                        Long.class)
                .setParameter(1, regionId)
                .setParameter(2, role)
                .getResultList();
    }
}
