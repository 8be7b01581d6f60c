package org.guatu.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.guatu.calendar.CalendarChanged;
import org.guatu.calendar.CalendarsChanged;
import org.guatu.calendar.MovingDeadlines.TermKeeper;
import org.guatu.calendar.WorkCalendar;
import org.guatu.catalogue.deadline.Cadence;
import org.guatu.lifecycle.Lifecycle;
import org.guatu.lifecycle.Suspension;
import org.guatu.lifecycle.Terms;
import org.guatu.platform.Caller;
import org.guatu.platform.trail.Change;
import org.guatu.platform.trail.Trail;
import org.guatu.reporting.standing.Obligation;
import org.guatu.reporting.standing.Period;

/**
 * The terms of reviewers and units that have a report in hand. When a missing report is due is derived from the calendar
 * each time; where the calendar has changed, it is only counted and written down.
 */
@ApplicationScoped
@Transactional
public class ReportDeadlines implements TermKeeper<Report> {
    private final Reports reports;
    private final Lifecycle lifecycle;
    private final Terms terms;
    private final Trail trail;
    private final Clock clock;

    ReportDeadlines(Reports reports, Lifecycle lifecycle, Terms terms, Trail trail, Clock clock) {
        this.reports = reports;
        this.lifecycle = lifecycle;
        this.terms = terms;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    public List<Report> from(LocalDate day, long afterId, int rows) {
        return reports.inHand(afterId, rows);
    }

    @Override
    public long id(Report one) {
        return one.id();
    }

    @Override
    public long regionId(Report one) {
        return one.regionId();
    }

    /** Of what is missing it is counted and written down when it is due now. */
    void onCalendar(@Observes CalendarsChanged changed) {
        LocalDate today = LocalDate.now(clock);
        periods(today).forEach(period -> note(period, changed, today));
    }

    @Override
    public Optional<Moved> move(Report report, CalendarChanged changed, LocalDate today) {
        LocalDate before = report.term();
        if (before == null) {
            return Optional.empty();
        }
        LocalDate after = changed.moved(before, stopped(report, today));
        report.putOff(day -> after);
        Change told = Change.of("reporting.act.termMoved", "task", report.taskId())
                .from(report.period() + " " + before)
                .to(report.period() + " " + after);
        return after.equals(before) ? Optional.empty() : Optional.of(new Moved(report.regionId(), told));
    }

    /** Where the task stands still, its terms are counted from the day on which it stopped. */
    private LocalDate stopped(Report report, LocalDate today) {
        return lifecycle.suspensions(report.taskYearId()).stream()
                .filter(one -> one.endsOn() == null)
                .map(Suspension::startsOn)
                .findFirst()
                .orElse(today);
    }

    private static Stream<Period> periods(LocalDate today) {
        return IntStream.rangeClosed(today.getYear() - 1, today.getYear() + 1)
                .boxed()
                .flatMap(year -> Stream.of(Cadence.values()).flatMap(cadence -> Period.of(year, cadence).stream()));
    }

    private void note(Period period, CalendarsChanged changed, LocalDate today) {
        long own = changed.by().regionId();
        Map<Long, Long> missing = new TreeMap<>(Map.of(own, 0L));
        boolean everywhere = !changed.before().law().equals(changed.after().law());
        if (everywhere || moves(period, changed, own, today)) {
            missing.putAll(reports.missing(period, everywhere ? null : own));
        }
        missing.forEach((region, count) -> {
            if (moves(period, changed, region, today)) {
                note(period, region, count.intValue(), changed);
            }
        });
    }

    private boolean moves(Period period, CalendarsChanged changed, long region, LocalDate today) {
        LocalDate before = due(period, changed.before().of(region));
        LocalDate after = due(period, changed.after().of(region));
        return !before.equals(after) && (!before.isBefore(today) || !after.isBefore(today));
    }

    private void note(Period period, long region, int missing, CalendarsChanged changed) {
        Caller by = changed.by();
        trail.record(
                region == by.regionId() ? by : Caller.systemIn(region),
                Change.of("reporting.act.dueMoved", "calendar", period.end().toEpochDay())
                        .from(period.name() + " " + due(period, changed.before().of(region)))
                        .to(period.name() + " " + due(period, changed.after().of(region))));
        changed.moved().add(region, missing);
    }

    private LocalDate due(Period period, WorkCalendar calendar) {
        return Obligation.of(period, calendar, terms).due();
    }
}
