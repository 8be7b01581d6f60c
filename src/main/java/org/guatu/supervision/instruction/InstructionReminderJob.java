package org.guatu.supervision.instruction;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.guatu.platform.engine.Appointment;
import org.guatu.platform.time.OfficeClock;
import org.jboss.logging.Logger;

/** Looks which instructions are to be reminded of, each in a transaction of its own. */
@ApplicationScoped
public class InstructionReminderJob implements Appointment {
    private static final Logger LOG = Logger.getLogger(InstructionReminderJob.class);
    private static final int PAGE = 200;

    private final RemindingInstructions reminding;
    private final OfficeClock clock;

    InstructionReminderJob(RemindingInstructions reminding, OfficeClock clock) {
        this.reminding = reminding;
        this.clock = clock;
    }

    /** In a demonstration the move of the clock does it. */
    @Scheduled(
            every = "{guatu.instructions.remind-every}",
            delayed = "30s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void follow() {
        if (!clock.stands()) {
            keep();
        }
    }

    @Override
    public Optional<Instant> next(Instant after, Instant until) {
        return pages(until)
                .flatMap(page -> reminding.next(page, after).stream())
                .filter(at -> !at.isAfter(until))
                .min(Comparator.naturalOrder());
    }

    @Override
    public int keep() {
        return (int) pages(clock.instant())
                .flatMap(List::stream)
                .filter(this::remind)
                .count();
    }

    /** One that fails does not keep the others waiting; it is tried again. */
    private boolean remind(long id) {
        try {
            return reminding.remind(id);
        } catch (RuntimeException e) {
            LOG.errorf(e, "instruction %d could not be reminded of", id);
            return false;
        }
    }

    private Stream<List<Long>> pages(Instant until) {
        return Stream.iterate(
                reminding.awaited(until, 0, PAGE),
                page -> !page.isEmpty(),
                page -> reminding.awaited(until, page.get(page.size() - 1), PAGE));
    }
}
