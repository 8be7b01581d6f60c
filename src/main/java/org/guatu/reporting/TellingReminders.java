package org.guatu.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.guatu.calendar.OfficeTime;
import org.guatu.catalogue.Catalogue;
import org.guatu.catalogue.Part;
import org.guatu.lifecycle.Lifecycle.Current;
import org.guatu.organization.Organization;
import org.guatu.platform.Caller;
import org.guatu.platform.trail.Change;
import org.guatu.platform.trail.Trail;

/** Tells the units that a report, or their part of one, is missing, and writes it down. */
@ApplicationScoped
@Transactional
class TellingReminders {
    private final Contributions contributions;
    private final Catalogue catalogue;
    private final Organization organization;
    private final Trail trail;
    private final OfficeTime time;
    private final Event<ReportEvent> events;

    TellingReminders(
            Contributions contributions,
            Catalogue catalogue,
            Organization organization,
            Trail trail,
            OfficeTime time,
            Event<ReportEvent> events) {
        this.contributions = contributions;
        this.catalogue = catalogue;
        this.organization = organization;
        this.trail = trail;
        this.time = time;
        this.events = events;
    }

    void lead(Current current, String period, LocalDate due) {
        record(current, "reporting.act.reminded", period, due);
        events.fire(
                new ReportEvent.Due(current.task(), period, due, time.today().isAfter(due)));
    }

    /** Those cooperating units whose part is not in yet. */
    void cooperating(Current current, String period, LocalDate due) {
        long task = current.task().id();
        Set<Long> handedIn = contributions.of(current.year().id(), period).stream()
                .map(organization::actingFor)
                .collect(Collectors.toSet());
        Set<Long> missing = catalogue.parts(List.of(task)).getOrDefault(task, List.of()).stream()
                .filter(part -> part.role() != Part.Role.SET)
                .map(Part::unitId)
                .filter(unit -> !handedIn.contains(unit))
                .collect(Collectors.toSet());
        if (!missing.isEmpty()) {
            record(current, "reporting.act.remindedCooperating", period, due);
            events.fire(new ReportEvent.ContributionDue(current.task(), period, due, missing));
        }
    }

    private void record(Current current, String act, String period, LocalDate due) {
        trail.record(
                Caller.systemIn(current.year().regionId()),
                Change.of(act, "task", current.task().id()).to(period + " · " + due));
    }
}
