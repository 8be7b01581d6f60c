package org.guatu.briefing.analysis;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.stream.Stream;
import org.guatu.calendar.OfficeTime;
import org.guatu.platform.engine.Appointment;
import org.guatu.platform.time.OfficeDays;
import org.guatu.platform.web.NotStored;
import org.jboss.logging.Logger;

/**
 * Has the analysis of every region composed at nine on the first working day of the next month, by the State Council's
 * calendar. What two nodes begin at once one of them finishes: a region has one first edition of a month.
 */
@ApplicationScoped
public class AnalysisJob implements Appointment {
    private static final Logger LOG = Logger.getLogger(AnalysisJob.class);

    private final Analysing analysing;
    private final OfficeTime time;

    AnalysisJob(Analysing analysing, OfficeTime time) {
        this.analysing = analysing;
        this.time = time;
    }

    @Scheduled(
            every = "{guatu.analysis.every}",
            delayed = "40s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void follow() {
        keep();
    }

    @Override
    public Optional<Instant> next(Instant after, Instant until) {
        YearMonth month = YearMonth.from(OfficeDays.dayOf(after));
        return Stream.of(month, month.plusMonths(1))
                .map(this::composesAt)
                .filter(at -> at.isAfter(after) && !at.isAfter(until))
                .min(Instant::compareTo);
    }

    private Instant composesAt(YearMonth month) {
        return OfficeDays.morningOf(time.law().rollForward(month.atDay(1)));
    }

    @Override
    public int keep() {
        LocalDate today = time.today();
        YearMonth month = YearMonth.from(today);
        return composesAt(month).isAfter(time.now())
                ? 0
                : (int) analysing.regionsWithout(month.minusMonths(1)).stream()
                        .filter(region -> compose(region, month.minusMonths(1)))
                        .count();
    }

    /** One that fails does not keep the other regions waiting; it is tried again. */
    private boolean compose(long region, YearMonth month) {
        try {
            analysing.startBySelf(region, month);
            return true;
        } catch (RuntimeException e) {
            if (NotStored.of(e) == null) {
                LOG.errorf(e, "the analysis of %s could not be composed in region %d", month, region);
            }
            return false;
        }
    }
}
