package org.guatu.lifecycle;

import org.guatu.catalogue.Task;

/** What happened to a task, told in the transaction in which it happened. */
public sealed interface TaskEvent {
    Task task();

    TaskYear year();

    /** The lead unit is asked to accept: after the issue, or after the office's decision on a return. */
    record Assigned(Task task, TaskYear year) implements TaskEvent {}

    /** The acceptance term passed and the task counts as accepted. */
    record AcceptedByDefault(Task task, TaskYear year) implements TaskEvent {}

    /** The lead unit gave it back. */
    record GivenBack(Task task, TaskYear year) implements TaskEvent {}

    /** The unit asks to close it out. */
    record CloseOutRequested(Task task, TaskYear year) implements TaskEvent {}

    /** The review of a request to close out is overdue. */
    record CloseOutReviewLate(Task task, TaskYear year) implements TaskEvent {}

    /** The request to close out came back to the unit. */
    record CloseOutReturned(Task task, TaskYear year) implements TaskEvent {}

    /** It is closed out. */
    record Closed(Task task, TaskYear year) implements TaskEvent {}
}
