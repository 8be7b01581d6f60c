package org.guatu.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.guatu.calendar.OfficeTime;
import org.guatu.calendar.WorkCalendar;
import org.guatu.catalogue.Catalogue;
import org.guatu.catalogue.Part;
import org.guatu.lifecycle.Lifecycle;
import org.guatu.lifecycle.Lifecycle.Current;
import org.guatu.lifecycle.TaskEvent;
import org.guatu.lifecycle.Terms;
import org.guatu.platform.Caller;
import org.guatu.platform.trail.Change;
import org.guatu.platform.trail.Trail;

/**
 * The system reminds of missing reports and parts of them. Each reminder is given once, also where the calendar moves it
 * past a day on which it was given; those that were missed while nothing ran come as one.
 */
@ApplicationScoped
@Transactional
public class RemindingUnits {
    private final Reminders reminders;
    private final Reports reports;
    private final Contributions contributions;
    private final Reporting reporting;
    private final Lifecycle lifecycle;
    private final Feeding feeding;
    private final Catalogue catalogue;
    private final Terms terms;
    private final Trail trail;
    private final OfficeTime time;
    private final Event<ReportEvent> events;

    RemindingUnits(
            Reminders reminders,
            Reports reports,
            Contributions contributions,
            Reporting reporting,
            Lifecycle lifecycle,
            Feeding feeding,
            Catalogue catalogue,
            Terms terms,
            Trail trail,
            OfficeTime time,
            Event<ReportEvent> events) {
        this.reminders = reminders;
        this.reports = reports;
        this.contributions = contributions;
        this.reporting = reporting;
        this.lifecycle = lifecycle;
        this.feeding = feeding;
        this.catalogue = catalogue;
        this.terms = terms;
        this.trail = trail;
        this.time = time;
        this.events = events;
    }

    /** One hand-in that is awaited: the first (0), or the one after a report that was returned (its id). */
    private record Awaited(Current current, String period, long handIn, LocalDate due, List<ReminderDay> nudges) {}

    private Awaited awaited(long taskYearId, String period) {
        Current current = lifecycle.current(taskYearId);
        WorkCalendar calendar = time.calendar();
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

    /** When the process reminds next: at once where one was missed, because nothing ran or the token came late. */
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
                .orElseGet(() -> open.get(0));
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
                .ifPresent(nudge -> remindCooperating(awaited, nudge.day()));
        if (due.stream().anyMatch(nudge -> !nudge.cooperating())) {
            remindLead(awaited, today);
        }
    }

    /** After a halt the days before a due are counted anew, and so are its reminders. */
    void onTask(@Observes TaskEvent happened) {
        if (happened instanceof TaskEvent.Resumed resumed) {
            reminders.delete("taskYearId", resumed.year().id());
        }
    }

    private void remindLead(Awaited awaited, LocalDate today) {
        record(awaited, "reporting.act.reminded", awaited.due());
        events.fire(new ReportEvent.Due(
                awaited.current().task(), awaited.period(), awaited.due(), today.isAfter(awaited.due())));
    }

    private void remindCooperating(Awaited awaited, LocalDate due) {
        long task = awaited.current().task().id();
        Set<Long> handedIn = contributions.of(awaited.current().year().id(), awaited.period());
        Set<Long> missing = catalogue.parts(List.of(task)).getOrDefault(task, List.of()).stream()
                .filter(part -> part.role() != Part.Role.SET)
                .map(Part::unitId)
                .filter(unit -> !handedIn.contains(unit))
                .collect(Collectors.toSet());
        if (!missing.isEmpty()) {
            record(awaited, "reporting.act.remindedCooperating", due);
            events.fire(new ReportEvent.ContributionDue(awaited.current().task(), awaited.period(), due, missing));
        }
    }

    private void record(Awaited awaited, String act, LocalDate due) {
        trail.record(
                Caller.systemIn(awaited.current().year().regionId()),
                Change.of(act, "task", awaited.current().task().id()).to(awaited.period() + " · " + due));
    }
}
