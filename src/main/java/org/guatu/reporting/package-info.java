/** Progress: what units report period by period, its review, and where a task stands by it. */
@NullMarked
package org.guatu.reporting;

import org.jspecify.annotations.NullMarked;
