package org.guatu.evaluation;

import org.jspecify.annotations.Nullable;

/**
 * A grade for the year of a task, with the evaluator's words.
 *
 * @param year without one, the newest whose last day has come
 * @param reason why a grade that was given is another; not asked for a first one
 */
public record EvaluateTask(
        @Nullable Integer year,
        TaskEvaluation.@Nullable Grade grade,
        @Nullable String comment,
        @Nullable String reason) {
    /** A first grade of the newest year that can have one. */
    public EvaluateTask(TaskEvaluation.@Nullable Grade grade, @Nullable String comment) {
        this(null, grade, comment, null);
    }
}
