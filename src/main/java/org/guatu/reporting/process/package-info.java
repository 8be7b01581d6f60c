/** What {@code bpmn/task-year.bpmn} calls about reports and their review. */
@NullMarked
package org.guatu.reporting.process;

import org.jspecify.annotations.NullMarked;
