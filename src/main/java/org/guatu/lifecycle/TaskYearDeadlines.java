package org.guatu.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.guatu.calendar.CalendarChanged;
import org.guatu.calendar.MovingDeadlines;
import org.guatu.calendar.MovingDeadlines.Moved;
import org.guatu.platform.trail.Change;

/**
 * The calendar has changed: whoever has to act on a task has as many working days left as before. A term that stands
 * still with its task is kept as a number of days, and those that are over stay over.
 */
@ApplicationScoped
@Transactional
public class TaskYearDeadlines {
    private final TaskYears years;
    private final MovingDeadlines terms;

    TaskYearDeadlines(TaskYears years, MovingDeadlines terms) {
        this.years = years;
        this.terms = terms;
    }

    void onCalendar(@Observes CalendarChanged changed) {
        terms.each(changed, years::withTermFrom, TaskYear::id, (year, today) -> move(year, changed, today));
    }

    private static Optional<Moved> move(TaskYear year, CalendarChanged changed, LocalDate today) {
        LocalDate before = Objects.requireNonNull(year.actBy(), "only those with a term are read");
        LocalDate after = changed.moved(before, today);
        year.moveTerm(after);
        Change told = Change.of("lifecycle.act.termMoved", "task", year.taskId());
        return Moved.of(year.regionId(), told, before, after);
    }
}
