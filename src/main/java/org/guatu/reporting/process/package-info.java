/** The steps of {@code bpmn/task-year.bpmn} that concern reports and their review. */
@NullMarked
package org.guatu.reporting.process;

import org.jspecify.annotations.NullMarked;
