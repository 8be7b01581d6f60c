package org.guatu.supervision;

import org.guatu.catalogue.Task;

/** The unit answered an urging. */
public record UrgingAnswered(Task task, Urging urging) {}
