package org.guatu.supervision.instruction;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guatu.organization.Roles;
import org.guatu.platform.Caller;

/** The instructions: all of the region for those who read it as a whole, those to their units for units. */
@ApplicationScoped
class Instructions implements PanacheRepository<Instruction> {
    private static final String VISIBLE =
            "from Instruction i where i.regionId = :region and (:wide = true or i.unitId in :units)";

    Optional<Instruction> visible(long id, Caller by) {
        return find(VISIBLE + " and i.id = :id", scope(by).and("id", id)).firstResultOptional();
    }

    /** Newest first. */
    List<Instruction> visible(Caller by) {
        return list(VISIBLE + " order by i.id desc", scope(by));
    }

    List<Instruction> ofTask(long taskId, Caller by) {
        return list(
                VISIBLE + " and i.taskId = :task order by i.id desc", scope(by).and("task", taskId));
    }

    /** What a person wrote within a time, the first on top. */
    List<Instruction> writtenBy(long personId, Instant from, Instant until) {
        return list("given.personId = ?1 and given.at >= ?2 and given.at < ?3 order by id", personId, from, until);
    }

    /** Ids of those that wait for an answer by a day at the latest, beyond an id. */
    List<Long> awaited(LocalDate until, long afterId, int rows) {
        return find(
                        "select i.id from Instruction i where i.stage in ?1 and i.due <= ?2 and i.id > ?3 order by i.id",
                        Instruction.Stage.AWAITED,
                        until,
                        afterId)
                .page(0, rows)
                .project(Long.class)
                .list();
    }

    /** One that no other node reminds of meanwhile. */
    Instruction held(long id) {
        // Not a lock on the entity: MariaDB knows no "for update of".
        getEntityManager()
                .createNativeQuery("select id from instruction where id = ?1 for update")
                .setParameter(1, id)
                .getResultList();
        return findById(id);
    }

    private static Parameters scope(Caller by) {
        return Parameters.with("region", by.regionId())
                .and("wide", Roles.readsWholeRegion(by))
                .and("units", by.units().isEmpty() ? Set.of(-1L) : by.units());
    }
}
