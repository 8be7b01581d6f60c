package org.guatu.supervision;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;

/** All urgings. */
@ApplicationScoped
class Urgings implements PanacheRepository<Urging> {
    Map<Long, Long> countByUnit(long regionId, Instant from, Instant until) {
        return getEntityManager()
                .createQuery(
                        "select u.unitId, count(*) from Urging u"
                                + " where u.regionId = ?1 and u.urgedAt >= ?2 and u.urgedAt < ?3 group by u.unitId",
                        Object[].class)
                .setParameter(1, regionId)
                .setParameter(2, from)
                .setParameter(3, until)
                .getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
    }
}
