package org.guatu.organization.absence;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What waits in a region, whoever may do it. Every module that gives people duties answers with its own, so that the
 * check for living holders sees them all.
 */
public interface OpenWork {
    /** All that waits today, and what is known to come. */
    List<OpenDuty> of(long regionId);

    /** How many drafts lie begun in each of these units, by message key of what they are drafts of. */
    default Map<String, Long> begun(Set<Long> units) {
        return Map.of();
    }
}
