package org.guatu.platform.trail.anchor;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.guatu.platform.time.OfficeDays;
import org.guatu.platform.time.RealTime;
import org.guatu.platform.trail.chain.ChainEnd;
import org.guatu.platform.trail.chain.Verifying;

/**
 * Writes down once a day where each region's chain ends. Keys prove that no link was made without them; that the chain
 * was not made anew from its beginning, only what lies outside the database can tell.
 */
@ApplicationScoped
public class Anchoring {
    private final Anchors anchors;
    private final AnchorFile file;
    private final Verifying verifying;
    private final Event<TrailAnchored> anchored;
    private final Clock clock;

    Anchoring(
            Anchors anchors,
            AnchorFile file,
            Verifying verifying,
            Event<TrailAnchored> anchored,
            @RealTime Clock clock) {
        this.anchors = anchors;
        this.file = file;
        this.verifying = verifying;
        this.anchored = anchored;
        this.clock = clock;
    }

    @Scheduled(
            every = "{guatu.trail.anchor-every}",
            delayed = "30s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void follow() {
        anchorAll();
    }

    /** Anchors every chain that has no anchor of today; returns how many. Where the file cannot be written, none is. */
    @Transactional
    public int anchorAll() {
        LocalDate today = OfficeDays.dayOf(clock.instant());
        List<Anchor> kept = verifying.ends().stream()
                .map(end -> of(end, today))
                .filter(anchors::keep)
                .toList();
        kept.forEach(file::add);
        kept.forEach(anchor -> anchored.fire(new TrailAnchored(anchor)));
        return kept.size();
    }

    private static Anchor of(ChainEnd end, LocalDate day) {
        return new Anchor(end.regionId(), day, end.place(), end.hash());
    }

    /** Holds all that was written down of a region against its chain; what was archived, against its files (the command). */
    @Transactional
    public Anchored check(long regionId) {
        long archived = verifying.archived(regionId);
        List<Anchor> all = Stream.concat(file.of(regionId).stream(), anchors.of(regionId).stream())
                .distinct()
                .sorted(Comparator.comparing(Anchor::day))
                .toList();
        return new Anchored(
                all.isEmpty() ? null : all.get(all.size() - 1),
                all.stream()
                        .filter(anchor -> anchor.place() >= archived && !fits(anchor))
                        .findFirst()
                        .orElse(null),
                file.isKept());
    }

    private boolean fits(Anchor anchor) {
        return verifying
                .hashAt(anchor.regionId(), anchor.place())
                .filter(anchor.hash()::equals)
                .isPresent();
    }
}
