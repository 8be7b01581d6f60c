package org.guatu.organization.access.limit;

import java.time.Duration;

/**
 * What is counted, how many failures are free, and how long one waits after that: the first time so long, each further
 * time twice as long up to the longest. A failure is forgotten after a while.
 */
enum Limit {
    /** One name from one address, or from one device that is known to the account. */
    NAME_HERE(5, Duration.ofMinutes(15), Duration.ofHours(1), Duration.ofHours(4)),
    /** Whatever name from one address; a whole house may come from it. */
    ADDRESS(100, Duration.ofMinutes(1), Duration.ofMinutes(15), Duration.ofMinutes(1)),
    /** One name from wherever its owner did not come in lately: guessing from many addresses. */
    NAME(100, Duration.ofMinutes(1), Duration.ofMinutes(15), Duration.ofMinutes(1));

    final int free;
    private final Duration first;
    private final Duration longest;
    final Duration forgotten;

    Limit(int free, Duration first, Duration longest, Duration forgotten) {
        this.free = free;
        this.first = first;
        this.longest = longest;
        this.forgotten = forgotten;
    }

    /** How long to wait after so many failures. */
    Duration wait(int failures) {
        Duration wait = first;
        for (int more = free; more < failures && wait.compareTo(longest) < 0; more++) {
            wait = wait.multipliedBy(2);
        }
        return wait.compareTo(longest) < 0 ? wait : longest;
    }
}
