package org.guatu.platform.trail;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of a region's trail are looked for; what is null is not asked.
 *
 * @param person part of the name of whoever acted, or of those in whose stead
 * @param matter part of what was written before, after or as the reason
 * @param told kinds of things of which what was written may be searched
 * @param acts message keys of acts whose words say the matter
 * @param tasks ids of the tasks that the lines are about
 * @param from the first moment
 * @param until the first moment that is too late
 */
public record TrailSearch(
        @Nullable String person,
        @Nullable String matter,
        Set<String> told,
        Set<String> acts,
        @Nullable Set<Long> tasks,
        @Nullable Instant from,
        @Nullable Instant until) {
    /** Everything. */
    public static final TrailSearch ALL = new TrailSearch(null, null, Set.of(), Set.of(), null, null, null);
}
