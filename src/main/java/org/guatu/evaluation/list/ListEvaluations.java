package org.guatu.evaluation.list;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guatu.organization.Roles;
import org.guatu.platform.Caller;
import org.jspecify.annotations.Nullable;

/** The evaluations of lists: all of the region for those who read it as a whole, else those with an item of the caller's units. */
@ApplicationScoped
class ListEvaluations implements PanacheRepository<ListEvaluation> {
    private static final String VISIBLE =
            """
            from ListEvaluation e where e.regionId = :region and (:wide = true
              or exists (select 1 from ListItem i where i.evaluationId = e.id and i.leadUnitId in :units)
              or exists (select 1 from PlanItem p where p.evaluationId = e.id and p.ownerUnitId in :units))
            """;

    Optional<ListEvaluation> visible(long id, Caller by) {
        return find(VISIBLE + " and e.id = :id", scope(by).and("id", id)).firstResultOptional();
    }

    /** Newest first; of one list where one is named. */
    List<ListEvaluation> visible(@Nullable Long listId, Caller by) {
        return listId == null
                ? list(VISIBLE + " order by e.id desc", scope(by))
                : list(
                        VISIBLE + " and e.listId = :list order by e.id desc",
                        scope(by).and("list", listId));
    }

    /** Those that are not over, newest first. */
    List<ListEvaluation> running(Caller by) {
        return list(
                VISIBLE + " and e.stage <> :closed order by e.id desc",
                scope(by).and("closed", ListStage.CLOSED));
    }

    static Parameters scope(Caller by) {
        return Parameters.with("region", by.regionId())
                .and("wide", Roles.readsWholeRegion(by))
                .and("units", by.units().isEmpty() ? Set.of(-1L) : by.units());
    }

    boolean made(long listId, ListEvaluation.Kind kind) {
        return count("listId = ?1 and kind = ?2", listId, kind) > 0;
    }

    /** A page of those whose present term is not over on a day. */
    List<ListEvaluation> withTermFrom(LocalDate day, long afterId, int rows) {
        return find("id > ?1 and actBy >= ?2 order by id", afterId, day)
                .page(0, rows)
                .list();
    }
}
