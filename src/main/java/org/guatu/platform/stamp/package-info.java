/** Whether anything changed since it was read: what nodes keep in memory is compared with stamps that writers leave. */
@NullMarked
package org.guatu.platform.stamp;

import org.jspecify.annotations.NullMarked;
