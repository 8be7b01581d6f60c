/** The clock: the office's zone, its days, and how a demonstration sets the time. */
@NullMarked
package org.guatu.platform.time;

import org.jspecify.annotations.NullMarked;
