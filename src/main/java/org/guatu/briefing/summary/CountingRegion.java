package org.guatu.briefing.summary;

import java.time.LocalDate;

/** Counts the tasks of a region from the tasks themselves; told from the right, where the formulas stand. */
public interface CountingRegion {
    /** What the region alone counts at the end of a day, without the regions below it; so far, where the day is today. */
    RegionCounts of(long regionId, LocalDate day);
}
