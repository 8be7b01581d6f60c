package org.guatu.evaluation;

/** It was decided what becomes of a task that its list left undone; told in the same transaction. */
public record TaskCarried(long taskId) {}
