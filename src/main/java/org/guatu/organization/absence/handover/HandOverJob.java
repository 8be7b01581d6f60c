package org.guatu.organization.absence.handover;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.guatu.organization.absence.LeavesUnheld;
import org.guatu.platform.Refusal;
import org.guatu.platform.engine.Appointment;
import org.guatu.platform.time.OfficeDays;
import org.jboss.logging.Logger;

/** Carries hand-overs out when their day has come, by the office's clock; one that is refused waits with its reason. */
@ApplicationScoped
public class HandOverJob implements Appointment {
    private static final Logger LOG = Logger.getLogger(HandOverJob.class);

    private final HandingOver handingOver;
    private final CarryingOut carryingOut;

    HandOverJob(HandingOver handingOver, CarryingOut carryingOut) {
        this.handingOver = handingOver;
        this.carryingOut = carryingOut;
    }

    @Scheduled(
            every = "{guatu.absence.hand-over-every}",
            delayed = "20s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void follow() {
        carryOutDue();
    }

    @Override
    public Optional<Instant> next(Instant after, Instant until) {
        return handingOver
                .nextDay(OfficeDays.dayOf(after))
                .map(OfficeDays::startOf)
                .filter(day -> !day.isAfter(until));
    }

    @Override
    public int keep() {
        return carryOutDue();
    }

    /** Answers how many were carried out. */
    public int carryOutDue() {
        int done = 0;
        for (long id : handingOver.due()) {
            try {
                carryingOut.carryOut(id);
                done++;
            } catch (Refusal refusal) {
                LOG.warnf("hand-over %d could not be carried out: %s", id, refusal.key());
                handingOver.failed(id, why(refusal));
            }
        }
        return done;
    }

    /** A sentence that needs no further words. */
    private static String why(Refusal refusal) {
        if (refusal instanceof LeavesUnheld) {
            return "organization.absence.wouldLeave";
        }
        return refusal.problems().isEmpty()
                ? refusal.key()
                : refusal.problems().get(0).key();
    }
}
