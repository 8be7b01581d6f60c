package org.guatu.platform.trail.chain;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/**
 * Walks every region's chain from its base once a night: what was done to lines that looks pass over is found then. Each
 * node walks for itself, since what the database says of another's walk could be false.
 */
@ApplicationScoped
class NightWalk {
    private static final Logger LOG = Logger.getLogger(NightWalk.class);

    private final Verifying verifying;

    NightWalk(Verifying verifying) {
        this.verifying = verifying;
    }

    @Scheduled(
            cron = "{guatu.trail.walk-at}",
            timeZone = "Asia/Shanghai",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void walk() {
        for (ChainEnd end : verifying.ends()) {
            Verification found = verifying.verify(end.regionId());
            if (!found.whole()) {
                LOG.errorf("the trail of region %d does not fit: %s", end.regionId(), found.fault());
            }
        }
    }
}
