/** The parts of a task's page, each answering one question of its reader; none of them knows the page. */
@NullMarked
package org.guatu.desk.task.panel;

import org.jspecify.annotations.NullMarked;
