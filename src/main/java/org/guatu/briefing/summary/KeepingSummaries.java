package org.guatu.briefing.summary;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import org.guatu.calendar.CalendarsChanged;
import org.guatu.calendar.OfficeTime;
import org.guatu.organization.Organization;
import org.guatu.organization.Region;
import org.guatu.platform.Caller;
import org.guatu.platform.stamp.RegionsStamped;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the summaries true: a region that changed is counted at once, all are when a day begins, and what was missed (a
 * node died between a change and its count) once an hour. Whoever looks first has counted what is still missing.
 */
@ApplicationScoped
public class KeepingSummaries {
    /** So many regions are counted while somebody waits for their page; the others follow. */
    static final int AT_ONCE = 100;

    private static final int REMEMBERED = 10_000;

    private final Set<Long> changed = new ConcurrentSkipListSet<>();
    private final Summarizing summarizing;
    private final Organization organization;
    private final OfficeTime time;
    private final Set<Place> complete = ConcurrentHashMap.newKeySet();
    private volatile @Nullable LocalDate kept;
    private volatile boolean doubted;

    KeepingSummaries(Summarizing summarizing, Organization organization, OfficeTime time) {
        this.summarizing = summarizing;
        this.organization = organization;
        this.time = time;
    }

    /** A subtree on a day of which nothing is missing: new regions and changed ones are followed as they come. */
    private record Place(long top, LocalDate day, boolean over) {}

    void onChange(@Observes RegionsStamped stamped) {
        changed.addAll(stamped.regions());
    }

    void onCalendar(@Observes(during = TransactionPhase.AFTER_SUCCESS) CalendarsChanged happened) {
        doubted = true;
    }

    @Scheduled(every = "{guatu.summaries.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void follow() {
        followChanges();
        LocalDate today = time.today();
        if (!today.equals(kept)) {
            countAll(today.minusDays(1));
            countAll(today);
            kept = today;
        }
    }

    @Scheduled(every = "1h", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void catchUp() {
        LocalDate today = time.today();
        summarizing.outdated(today).forEach(region -> summarizing.count(region, today));
    }

    /** Counts what changed on this node and was not counted yet. */
    void followChanges() {
        LocalDate today = time.today();
        if (doubted) {
            doubted = false;
            summarizing.doubt(today);
            complete.clear();
            kept = null;
        }
        for (Long region : Set.copyOf(changed)) {
            changed.remove(region);
            summarizing.count(region, today);
        }
    }

    private void countAll(LocalDate day) {
        organization.regions().stream()
                .filter(one -> one.parentId() == null && organization.inTree(one))
                .flatMap(root -> summarizing.uncounted(root, day).stream())
                .forEach(region -> summarizing.count(region, day));
    }

    /**
     * Counts what is missing of a day in a subtree, as many as one may wait for.
     *
     * @return how many regions are still to be counted
     */
    int settle(Region top, LocalDate day) {
        followChanges();
        Place place = new Place(top.id(), day, day.isBefore(time.today()));
        if (complete.contains(place)) {
            return 0;
        }
        List<Long> missing = summarizing.uncounted(top, day);
        missing.stream().limit(AT_ONCE).forEach(region -> summarizing.count(region, day));
        if (missing.size() <= AT_ONCE) {
            remember(place);
        }
        return Math.max(0, missing.size() - AT_ONCE);
    }

    private void remember(Place place) {
        if (complete.size() >= REMEMBERED) {
            complete.clear();
        }
        complete.add(place);
    }

    /** The day that is spoken of: the one asked for, today at the latest. */
    public LocalDate day(@Nullable LocalDate asked) {
        LocalDate today = time.today();
        return asked == null || asked.isAfter(today) ? today : asked;
    }

    /**
     * Counts the caller's region and all below it anew for a day, whatever was kept.
     *
     * @return how many were counted
     */
    public int recount(LocalDate day, Caller by) {
        Region top = organization.region(by.regionId());
        summarizing.forget(top, day);
        complete.clear();
        List<Long> missing = summarizing.uncounted(top, day);
        missing.forEach(region -> summarizing.count(region, day));
        return missing.size();
    }
}
