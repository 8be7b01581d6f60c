package org.guatu.evaluation.unit;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What was given for the lines of all evaluations. */
@ApplicationScoped
class UnitScores implements PanacheRepository<UnitScore> {
    List<UnitScore> of(long evaluationId) {
        return list("evaluationId = ?1 order by id", evaluationId);
    }

    /** Those of the round that counts. */
    List<UnitScore> of(UnitEvaluation one) {
        return list("evaluationId = ?1 and round = ?2 order by id", one.id(), one.round());
    }
}
