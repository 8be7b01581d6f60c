/** The evaluation of a unit: from its own account of the year to the approved result. */
@NullMarked
package org.guatu.evaluation.unit;

import org.jspecify.annotations.NullMarked;
