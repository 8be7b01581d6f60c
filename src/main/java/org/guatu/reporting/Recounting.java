package org.guatu.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.guatu.calendar.CalendarChanged;
import org.guatu.catalogue.deadline.Cadence;
import org.guatu.lifecycle.Lifecycle;
import org.guatu.lifecycle.Suspension;
import org.guatu.lifecycle.Terms;
import org.guatu.platform.Caller;
import org.guatu.platform.trail.Change;
import org.guatu.platform.trail.Trail;

/**
 * The calendar has changed: reviewers and units that have a report in hand have as many working days left as before. When
 * a missing report is due is derived from the calendar each time; here it is only counted and written down.
 */
@ApplicationScoped
@Transactional
public class Recounting {
    private static final int PAGE = 200;

    private final Reports reports;
    private final Lifecycle lifecycle;
    private final Terms terms;
    private final Trail trail;
    private final Clock clock;

    Recounting(Reports reports, Lifecycle lifecycle, Terms terms, Trail trail, Clock clock) {
        this.reports = reports;
        this.lifecycle = lifecycle;
        this.terms = terms;
        this.trail = trail;
        this.clock = clock;
    }

    void onCalendar(@Observes CalendarChanged changed) {
        LocalDate today = LocalDate.now(clock);
        List<Report> page = reports.inHand(0, PAGE);
        while (!page.isEmpty()) {
            page.forEach(report -> move(report, changed, today));
            reports.flush();
            page = reports.inHand(page.get(page.size() - 1).id(), PAGE);
        }
        periods(today).forEach(period -> note(period, changed, today));
    }

    private void move(Report report, CalendarChanged changed, LocalDate today) {
        LocalDate before = report.term();
        LocalDate from = before == null ? today : stopped(report, today);
        LocalDate after = before == null ? null : changed.moved(before, from);
        if (before != null && after != null && !after.equals(before)) {
            report.putOff(day -> after);
            trail.record(
                    Caller.systemIn(report.regionId()),
                    Change.of("reporting.act.termMoved", "task", report.taskId())
                            .from(report.period() + " " + before)
                            .to(report.period() + " " + after));
            changed.moved().add(1);
        }
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

    private void note(Period period, CalendarChanged changed, LocalDate today) {
        LocalDate before = Obligation.of(period, changed.before(), terms).due();
        LocalDate after = Obligation.of(period, changed.after(), terms).due();
        boolean ahead = !before.isBefore(today) || !after.isBefore(today);
        if (ahead && !before.equals(after)) {
            int missing = (int) reports.missing(period);
            trail.record(
                    changed.by(),
                    Change.of("reporting.act.dueMoved", "calendar", period.end().toEpochDay())
                            .from(period.name() + " " + before)
                            .to(period.name() + " " + after));
            changed.moved().add(missing);
        }
    }
}
