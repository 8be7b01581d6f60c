package org.guatu.supervision;

import org.guatu.catalogue.Task;

/** What happened to an urging, told in the transaction in which it happened. */
public sealed interface UrgingEvent {
    Task task();

    Urging urging();

    /** The unit was urged. */
    record Urged(Task task, Urging urging) implements UrgingEvent {}

    /** The unit answered. */
    record Answered(Task task, Urging urging) implements UrgingEvent {}
}
