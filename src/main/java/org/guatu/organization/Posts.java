package org.guatu.organization;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who holds which role where. */
@ApplicationScoped
class Posts implements PanacheRepository<Post> {
    private final Clock clock;

    Posts(Clock clock) {
        this.clock = clock;
    }

    List<Post> of(Collection<Long> personIds) {
        return personIds.isEmpty() ? List.of() : list("personId in ?1 order by id", personIds);
    }

    List<Long> peopleOf(long unitId) {
        return people("o.unitId = :unit", "x.unitId = :unit")
                .setParameter("unit", unitId)
                .getResultList();
    }

    List<Long> peopleWithRole(long regionId, String role) {
        return people("p.regionId = :region and o.role = :role", "s.regionId = :region and x.role = :role")
                .setParameter("region", regionId)
                .setParameter("role", role)
                .getResultList();
    }

    /** Posts of active people with one of these roles, unit by unit. */
    List<Post> held(long regionId, Collection<String> roles) {
        return list(
                "select o from Post o join Person p on p.id = o.personId where p.active = true and o.regionId = ?1"
                        + " and o.role in ?2 order by o.unitId, o.personId, o.id",
                regionId,
                roles);
    }

    /** Ids of the units in which active people hold the role. */
    List<Long> unitsOfRole(long regionId, String role) {
        return getEntityManager()
                .createQuery(
                        """
                        select distinct o.unitId from Post o join Person p on p.id = o.personId
                        where p.active = true and o.regionId = ?1 and o.role = ?2 and o.unitId is not null
                        order by o.unitId""",
                        Long.class)
                .setParameter(1, regionId)
                .setParameter(2, role)
                .getResultList();
    }

    /** Active people who hold such a post, or stand in today for somebody who does. */
    private TypedQuery<Long> people(String held, String lent) {
        return getEntityManager()
                .createQuery(
                        """
                        select p.id from Person p where p.active = true and (
                          exists (select 1 from Post o where o.personId = p.id and %s)
                          or exists (
                            select 1 from Substitution s join s.posts x
                              join Person h on h.id = s.absentId and h.active = true
                             where s.substituteId = p.id and s.ended.at is null
                               and :today between s.fromDay and s.toDay and %s))
                         order by p.id"""
                                .formatted(held, lent),
                        Long.class)
                .setParameter("today", LocalDate.now(clock));
    }

    private static Parameters one(long person, @Nullable Long unitId, String role) {
        Parameters one = Parameters.with("person", person).and("role", role);
        return unitId == null ? one : one.and("unit", unitId);
    }

    void move(long regionId, long fromPerson, long toPerson, @Nullable Long unitId, String role) {
        String post = "personId = :person and role = :role and unitId " + (unitId == null ? "is null" : "= :unit");
        if (delete(post, one(fromPerson, unitId, role)) > 0 && count(post, one(toPerson, unitId, role)) == 0) {
            persist(new Post(regionId, toPerson, unitId, role, clock.instant()));
        }
    }

    /** All posts of a unit become posts of another; one that its holder has there already is held once. */
    void moveAll(long unitId, long toUnit) {
        moveAll(
                "delete o from post o join post there on there.person_id = o.person_id and there.role = o.role"
                        + " and there.unit_id = :to where o.unit_id = :from",
                unitId,
                toUnit);
        moveAll("update post set unit_id = :to where unit_id = :from", unitId, toUnit);
        moveAll(
                "update substitution_post set unit_id = :to where unit_id = :from and substitution_id in"
                        + " (select id from substitution where ended_at is null)",
                unitId,
                toUnit);
        moveAll(
                "update hand_over_post set unit_id = :to where unit_id = :from and hand_over_id in"
                        + " (select id from hand_over where status = 'PLANNED')",
                unitId,
                toUnit);
    }

    private void moveAll(String statement, long unitId, long toUnit) {
        getEntityManager()
                .createNativeQuery(statement)
                .setParameter("from", unitId)
                .setParameter("to", toUnit)
                .executeUpdate();
    }
}
