package org.guatu.supervision.proposal;

import org.guatu.catalogue.Task;

/**
 * The office holds that progress or proof of a task was made up, and leaves it to a leader what follows.
 *
 * @param by name of whoever said so
 */
public record FalseDataSaid(Task task, String reason, String by) {}
