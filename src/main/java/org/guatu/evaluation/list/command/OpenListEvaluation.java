package org.guatu.evaluation.list.command;

import org.guatu.evaluation.list.ListEvaluation;
import org.jspecify.annotations.Nullable;

/** Which list is evaluated, at its middle or at its end. */
public record OpenListEvaluation(@Nullable Long list, ListEvaluation.@Nullable Kind kind) {}
