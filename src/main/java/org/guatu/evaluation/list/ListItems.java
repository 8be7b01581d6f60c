package org.guatu.evaluation.list;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.guatu.platform.Caller;

/** The items of evaluations, in the order of their lists: a unit's own for its people. */
@ApplicationScoped
class ListItems implements PanacheRepository<ListItem> {
    private static final String VISIBLE =
            """
            from ListItem i where i.regionId = :region and (:wide = true or i.leadUnitId in :units
              or exists (select 1 from PlanItem p where p.itemId = i.id and p.ownerUnitId in :units))
            """;

    List<ListItem> visible(long evaluationId, Caller by) {
        return list(
                VISIBLE + " and i.evaluationId = :evaluation order by i.id",
                ListEvaluations.scope(by).and("evaluation", evaluationId));
    }

    List<ListItem> of(long evaluationId) {
        return list("evaluationId = ?1 order by id", evaluationId);
    }
}
