package org.guatu.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guatu.calendar.OfficeTime;
import org.guatu.calendar.WorkCalendar;
import org.guatu.lifecycle.Lifecycle;
import org.guatu.lifecycle.Lifecycle.Current;
import org.guatu.lifecycle.TaskEvent;
import org.guatu.lifecycle.Terms;
import org.guatu.platform.time.OfficeDays;
import org.guatu.reporting.standing.Obligation;
import org.guatu.reporting.standing.ReminderDay;

/**
 * The system reminds of missing reports and parts of them. Each reminder is given once, also where the calendar moves it
 * past a day on which it was given; those that were missed while nothing ran come as one.
 */
@ApplicationScoped
@Transactional
public class RemindingUnits {
    private final Reminders reminders;
    private final Reports reports;
    private final Reporting reporting;
    private final Lifecycle lifecycle;
    private final Feeding feeding;
    private final Terms terms;
    private final OfficeTime time;
    private final TellingReminders telling;

    RemindingUnits(
            Reminders reminders,
            Reports reports,
            Reporting reporting,
            Lifecycle lifecycle,
            Feeding feeding,
            Terms terms,
            OfficeTime time,
            TellingReminders telling) {
        this.reminders = reminders;
        this.reports = reports;
        this.reporting = reporting;
        this.lifecycle = lifecycle;
        this.feeding = feeding;
        this.terms = terms;
        this.time = time;
        this.telling = telling;
    }

    /** One hand-in that is awaited: the first (0), or the one after a report that was returned (its id). */
    private record Awaited(Current current, String period, long handIn, LocalDate due, List<ReminderDay> nudges) {}

    private Awaited awaited(long taskYearId, String period) {
        Current current = lifecycle.current(taskYearId);
        WorkCalendar calendar = time.calendar(current.year().regionId());
        Optional<Report> returned =
                reports.newest(taskYearId, period).filter(report -> report.status() == Report.Status.RETURNED);
        LocalDate again = returned.map(Report::resubmitBy).orElse(null);
        if (returned.isPresent() && again != null) {
            return new Awaited(current, period, returned.get().id(), again, ReminderDay.again(again, calendar, terms));
        }
        Obligation asked = reporting.obligation(current, period);
        return new Awaited(current, period, 0, asked.due(), ReminderDay.of(asked, calendar, terms));
    }

    private Set<String> done(Awaited awaited) {
        return reminders.stages(awaited.current().year().id(), awaited.period(), awaited.handIn());
    }

    /**
     * When the process reminds next: at once where one was missed, because nothing ran or the token came late; on a day
     * that never comes after the last of them.
     */
    public Instant next(long taskYearId, String period) {
        Awaited awaited = awaited(taskYearId, period);
        Set<String> done = done(awaited);
        List<Instant> open = awaited.nudges().stream()
                .filter(nudge -> !done.contains(nudge.stage()))
                .map(ReminderDay::at)
                .sorted()
                .toList();
        Instant now = time.now();
        return open.stream()
                .filter(at -> !at.isAfter(now))
                .reduce((earlier, later) -> later)
                .or(() -> open.stream().findFirst())
                .orElse(OfficeDays.NEVER);
    }

    /** Gives what reminders have come due. Called by the process. */
    public void remind(long taskYearId, String period) {
        Awaited awaited = awaited(taskYearId, period);
        Set<String> done = done(awaited);
        List<ReminderDay> due = awaited.nudges().stream()
                .filter(nudge -> !done.contains(nudge.stage()) && !nudge.at().isAfter(time.now()))
                .toList();
        long region = awaited.current().year().regionId();
        due.forEach(nudge -> reminders.persist(
                new Reminder(region, taskYearId, period, awaited.handIn(), nudge.stage(), time.now())));
        LocalDate today = time.today();
        if (feeding.carrier(awaited.current().year(), today).isPresent()) {
            return;
        }
        due.stream()
                .filter(ReminderDay::cooperating)
                .findFirst()
                .ifPresent(nudge -> telling.cooperating(awaited.current(), awaited.period(), nudge.day()));
        if (due.stream().anyMatch(nudge -> !nudge.cooperating())) {
            telling.lead(awaited.current(), awaited.period(), awaited.due());
        }
    }

    /** After a halt the days before a due are counted anew, and so are its reminders. */
    void onTask(@Observes TaskEvent happened) {
        if (happened instanceof TaskEvent.Resumed resumed) {
            reminders.delete("taskYearId", resumed.year().id());
        }
    }
}
