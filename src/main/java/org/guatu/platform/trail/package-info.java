/** The append-only audit trail, chained by hash per region. */
@NullMarked
package org.guatu.platform.trail;

import org.jspecify.annotations.NullMarked;
