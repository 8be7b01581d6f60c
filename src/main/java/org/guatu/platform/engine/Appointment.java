package org.guatu.platform.engine;

import java.time.Instant;
import java.util.Optional;

/**
 * Something that falls due by the office's clock although no process waits for it, such as a hand-over that was planned
 * for a day. In production a schedule keeps it every few minutes; in a demonstration the move of the clock stops at it.
 */
public interface Appointment {
    /** The first instant after one and not after another at which something falls due; empty where nothing does. */
    Optional<Instant> next(Instant after, Instant until);

    /** Does what has fallen due by now, what was missed while nothing ran among it; answers how much it did. */
    int keep();
}
