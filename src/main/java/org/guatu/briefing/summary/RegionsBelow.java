package org.guatu.briefing.summary;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.guatu.organization.Organization;
import org.guatu.organization.Region;
import org.guatu.platform.Caller;
import org.jspecify.annotations.Nullable;

/** What the regions directly below one count, each with all that is below it: costs the regions that are shown. */
@ApplicationScoped
public class RegionsBelow {
    private final KeepingSummaries keeping;
    private final Summarizing summarizing;
    private final Organization organization;

    RegionsBelow(KeepingSummaries keeping, Summarizing summarizing, Organization organization) {
        this.keeping = keeping;
        this.summarizing = summarizing;
        this.organization = organization;
    }

    /** A region with what it counts. */
    public record Row(Region region, RegionCounts counts) {}

    /**
     * What was found.
     *
     * @param top the region whose regions these are
     * @param waiting how many of the regions below are still to be counted for this day, and are missing in the counts
     */
    public record View(Region top, RegionCounts all, List<Row> rows, LocalDate day, int waiting) {}

    /** The day that is spoken of: the one asked for, today at the latest. */
    public LocalDate day(@Nullable LocalDate asked) {
        return keeping.day(asked);
    }

    /**
     * The regions directly below one, by code.
     *
     * @param code of the region, the caller's own or one below it; null for the own one, 404 for every other
     * @param after the code after which the rows begin; empty for all
     */
    public View view(@Nullable String code, LocalDate day, String after, int limit, Caller by) {
        Region top = organization.regionWithin(by, code);
        int waiting = keeping.settle(top, day);
        List<Region> below = organization.regionsBelow(top, after, limit);
        Map<Long, RegionCounts> counts = summarizing.wholes(below, day);
        Map<Long, RegionCounts> own = summarizing.wholes(List.of(top), day);
        return new View(
                top,
                own.getOrDefault(top.id(), RegionCounts.NONE),
                below.stream()
                        .map(one -> new Row(one, counts.getOrDefault(one.id(), RegionCounts.NONE)))
                        .toList(),
                day,
                waiting);
    }
}
