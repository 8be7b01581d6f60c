package org.guatu.evaluation;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The grades of all years. */
@ApplicationScoped
class TaskEvaluations implements PanacheRepository<TaskEvaluation> {
    List<TaskEvaluation> of(long taskId) {
        return list("taskId = ?1 order by year desc", taskId);
    }
}
