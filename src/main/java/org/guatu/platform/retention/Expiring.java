package org.guatu.platform.retention;

import java.time.Instant;
import java.util.Optional;

/** One kind of what a module keeps and need not keep for ever; each module answers for its own. */
public interface Expiring {
    /** Names the setting {@code guatu.retention.<kind>} and the words for people. */
    String kind();

    /**
     * Forgets what is older than an instant, within the caller's transaction. What belongs to no region goes with whichever
     * region is looked at first.
     *
     * @param most so many at most
     * @return how many; fewer than {@code most} where nothing is left to forget
     */
    int forget(long regionId, Instant before, int most);

    /** What there is now. */
    Holding holding(long regionId);

    /** How many are forgotten in one transaction. */
    default int batch() {
        return 500;
    }

    /** Whether its rows are dated by the clock on the wall, in a demonstration too. */
    default boolean onRealTime() {
        return false;
    }

    /** Message key of what has to be set before anything is forgotten; empty where nothing stands in the way. */
    default Optional<String> obstacle() {
        return Optional.empty();
    }
}
