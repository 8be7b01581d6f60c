package org.guatu.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.guatu.calendar.CalendarChanged;
import org.guatu.calendar.MovingDeadlines.TermKeeper;
import org.guatu.platform.trail.Change;

/**
 * The terms for acts on tasks. A term that stands still with its task is kept as a number of days, and those that are over
 * stay over.
 */
@ApplicationScoped
class TaskYearDeadlines implements TermKeeper<TaskYear> {
    private final TaskYears years;

    TaskYearDeadlines(TaskYears years) {
        this.years = years;
    }

    @Override
    public List<TaskYear> from(LocalDate day, long afterId, int rows) {
        return years.withTermFrom(day, afterId, rows);
    }

    @Override
    public long id(TaskYear one) {
        return one.id();
    }

    @Override
    public long regionId(TaskYear one) {
        return one.regionId();
    }

    @Override
    public Optional<Moved> move(TaskYear year, CalendarChanged changed, LocalDate today) {
        LocalDate before = Objects.requireNonNull(year.actBy(), "only those with a term are read");
        LocalDate after = changed.moved(before, today);
        year.moveTerm(after);
        Change told = Change.of("lifecycle.act.termMoved", "task", year.taskId());
        return Moved.of(year.regionId(), told, before, after);
    }
}
