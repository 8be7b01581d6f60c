package org.guatu.supervision;

import org.guatu.catalogue.Task;

/** The office urged the lead unit of a task. */
public record UnitUrged(Task task, Urging urging) {}
