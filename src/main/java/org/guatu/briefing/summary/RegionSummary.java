package org.guatu.briefing.summary;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a region counts on a day: either alone, or as a whole with all regions below it. */
@Entity
class RegionSummary {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long regionId;
    private LocalDate day;
    private boolean whole;
    private RegionCounts counts = RegionCounts.NONE;
    private @Nullable Long stamps;
    private boolean settled;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected RegionSummary() {}

    RegionCounts counts() {
        return counts;
    }

    long regionId() {
        return regionId;
    }

    /** Whether it was counted once its day was over, and stays so. */
    boolean settled() {
        return settled && stamps != null;
    }

    /** Whether it still says what the tasks said under these stamps, and whether the day was over by then. */
    boolean says(long under, boolean over) {
        return stamps != null && stamps == under && settled == over;
    }

    /**
     * Counted anew, from the tasks.
     *
     * @param under the stamps of the tasks when they were counted
     * @param over whether the day was over
     * @return by how much it differs
     */
    RegionCounts count(RegionCounts now, long under, boolean over) {
        RegionCounts change = now.minus(counts);
        counts = now;
        stamps = under;
        settled = over;
        return change;
    }

    void add(RegionCounts change) {
        counts = counts.plus(change);
    }
}
