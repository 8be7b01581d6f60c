package org.guatu.lifecycle;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.guatu.calendar.OfficeTime;
import org.guatu.calendar.WorkCalendar;
import org.guatu.catalogue.Catalogue;

/**
 * The office is told of a list's undecided tasks when the list has ended, three working days before its term, on its last
 * day and the working day after; each once, and what was missed while nothing ran comes as one.
 */
@ApplicationScoped
@Transactional
class CarryReminders implements PanacheRepository<CarryReminder> {
    private final TaskYears years;
    private final Catalogue catalogue;
    private final Terms terms;
    private final OfficeTime time;
    private final Event<CarryDue> events;

    CarryReminders(TaskYears years, Catalogue catalogue, Terms terms, OfficeTime time, Event<CarryDue> events) {
        this.years = years;
        this.catalogue = catalogue;
        this.terms = terms;
        this.time = time;
        this.events = events;
    }

    /** The next day after one on which somebody is to be told. */
    Optional<LocalDate> nextDay(LocalDate after) {
        return years.undecided().stream()
                .flatMap(list -> days(list))
                .filter(day -> day.isAfter(after))
                .min(LocalDate::compareTo);
    }

    private Stream<LocalDate> days(TaskYears.Undecided list) {
        LocalDate due = list.due();
        WorkCalendar calendar = time.calendar(list.regionId());
        return Stream.of(
                calendar.plus(list.since().minusDays(1), 1),
                calendar.plus(due, -terms.remindBefore()),
                due,
                calendar.plus(due, terms.remindAfter()));
    }

    /** Tells what is to be told today; answers of how many lists. */
    int remind() {
        LocalDate today = time.today();
        List<TaskYears.Undecided> told =
                years.undecided().stream().filter(list -> isDue(list, today)).toList();
        for (TaskYears.Undecided list : told) {
            persist(new CarryReminder(list.regionId(), list.listId(), today));
            events.fire(new CarryDue(catalogue.list(list.listId()), (int) list.tasks(), list.due()));
        }
        return told.size();
    }

    private boolean isDue(TaskYears.Undecided list, LocalDate today) {
        Optional<LocalDate> newest =
                days(list).filter(day -> !day.isAfter(today)).max(LocalDate::compareTo);
        return newest.isPresent() && count("listId = ?1 and remindedOn >= ?2", list.listId(), newest.get()) == 0;
    }
}
