/** Evaluation: the year-end grade of each task. */
@NullMarked
package org.guatu.evaluation;

import org.jspecify.annotations.NullMarked;
