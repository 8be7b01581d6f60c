/** What the process of an evaluation does by itself. */
@NullMarked
package org.guatu.evaluation.process;

import org.jspecify.annotations.NullMarked;
