package org.guatu.platform.trail.chain;

import java.time.Duration;

/**
 * What is not sealed yet.
 *
 * @param lines how many
 * @param longest how long the first of them has been waiting; zero where none waits
 */
public record Waiting(long lines, Duration longest) {
    /** Sealing follows within seconds: after this it has stopped. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    public boolean tooLong() {
        return longest.compareTo(PATIENCE) > 0;
    }

    /** For people. */
    public long minutes() {
        return longest.toMinutes();
    }
}
