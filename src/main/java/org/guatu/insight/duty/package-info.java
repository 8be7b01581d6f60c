/** What waits for whom: duties, the review queue, and what a hand-over passes on. */
@NullMarked
package org.guatu.insight.duty;

import org.jspecify.annotations.NullMarked;
