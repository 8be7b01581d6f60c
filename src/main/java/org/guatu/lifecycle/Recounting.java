package org.guatu.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.guatu.calendar.CalendarChanged;
import org.guatu.platform.Caller;
import org.guatu.platform.trail.Change;
import org.guatu.platform.trail.Trail;

/**
 * The calendar has changed: whoever has to act on a task has as many working days left as before. A term that stands
 * still with its task is kept as a number of days, and those that are over stay over.
 */
@ApplicationScoped
@Transactional
public class Recounting {
    private static final int PAGE = 200;

    private final TaskYears years;
    private final Trail trail;
    private final Clock clock;

    Recounting(TaskYears years, Trail trail, Clock clock) {
        this.years = years;
        this.trail = trail;
        this.clock = clock;
    }

    void onCalendar(@Observes CalendarChanged changed) {
        LocalDate today = LocalDate.now(clock);
        List<TaskYear> page = years.withTermFrom(today, 0, PAGE);
        while (!page.isEmpty()) {
            page.forEach(year -> move(year, changed, today));
            years.flush();
            page = years.withTermFrom(today, page.get(page.size() - 1).id(), PAGE);
        }
    }

    private void move(TaskYear year, CalendarChanged changed, LocalDate today) {
        LocalDate before = Objects.requireNonNull(year.actBy(), "only those with a term are read");
        LocalDate after = changed.moved(before, today);
        if (!after.equals(before)) {
            year.moveTerm(after);
            trail.record(
                    Caller.systemIn(year.regionId()),
                    Change.of("lifecycle.act.termMoved", "task", year.taskId())
                            .from(before)
                            .to(after));
            changed.moved().add(1);
        }
    }
}
