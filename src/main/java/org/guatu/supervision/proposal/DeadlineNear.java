package org.guatu.supervision.proposal;

import java.time.LocalDate;
import org.guatu.catalogue.Task;

/**
 * The system reminds of a deadline that is near while little is done: the lowest step of the ladder, which needs nobody's
 * signature.
 *
 * @param daysLeft working days left, 0 on the day itself
 * @param percent progress reached
 */
public record DeadlineNear(Task task, LocalDate due, int daysLeft, int percent) {}
