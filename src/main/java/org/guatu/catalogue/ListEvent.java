package org.guatu.catalogue;

/** What an adjustment did to an issued list, told in the transaction in which it happened. */
public sealed interface ListEvent {
    Task task();

    /** The task is new in the list and is to run from now on. */
    record TaskAdded(Task task) implements ListEvent {}

    /** @param before what the task said until yesterday, with the reason for the change */
    record TaskAdjusted(Task task, TaskVersion before) implements ListEvent {}

    /** The task is in the list no longer. */
    record TaskDropped(Task task, String reason) implements ListEvent {}
}
