package org.guatu.platform.retention;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.guatu.platform.Caller;
import org.guatu.platform.time.OfficeDays;
import org.guatu.platform.time.RealTime;
import org.guatu.platform.trail.Change;
import org.guatu.platform.trail.Trail;
import org.jboss.logging.Logger;

/**
 * Forgets once a day, region by region and kind by kind, what is older than its setting says: batch by batch, each in a
 * transaction of its own. Of several nodes one takes the day's turn of a kind. What was forgotten is one line of the trail.
 */
@ApplicationScoped
public class Retention {
    private static final Logger LOG = Logger.getLogger(Retention.class);
    private static final int BATCHES = 200;

    private final List<Expiring> kinds;
    private final RetentionRules rules;
    private final RetentionRuns runs;
    private final Trail trail;
    private final Clock clock;
    private final Clock realTime;

    Retention(
            @All List<Expiring> kinds,
            RetentionRules rules,
            RetentionRuns runs,
            Trail trail,
            Clock clock,
            @RealTime Clock realTime) {
        this.kinds = kinds.stream().sorted(Comparator.comparing(Expiring::kind)).toList();
        this.rules = rules;
        this.runs = runs;
        this.trail = trail;
        this.clock = clock;
        this.realTime = realTime;
    }

    @Scheduled(
            every = "{guatu.retention.every}",
            delayed = "7m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void follow() {
        forgetAll();
    }

    /** Looks through every kind that nobody has looked through today. */
    public void forgetAll() {
        for (long region : QuarkusTransaction.requiringNew().call(runs::regions)) {
            kinds.forEach(one -> tryToForget(region, one));
        }
    }

    private void tryToForget(long region, Expiring one) {
        try {
            forget(region, one);
        } catch (RuntimeException e) {
            LOG.errorf(e, "nothing more of %s is forgotten today in region %d", one.kind(), region);
        }
    }

    private void forget(long region, Expiring one) {
        var kept = rules.kept(one.kind());
        if (kept.isEmpty() || one.obstacle().isPresent() || !begins(region, one)) {
            return;
        }
        Instant before = (one.onRealTime() ? realTime : clock).instant().minus(kept.get());
        int batches = 0;
        while (batches < BATCHES && forgetSome(region, one, before) >= one.batch()) {
            batches++;
        }
        QuarkusTransaction.requiringNew().run(() -> end(region, one.kind()));
    }

    private boolean begins(long region, Expiring one) {
        Instant now = realTime.instant();
        Instant startOfDay = OfficeDays.startOf(OfficeDays.dayOf(now));
        return QuarkusTransaction.requiringNew().call(() -> runs.begin(region, one.kind(), startOfDay, now));
    }

    private int forgetSome(long region, Expiring one, Instant before) {
        return QuarkusTransaction.requiringNew().call(() -> {
            int taken = one.forget(region, before, one.batch());
            runs.count(region, one.kind(), taken);
            return taken;
        });
    }

    private void end(long region, String kind) {
        int taken = runs.end(region, kind, clock.instant());
        if (taken > 0) {
            trail.record(
                    Caller.systemIn(region),
                    Change.of("platform.act.forgot." + kind, "retention", region)
                            .to(taken));
        }
    }

    /** How each kind stands in a region. */
    @Transactional
    public List<Kept> of(long regionId) {
        Map<String, RetentionRuns.Run> last = runs.of(regionId);
        return kinds.stream()
                .map(one -> {
                    RetentionRuns.Run run = last.getOrDefault(one.kind(), new RetentionRuns.Run(one.kind(), null, 0));
                    return new Kept(
                            one.kind(),
                            one.holding(regionId),
                            rules.kept(one.kind()).map(kept -> kept.toDays()).orElse(0L),
                            one.obstacle().orElse(null),
                            run.ended(),
                            run.taken());
                })
                .toList();
    }
}
