package org.guatu.lifecycle.extension;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guatu.organization.Roles;
import org.guatu.platform.Caller;
import org.guatu.platform.SortOrder;

/** The requests: all of the region for those who read it as a whole, else those of the caller's units. */
@ApplicationScoped
class Extensions implements PanacheRepository<Extension> {
    private static final String VISIBLE =
            "from Extension e where e.regionId = :region and (:wide = true or e.unitId in :units)";

    /** By what the list of them is sorted. */
    private static final Map<String, String> COLUMNS = Map.of(
            "task", "(select t.wording.title from Task t where t.id = e.taskId)",
            "lead", "(select u.name from Unit u where u.id = e.unitId)",
            "state", SortOrder.declared("e.state", ExtensionState.values()),
            "then", "e.dueBefore",
            "proposed", "e.proposed",
            "actBy", "case when e.openTaskId is null then null else e.actBy end",
            "outcome", "e.granted");

    Optional<Extension> visible(long id, Caller by) {
        return find(VISIBLE + " and e.id = :id", scope(by).and("id", id)).firstResultOptional();
    }

    /** Newest first, in one of the states. */
    List<Extension> visible(Collection<ExtensionState> states, Caller by) {
        return list(
                VISIBLE + " and e.state in :states order by e.id desc",
                scope(by).and("states", states));
    }

    /**
     * A page of them, the newest first where no other order is asked for: those with a smaller id than {@code before},
     * where that is not 0, from a row on.
     */
    List<Extension> page(
            Collection<ExtensionState> states, SortOrder order, long before, int from, int rows, Caller by) {
        return find(
                        VISIBLE + " and e.state in :states and (:before = 0 or e.id < :before)"
                                + order.orderBy(COLUMNS, "e.id desc"),
                        scope(by).and("states", states).and("before", before))
                .range(from, from + rows - 1)
                .list();
    }

    long count(Collection<ExtensionState> states, Caller by) {
        return count(VISIBLE + " and e.state in :states", scope(by).and("states", states));
    }

    /** Newest first. */
    List<Extension> visibleOfTask(long taskId, Caller by) {
        return list(
                VISIBLE + " and e.taskId = :task order by e.id desc", scope(by).and("task", taskId));
    }

    Optional<Extension> open(long taskId) {
        return find("openTaskId = ?1", taskId).firstResultOptional();
    }

    /** Those on which somebody has to act, by their ids. */
    List<Extension> inHand(long afterId, int rows) {
        return find("openTaskId is not null and id > ?1 order by id", afterId)
                .page(0, rows)
                .list();
    }

    /** Newest first. */
    List<Extension> ofTask(long taskId) {
        return list("taskId = ?1 order by id desc", taskId);
    }

    List<Extension> approved(Collection<Long> taskYearIds) {
        return taskYearIds.isEmpty()
                ? List.of()
                : list("taskYearId in ?1 and state = ?2", taskYearIds, ExtensionState.APPROVED);
    }

    List<Extension> ofRegion(long regionId, Collection<ExtensionState> states) {
        return list("regionId = ?1 and state in ?2", regionId, states);
    }

    private static Parameters scope(Caller by) {
        boolean ofUnit = Roles.ofUnit(by);
        Set<Long> units = ofUnit && !by.units().isEmpty() ? by.units() : Set.of(-1L);
        return Parameters.with("region", by.regionId())
                .and("wide", Roles.readsWholeRegion(by))
                .and("units", units);
    }
}
