/** What {@code bpmn/task-year.bpmn} calls when a year ends. */
@NullMarked
package org.guatu.evaluation.process;

import org.jspecify.annotations.NullMarked;
