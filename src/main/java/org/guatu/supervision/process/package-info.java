/** The steps of {@code bpmn/supervision.bpmn}. */
@NullMarked
package org.guatu.supervision.process;

import org.jspecify.annotations.NullMarked;
