package org.guatu.evaluation;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

/** The grades of all years. */
@ApplicationScoped
class TaskEvaluations implements PanacheRepository<TaskEvaluation> {
    List<TaskEvaluation> of(Collection<Long> taskIds) {
        return taskIds.isEmpty() ? List.of() : list("taskId in ?1 order by year desc, id desc", taskIds);
    }

    /** The grades of all years of several tasks, the newest first, without what was written beside them. */
    List<Evaluating.YearGrade> grades(Collection<Long> taskIds) {
        return taskIds.isEmpty()
                ? List.of()
                : find(
                                "select taskId, year, grade from TaskEvaluation where taskId in ?1 and pending = false"
                                        + " order by year desc, id desc",
                                taskIds)
                        .project(Evaluating.YearGrade.class)
                        .list();
    }

    List<TaskEvaluation> of(long taskId) {
        return list("taskId = ?1 order by year desc, id desc", taskId);
    }

    List<TaskEvaluation> inYear(int year, Collection<Long> taskIds) {
        return taskIds.isEmpty() ? List.of() : list("taskId in ?1 and year = ?2 order by id desc", taskIds, year);
    }

    /** Those of one year of a task, newest first. */
    List<TaskEvaluation> ofYear(long taskYearId) {
        return list("taskYearId = ?1 order by id desc", taskYearId);
    }
}
