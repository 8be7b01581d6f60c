package org.guatu.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.guatu.catalogue.Catalogue;
import org.guatu.lifecycle.Lifecycle;
import org.guatu.lifecycle.Lifecycle.Current;
import org.guatu.lifecycle.Phase;
import org.guatu.lifecycle.TaskYear;
import org.guatu.organization.Recusal;
import org.guatu.platform.Caller;
import org.guatu.platform.Invalid;
import org.guatu.platform.Refusal;
import org.guatu.platform.engine.Processes;
import org.guatu.platform.trail.Change;
import org.guatu.platform.trail.Trail;
import org.guatu.reporting.facts.GatheringFacts;
import org.jspecify.annotations.Nullable;

/**
 * 年终考评: from the last day of the year on the evaluator grades each task. A task that has reached its end ends; one
 * that is open-ended, recurring or due later goes on in the next year.
 */
@ApplicationScoped
@Transactional
public class Evaluating {
    private final TaskEvaluations evaluations;
    private final Lifecycle lifecycle;
    private final Catalogue catalogue;
    private final GatheringFacts facts;
    private final Recusal recusal;
    private final Processes processes;
    private final Trail trail;
    private final Clock clock;

    Evaluating(
            TaskEvaluations evaluations,
            Lifecycle lifecycle,
            Catalogue catalogue,
            GatheringFacts facts,
            Recusal recusal,
            Processes processes,
            Trail trail,
            Clock clock) {
        this.evaluations = evaluations;
        this.lifecycle = lifecycle;
        this.catalogue = catalogue;
        this.facts = facts;
        this.recusal = recusal;
        this.processes = processes;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Grades the running year of a task that the own units neither lead nor help with; the process then ends the year
     * and, where the task goes on, opens the next.
     *
     * @param grade may be left out for a task that stands still
     */
    public TaskEvaluation evaluate(long taskId, EvaluateTask given, @Nullable Integer seenVersion, Caller by) {
        TaskEvaluation.Grade grade = given.grade();
        String comment = given.comment();
        Current current = lifecycle.current(taskId, by);
        TaskYear year = current.year();
        recusal.requireAll(by, catalogue.unitsOf(current.task()));
        Lifecycle.requireVersion(year, seenVersion);
        new Invalid.Check()
                .require(grade != null || year.phase() == Phase.SUSPENDED, "grade", "evaluation.gradeMissing")
                .fits("comment", comment)
                .orRefuse();
        requireOpen(year);
        int percent = (int) facts.standing(current.task(), current.year()).actual();
        TaskEvaluation evaluation =
                new TaskEvaluation(year, grade, comment == null ? "" : comment.strip(), percent, by, clock.instant());
        evaluations.persist(evaluation);
        trail.record(
                by,
                Change.of("evaluation.act.graded", "task", taskId)
                        .to(year.year() + (grade == null ? "" : " " + grade))
                        .because(evaluation.comment()));
        processes.complete(year.instanceId(), "evaluateTask", Map.of());
        return evaluation;
    }

    private void requireOpen(TaskYear year) {
        if (!year.phase().running()) {
            throw new Refusal("lifecycle.yearOver", Integer.toString(year.year()));
        }
        LocalDate opens = LocalDate.of(year.year(), 12, 31);
        boolean assigned = year.phase() != Phase.ASSIGNED && year.phase() != Phase.RETURNED;
        if (LocalDate.now(clock).isBefore(opens)) {
            throw new Refusal("evaluation.notOpenYet", Integer.toString(year.year()), opens.toString());
        }
        if (!assigned) {
            throw new Refusal("evaluation.notAccepted");
        }
        processes.wake(year.instanceId(), "awaitYearEnd", "taskYear", Long.toString(year.id()));
    }

    /** The newest grade of each of several tasks; a task without one is missing. */
    public Map<Long, TaskEvaluation> newest(Collection<Long> taskIds) {
        return evaluations.of(taskIds).stream()
                .collect(Collectors.toMap(TaskEvaluation::taskId, one -> one, (newer, older) -> newer));
    }

    /** Grades of a task's years, newest first. */
    public List<TaskEvaluation> of(long taskId) {
        return evaluations.of(taskId);
    }
}
