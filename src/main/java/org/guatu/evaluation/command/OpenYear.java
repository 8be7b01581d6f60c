package org.guatu.evaluation.command;

import org.guatu.evaluation.rules.RuleBook;
import org.jspecify.annotations.Nullable;

/**
 * Which year is evaluated.
 *
 * @param rules the office's own; null for those of the year before, or the product's
 */
public record OpenYear(@Nullable Integer year, @Nullable RuleBook rules) {}
