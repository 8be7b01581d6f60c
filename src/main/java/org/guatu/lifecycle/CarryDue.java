package org.guatu.lifecycle;

import java.time.LocalDate;
import org.guatu.catalogue.TaskList;

/**
 * A list has ended, and it is to be decided what becomes of what was not done.
 *
 * @param tasks how many wait
 * @param due by when the office should decide
 */
public record CarryDue(TaskList list, int tasks, LocalDate due) {}
