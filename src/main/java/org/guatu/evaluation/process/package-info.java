/** The step of {@code bpmn/task-year.bpmn} that ends a year. */
@NullMarked
package org.guatu.evaluation.process;

import org.jspecify.annotations.NullMarked;
