package org.guatu.evaluation;

import org.jspecify.annotations.Nullable;

/** A grade for the year of a task, with the evaluator's words. */
public record EvaluateTask(TaskEvaluation.@Nullable Grade grade, @Nullable String comment) {}
