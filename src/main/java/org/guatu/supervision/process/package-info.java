/** The steps that the processes of supervision take by themselves. */
@NullMarked
package org.guatu.supervision.process;

import org.jspecify.annotations.NullMarked;
