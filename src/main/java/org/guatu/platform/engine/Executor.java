package org.guatu.platform.engine;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much the engine's executor takes on at once in production. */
@ConfigMapping(prefix = "guatu.engine")
public interface Executor {
    /** Timers that fire side by side on one node. */
    @WithDefault("4")
    int threads();

    /** Timers that are fetched, and may wait in memory, at a time. */
    @WithDefault("64")
    int page();
}
