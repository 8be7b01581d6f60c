package org.guatu.evaluation.view;

import org.guatu.evaluation.score.ScoreSheet;
import org.jspecify.annotations.Nullable;

/**
 * A unit of a year with its score, line by line.
 *
 * @param sheet null while there is none, or the reader may not know it yet
 */
public record UnitResult(EvaluationCard card, @Nullable ScoreSheet sheet) {}
