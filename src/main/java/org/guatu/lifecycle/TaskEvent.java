package org.guatu.lifecycle;

import org.guatu.catalogue.Task;
import org.guatu.catalogue.TaskVersion;

/** What happened to a task, told in the transaction in which it happened. */
public sealed interface TaskEvent {
    Task task();

    TaskYear year();

    /** The lead unit is asked to accept: after the issue, or after the office's decision on a return. */
    record Assigned(Task task, TaskYear year) implements TaskEvent {}

    /** The lead unit accepted. */
    record Accepted(Task task, TaskYear year) implements TaskEvent {}

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

    /** Its words changed; {@code before} says from what, why and on whose word. */
    record Adjusted(Task task, TaskYear year, TaskVersion before) implements TaskEvent {}

    /** It stands still until it is resumed. */
    record Suspended(Task task, TaskYear year, Suspension suspension) implements TaskEvent {}

    /** It goes on; what waited for somebody waits for as many working days as were left. */
    record Resumed(Task task, TaskYear year, Suspension suspension) implements TaskEvent {}

    /** Its list does without it. */
    record Cancelled(Task task, TaskYear year, String reason) implements TaskEvent {}

    /** Its milestones are settled, for the first time or after its deadline moved: from here on it is judged by them. */
    record Planned(Task task, TaskYear year) implements TaskEvent {}

    /** Its list has ended and it is not done: the office decides what becomes of it. */
    record ListEnded(Task task, TaskYear year) implements TaskEvent {}

    /** It was closed out and goes on, because a finding shows that it was not done. */
    record Reopened(Task task, TaskYear year, String reason) implements TaskEvent {}

    /** It is closed out. */
    record Closed(Task task, TaskYear year) implements TaskEvent {}
}
