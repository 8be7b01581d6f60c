/** Leaders' instructions on tasks and reports, followed to an answer that the leader takes. */
@NullMarked
package org.guatu.supervision.instruction;

import org.jspecify.annotations.NullMarked;
