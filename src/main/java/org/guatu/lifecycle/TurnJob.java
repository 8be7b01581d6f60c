package org.guatu.lifecycle;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.guatu.platform.engine.Appointment;
import org.guatu.platform.time.OfficeDays;

/**
 * Looks after the turn of the year by the office's clock: the timers of the processes turn it, and what one of them missed
 * turns here; the office is reminded of what waits for its decision.
 */
@ApplicationScoped
public class TurnJob implements Appointment {
    private static final Duration AFTER_THE_TIMERS = Duration.ofMinutes(30);

    private final Turning turning;
    private final YearEnding ending;
    private final CarryReminders reminders;

    TurnJob(Turning turning, YearEnding ending, CarryReminders reminders) {
        this.turning = turning;
        this.ending = ending;
        this.reminders = reminders;
    }

    @Scheduled(every = "{guatu.turn.every}", delayed = "30s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void follow() {
        keep();
    }

    @Override
    public Optional<Instant> next(Instant after, Instant until) {
        LocalDate newYear = LocalDate.of(OfficeDays.dayOf(after).getYear() + 1, 1, 1);
        return Stream.concat(
                        Stream.of(OfficeDays.startOf(newYear).plus(AFTER_THE_TIMERS)),
                        reminders.nextDay(OfficeDays.dayOf(after)).map(OfficeDays::morningOf).stream())
                .filter(day -> !day.isAfter(until))
                .min(Instant::compareTo);
    }

    @Override
    public int keep() {
        return turning.catchUp() + ending.lapse() + reminders.remind();
    }
}
