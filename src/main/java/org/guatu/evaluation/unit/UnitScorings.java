package org.guatu.evaluation.unit;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What all evaluators came to. */
@ApplicationScoped
class UnitScorings implements PanacheRepository<UnitScoring> {
    List<UnitScoring> of(long evaluationId) {
        return list("evaluationId = ?1 order by id", evaluationId);
    }

    List<UnitScoring> of(UnitEvaluation one) {
        return list("evaluationId = ?1 and round = ?2 order by id", one.id(), one.round());
    }
}
