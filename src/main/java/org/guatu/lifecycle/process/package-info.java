/** The steps of {@code bpmn/task-year.bpmn} that concern assignment, milestones and close-out. */
@NullMarked
package org.guatu.lifecycle.process;

import org.jspecify.annotations.NullMarked;
