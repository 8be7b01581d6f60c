package org.guatu.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.guatu.platform.Caller;
import org.guatu.platform.trail.Trail;

/**
 * The calendar has changed: whoever has something in hand has as many working days left as before. Goes through everything
 * that is kept, page by page, and writes each move down.
 */
@ApplicationScoped
@Transactional
public class MovingDeadlines {
    private static final int PAGE = 200;

    private final Instance<TermKeeper<?>> keepers;
    private final CalendarDays days;
    private final Trail trail;
    private final Clock clock;

    MovingDeadlines(@Any Instance<TermKeeper<?>> keepers, CalendarDays days, Trail trail, Clock clock) {
        this.keepers = keepers;
        this.days = days;
        this.trail = trail;
        this.clock = clock;
    }

    void onCalendar(@Observes CalendarChanged changed) {
        keepers.forEach(keeper -> move(keeper, changed));
    }

    private <T> void move(TermKeeper<T> keeper, CalendarChanged changed) {
        LocalDate today = LocalDate.now(clock);
        List<T> page = keeper.from(today, 0, PAGE);
        while (!page.isEmpty()) {
            page.forEach(one -> keeper.move(one, changed, today).ifPresent(moved -> note(moved, changed)));
            days.flush();
            page = keeper.from(today, keeper.id(page.get(page.size() - 1)), PAGE);
        }
    }

    private void note(TermKeeper.Moved moved, CalendarChanged changed) {
        trail.record(Caller.systemIn(moved.regionId()), moved.told());
        changed.moved().add(1);
    }
}
