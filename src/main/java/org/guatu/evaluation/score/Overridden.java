package org.guatu.evaluation.score;

import java.math.BigDecimal;

/**
 * A line's score as people decided it, in place of the computed one. Reason and signatures are kept with the decision.
 *
 * @param line code of the line
 */
public record Overridden(String line, BigDecimal score) {}
