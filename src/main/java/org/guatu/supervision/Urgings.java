package org.guatu.supervision;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.guatu.organization.Roles;
import org.guatu.platform.Caller;

/** All urgings; a unit sees those to it. */
@ApplicationScoped
class Urgings implements PanacheRepository<Urging> {
    private static final String SCOPE = "u.regionId = :region and (:wide = true or u.unitId in :units)";

    List<Urging> visible(Caller by) {
        return find("from Urging u where " + SCOPE + " order by u.id desc", scope(by))
                .list();
    }

    Optional<Urging> visible(long id, Caller by) {
        return find("from Urging u where u.id = :id and " + SCOPE, scope(by).and("id", id))
                .firstResultOptional();
    }

    /** Those to the units that nobody has answered, oldest first. */
    List<Urging> unanswered(Set<Long> units) {
        return units.isEmpty() ? List.of() : list("unitId in ?1 and answer is null order by id", units);
    }

    private static Parameters scope(Caller by) {
        boolean ofUnit = Roles.ofUnit(by);
        Set<Long> units = ofUnit && !by.units().isEmpty() ? by.units() : Set.of(-1L);
        return Parameters.with("region", by.regionId())
                .and("wide", Roles.readsWholeRegion(by))
                .and("units", units);
    }

    Map<Long, Long> countByUnit(long regionId, Instant from, Instant until) {
        return getEntityManager()
                .createQuery(
                        "select u.unitId, count(*) from Urging u"
                                + " where u.regionId = ?1 and u.urged.at >= ?2 and u.urged.at < ?3 group by u.unitId",
                        Object[].class)
                .setParameter(1, regionId)
                .setParameter(2, from)
                .setParameter(3, until)
                .getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
    }
}
