package org.guatu.reporting.standing;

import org.guatu.catalogue.Task;

/**
 * Verified progress of a task raised another that it serves, told in the transaction in which it happened.
 *
 * @param from percent before, and
 * @param to after it
 */
public record FeedEvent(Task task, Task source, double from, double to) {
    /** Whether it may be closed out now; a person does that. */
    public boolean reachedAll() {
        return from < 100 && to == 100;
    }
}
