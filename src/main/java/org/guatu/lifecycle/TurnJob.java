package org.guatu.lifecycle;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.guatu.platform.engine.Appointment;
import org.guatu.platform.time.OfficeDays;

/**
 * Looks after the turn of the year by the office's clock: the timers of the processes turn it, and what one of them missed
 * turns here; the office is reminded of what waits for its decision.
 */
@ApplicationScoped
public class TurnJob implements Appointment {
    private final Turning turning;
    private final CarryReminders reminders;

    TurnJob(Turning turning, CarryReminders reminders) {
        this.turning = turning;
        this.reminders = reminders;
    }

    @Scheduled(every = "{guatu.turn.every}", delayed = "30s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void follow() {
        turning.catchUp();
        reminders.remind();
    }

    @Override
    public Optional<Instant> next(Instant after, Instant until) {
        return reminders
                .nextDay(OfficeDays.dayOf(after))
                .map(OfficeDays::morningOf)
                .filter(day -> !day.isAfter(until));
    }

    @Override
    public int keep() {
        return reminders.remind();
    }
}
