package org.guatu.platform.link;

import java.time.Duration;

/** How often links of a kind may be opened. */
public interface LinkLimits {
    /** The span over which calls are counted. */
    Duration window();

    /** Calls from one address within the span. */
    int callsPerAddress();

    /** Calls with one link within the span. */
    int callsPerLink();

    /** Calls with links that do not exist, from one address within the span; then nothing answers it for a while. */
    int missesPerAddress();
}
