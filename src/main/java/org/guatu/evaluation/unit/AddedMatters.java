package org.guatu.evaluation.unit;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What was added to the record of all evaluations. */
@ApplicationScoped
class AddedMatters implements PanacheRepository<AddedMatter> {
    List<AddedMatter> of(long evaluationId) {
        return list("evaluationId = ?1 order by id", evaluationId);
    }
}
