package org.guatu.evaluation.list;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.guatu.platform.Caller;

/** The items of plans, in the order of their lists: those that the caller's units lead or own, for their people. */
@ApplicationScoped
class PlanItems implements PanacheRepository<PlanItem> {
    private static final String VISIBLE =
            """
            from PlanItem p where p.regionId = :region
              and (:wide = true or p.leadUnitId in :units or p.ownerUnitId in :units)
            """;

    List<PlanItem> visible(long evaluationId, Caller by) {
        return list(
                VISIBLE + " and p.evaluationId = :evaluation order by p.id",
                ListEvaluations.scope(by).and("evaluation", evaluationId));
    }

    Optional<PlanItem> visible(long evaluationId, long id, Caller by) {
        return find(
                        VISIBLE + " and p.evaluationId = :evaluation and p.id = :id",
                        ListEvaluations.scope(by)
                                .and("evaluation", evaluationId)
                                .and("id", id))
                .firstResultOptional();
    }

    List<PlanItem> of(long evaluationId) {
        return list("evaluationId = ?1 order by id", evaluationId);
    }

    /** Those of a task that are in nobody's hands but their owner's, or wait for the office with a proof. */
    List<PlanItem> followed(long taskId) {
        return list(
                "from PlanItem p where p.taskId = ?1 and p.state in ?2 order by p.id",
                taskId,
                List.of(PlanItem.State.APPROVED, PlanItem.State.PROVEN));
    }
}
