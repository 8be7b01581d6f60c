package org.guatu.lifecycle;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.guatu.platform.Count;
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
        LocalDate today = OfficeDays.dayOf(after);
        return Stream.concat(
                        Stream.of(today.getYear(), today.getYear() + 1).map(TurnJob::afterTheTimers),
                        reminders.nextDay(today).map(OfficeDays::morningOf).stream())
                .filter(at -> at.isAfter(after) && !at.isAfter(until))
                .min(Instant::compareTo);
    }

    private static Instant afterTheTimers(int year) {
        return OfficeDays.startOf(LocalDate.of(year, 1, 1)).plus(AFTER_THE_TIMERS);
    }

    /** Each year in a transaction of its own: those of a whole region may take longer than one lasts. */
    @Override
    public int keep() {
        return Count.of(turning.late(), turning::turn) + Count.of(ending.lapsed(), ending::lapse) + reminders.remind();
    }
}
