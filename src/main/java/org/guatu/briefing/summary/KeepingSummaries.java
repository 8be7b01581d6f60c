package org.guatu.briefing.summary;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.LocalDate;
import java.util.Collection;
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
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the summaries true: a region that changed is counted at once, all are when a day begins, and what was missed (a
 * node died between a change and its count) once an hour. Whoever looks first has counted what is still missing.
 */
@ApplicationScoped
public class KeepingSummaries {
    /** So many regions are counted while somebody waits for their page; the others follow. */
    static final int AT_ONCE = 100;

    private static final Logger LOG = Logger.getLogger(KeepingSummaries.class);
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
            kept = today;
            countAll(today.minusDays(1));
            countAll(today);
        }
    }

    @Scheduled(every = "1h", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void catchUp() {
        LocalDate today = time.today();
        complete.clear();
        countAll(today.minusDays(1));
        countAll(today);
        summarizing.outdated(today).forEach(region -> count(region, today));
    }

    private void followChanges() {
        followChanges(Set.copyOf(changed));
    }

    /** Counts what changed on this node and was not counted yet. */
    private void followChanges(Collection<Long> regions) {
        LocalDate today = time.today();
        if (doubted) {
            summarizing.doubt();
            doubted = false;
            complete.clear();
            kept = null;
        }
        for (Long region : regions) {
            changed.remove(region);
            if (!count(region, today)) {
                changed.add(region);
            }
        }
    }

    private void countAll(LocalDate day) {
        organization.regions().stream()
                .filter(one -> one.parentId() == null && organization.inTree(one))
                .flatMap(root -> summarizing.uncounted(root, day).stream())
                .forEach(region -> count(region, day));
    }

    /** Whether it went well: one that fails keeps no other waiting, and is tried again. */
    private boolean count(long region, LocalDate day) {
        try {
            summarizing.count(region, day);
            return true;
        } catch (RuntimeException e) {
            LOG.warnf(e, "region %d could not be counted for %s", region, day);
            return false;
        }
    }

    /**
     * Counts what is missing of a day in a subtree, as many as one may wait for.
     *
     * @return how many regions are still to be counted
     */
    int settle(Region top, LocalDate day) {
        if (!organization.inTree(top)) {
            return 0;
        }
        followChanges(changed.stream()
                .filter(one -> organization
                        .findRegion(one)
                        .filter(region -> region.within(top))
                        .isPresent())
                .limit(AT_ONCE)
                .toList());
        Place place = new Place(top.id(), day, day.isBefore(time.today()));
        if (complete.contains(place)) {
            return 0;
        }
        List<Long> missing = summarizing.uncounted(top, day);
        long counted = missing.stream()
                .limit(AT_ONCE)
                .filter(region -> count(region, day))
                .count();
        int waiting = Math.toIntExact(missing.size() - counted);
        if (waiting == 0) {
            remember(place);
        }
        return waiting;
    }

    private void remember(Place place) {
        if (complete.size() >= REMEMBERED) {
            complete.clear();
        }
        complete.add(place);
    }

    /** The day that is spoken of: the one asked for, today at the latest, and no earlier than working days are known. */
    public LocalDate day(@Nullable LocalDate asked) {
        return time.dayOfCalendar(asked);
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
        return Math.toIntExact(
                missing.stream().filter(region -> count(region, day)).count());
    }
}
