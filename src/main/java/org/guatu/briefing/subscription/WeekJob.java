package org.guatu.briefing.subscription;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.stream.Stream;
import org.guatu.calendar.OfficeTime;
import org.guatu.platform.engine.Appointment;
import org.guatu.platform.time.OfficeClock;
import org.guatu.platform.time.OfficeDays;
import org.guatu.platform.web.NotStored;
import org.jboss.logging.Logger;

/**
 * Sends the week on Monday at half past eight; where Monday is off by the State Council's calendar, on the next working day
 * of the week; a week without one brings nothing. What two nodes begin at once one of them finishes.
 */
@ApplicationScoped
public class WeekJob implements Appointment {
    private static final Logger LOG = Logger.getLogger(WeekJob.class);
    private static final LocalTime AT = LocalTime.of(8, 30);

    private final SendingWeeks sending;
    private final OfficeTime time;

    WeekJob(SendingWeeks sending, OfficeTime time) {
        this.sending = sending;
        this.time = time;
    }

    @Scheduled(every = "{guatu.week.every}", delayed = "50s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void follow() {
        keep();
    }

    @Override
    public Optional<Instant> next(Instant after, Instant until) {
        LocalDate monday = Week.mondayOf(OfficeDays.dayOf(after));
        return Stream.of(monday, monday.plusWeeks(1))
                .map(this::sentAt)
                .filter(at -> at.isAfter(after) && !at.isAfter(until))
                .min(Instant::compareTo);
    }

    private Instant sentAt(LocalDate monday) {
        return time.law()
                .rollForward(monday)
                .atTime(AT)
                .atZone(OfficeClock.ZONE)
                .toInstant();
    }

    @Override
    public int keep() {
        Week week = new Week(Week.mondayOf(time.today()), time.today());
        Instant at = sentAt(week.monday());
        return at.isAfter(time.now())
                ? 0
                : (int) sending.waiting(week.monday(), at).stream()
                        .filter(one -> send(one, week))
                        .count();
    }

    /** One that fails does not keep the others waiting; it is tried again. */
    private boolean send(long subscription, Week week) {
        try {
            sending.send(subscription, week);
            return true;
        } catch (RuntimeException e) {
            if (NotStored.of(e) == null) {
                LOG.errorf(e, "the week could not be sent to subscription %d", subscription);
            }
            return false;
        }
    }
}
