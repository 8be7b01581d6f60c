package org.guatu.catalogue;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guatu.organization.Roles;
import org.guatu.platform.Caller;
import org.jspecify.annotations.Nullable;

/** All tasks, always through the caller's scope: region, and for a unit the tasks it leads or takes part in. */
@ApplicationScoped
class Tasks implements PanacheRepository<Task> {
    private static final String SCOPE =
            """
            regionId = :region and (:wide = true or (
              exists (select 1 from TaskList l where l.id = t.listId and l.status = ISSUED)
              and (t.leadUnitId in :units
                or exists (select 1 from Part p where p.taskId = t.id and p.unitId in :units))))""";

    Optional<Task> visible(long id, Caller by) {
        return find("from Task t where t.id = :id and t." + SCOPE, scope(by).and("id", id))
                .firstResultOptional();
    }

    List<Task> visible(Caller by) {
        return find("from Task t where t." + SCOPE + " order by t.listId, t.position, t.id", scope(by))
                .list();
    }

    List<Task> visible(Collection<Long> ids, Caller by) {
        return ids.isEmpty()
                ? List.of()
                : find(
                                "from Task t where t.id in :ids and t." + SCOPE,
                                scope(by).and("ids", ids))
                        .list();
    }

    List<Task> ofRegion(long regionId) {
        return list("regionId = ?1", regionId);
    }

    List<Task> ofRegion(long regionId, int parts, Set<Integer> rests) {
        return list("regionId = ?1 and mod(id, ?2) in ?3", regionId, parts, rests);
    }

    /** The versions of a list that added, changed or dropped a task within the caller's scope. */
    List<Integer> editions(long listId, Caller by) {
        return find(
                        "select distinct e.number from ListVersion e join Task t on t.listId = e.listId where e.listId = :list"
                                + " and (t.sinceEdition = e.number or exists (select 1 from TaskVersion v where v.taskId = t.id"
                                + " and v.edition = e.number)) and t." + SCOPE,
                        scope(by).and("list", listId))
                .project(Integer.class)
                .list();
    }

    List<Task> ofList(long listId) {
        return list("listId = ?1 and droppedOn is null order by position", listId);
    }

    int lastPosition(long listId) {
        return find("listId = ?1 order by position desc", listId)
                .firstResultOptional()
                .map(Task::position)
                .orElse(0);
    }

    /** The latest day on which anything of the list is due; null where nothing is. */
    @Nullable
    LocalDate latestDue(long listId) {
        return find(
                        "listId = ?1 and droppedOn is null and wording.deadline.due is not null order by"
                                + " wording.deadline.due desc",
                        listId)
                .firstResultOptional()
                .map(task -> task.deadline().due())
                .orElse(null);
    }

    /** The one that came into the list last. */
    Task last(long listId) {
        return find("listId = ?1 order by id desc", listId).firstResult();
    }

    long countOf(long listId) {
        return count("listId = ?1 and droppedOn is null", listId);
    }

    /** All codes of a region, dropped tasks and drafts included; two who give codes at once queue here. */
    List<String> lockCodes(long regionId) {
        getEntityManager()
                .createNativeQuery("select id from region where id = ?1 for update")
                .setParameter(1, regionId)
                .getResultList();
        return find("select t.code from Task t where t.regionId = ?1", regionId)
                .project(String.class)
                .list();
    }

    private static Parameters scope(Caller by) {
        boolean ofUnit = Roles.ofUnit(by);
        Set<Long> units = ofUnit && !by.units().isEmpty() ? by.units() : Set.of(-1L);
        return Parameters.with("region", by.regionId())
                .and("wide", Roles.readsWholeRegion(by))
                .and("units", units);
    }
}
