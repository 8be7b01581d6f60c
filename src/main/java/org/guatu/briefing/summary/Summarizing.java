package org.guatu.briefing.summary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.guatu.calendar.OfficeTime;
import org.guatu.organization.Organization;
import org.guatu.organization.Region;
import org.guatu.platform.stamp.Stamps;

/**
 * Counts one region anew and carries the difference up to every region above it, in one transaction. What a region counts
 * alone is locked first and counted then, and regions are locked from below upwards: so two of them never wait for each
 * other crosswise, and nothing that was committed before is missing.
 */
@ApplicationScoped
@Transactional
class Summarizing {
    private final RegionSummaries summaries;
    private final CountingRegion counting;
    private final Organization organization;
    private final Stamps stamps;
    private final OfficeTime time;

    Summarizing(
            RegionSummaries summaries,
            CountingRegion counting,
            Organization organization,
            Stamps stamps,
            OfficeTime time) {
        this.summaries = summaries;
        this.counting = counting;
        this.organization = organization;
        this.stamps = stamps;
        this.time = time;
    }

    /**
     * The region alone, and with it the wholes that it is part of. A region that stands in no tree is not kept, and what was
     * counted once its day was over stays as it is.
     *
     * @return whether it was counted
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean count(long regionId, LocalDate day) {
        return organization
                .findRegion(regionId)
                .filter(organization::inTree)
                .filter(region -> count(region, day))
                .isPresent();
    }

    private boolean count(Region region, LocalDate day) {
        long regionId = region.id();
        RegionSummary alone = summaries.held(regionId, day, false);
        boolean over = over(day);
        long under = stamps.sum(regionId);
        if (alone.says(under, over) || alone.settled()) {
            return false;
        }
        RegionCounts change = alone.count(counting.of(regionId, day), under, over);
        if (!change.equals(RegionCounts.NONE)) {
            summaries.held(regionId, day, true).add(change);
            region.above().forEach(above -> summaries.held(above, day, true).add(change));
        }
        return true;
    }

    /** What regions count alone is to be counted again, though no task changed: plans, also past ones, follow the calendar. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void doubt() {
        summaries.doubt();
    }

    /** Nothing is known any more of what a region and those below it counted on a day. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void forget(Region top, LocalDate day) {
        RegionCounts gone =
                RegionCounts.NONE.minus(summaries.held(top.id(), day, true).counts());
        top.above().forEach(above -> summaries.held(above, day, true).add(gone));
        summaries.flush();
        summaries.forget(top.path(), day);
    }

    /** The regions of a subtree that are to be counted for a day. */
    List<Long> uncounted(Region top, LocalDate day) {
        return summaries.uncounted(top.path(), day, over(day));
    }

    /** The regions whose tasks changed since they were counted for a day, whoever changed them. */
    List<Long> outdated(LocalDate day) {
        Map<Long, Long> now = stamps.sums();
        return summaries.alone(day).stream()
                .filter(one -> !one.says(now.getOrDefault(one.regionId(), 0L), over(day)))
                .map(RegionSummary::regionId)
                .toList();
    }

    Map<Long, RegionCounts> wholes(List<Region> regions, LocalDate day) {
        return summaries.wholes(regions, day);
    }

    private boolean over(LocalDate day) {
        return day.isBefore(time.today());
    }
}
