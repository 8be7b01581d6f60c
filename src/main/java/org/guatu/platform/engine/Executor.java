package org.guatu.platform.engine;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much the engine's executor takes on at once in production, and for how long it holds what it took. */
@ConfigMapping(prefix = "guatu.engine")
public interface Executor {
    /** Timers that fire side by side on one node. */
    @WithDefault("4")
    int threads();

    /** Timers that are fetched, and may wait in memory, at a time. */
    @WithDefault("64")
    int page();

    /** How long a node holds the timers that it fetched: others fire them that much later where it was killed. */
    @WithDefault("2m")
    Duration lock();

    /** How long a stop waits for timers that are being fired. */
    @WithDefault("20s")
    Duration drain();
}
