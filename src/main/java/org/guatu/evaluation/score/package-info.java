/** The score of a unit's year: pure arithmetic over frozen inputs, every line explained (domain brief §5). */
@NullMarked
package org.guatu.evaluation.score;

import org.jspecify.annotations.NullMarked;
