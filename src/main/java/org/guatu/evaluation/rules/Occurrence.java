package org.guatu.evaluation.rules;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What one occurrence is worth to a line.
 *
 * @param points more than it costs or brings, never negative; for {@link Shape#QUALITY} a factor from 0 to 1
 * @param free so many occurrences are without effect
 * @param cap all of them together cost or bring no more than this; null where nothing bounds them
 */
public record Occurrence(Occasion occasion, BigDecimal points, int free, @Nullable BigDecimal cap) {}
