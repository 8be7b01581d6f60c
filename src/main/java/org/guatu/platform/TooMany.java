package org.guatu.platform;

import java.time.Duration;

/** Asked too often; wait and try again. */
public class TooMany extends Refusal {
    private static final Duration UNTOLD = Duration.ofMinutes(1);

    private final Duration wait;

    public TooMany(String key, Object... arguments) {
        this(UNTOLD, key, arguments);
    }

    /** @param wait after which it may be tried again */
    public TooMany(Duration wait, String key, Object... arguments) {
        super(key, arguments);
        this.wait = wait;
    }

    /** For the header Retry-After: seconds, rounded up. */
    public long retryAfter() {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }

    @Override
    public int status() {
        return 429;
    }
}
