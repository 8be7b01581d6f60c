package org.guatu.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.guatu.platform.Caller;
import org.guatu.platform.trail.Change;
import org.guatu.platform.trail.Trail;
import org.jspecify.annotations.Nullable;

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

    /**
     * Keeps things with terms that were counted in working days. All keepers are gone through when the calendar has
     * changed.
     */
    public interface TermKeeper<T> {
        /** Those whose term may end on the day or later, by their ids, from the one after an id on. */
        List<T> from(LocalDate day, long afterId, int rows);

        long id(T one);

        long regionId(T one);

        /** Sets the terms of one anew, as seen from today; answers nothing where they end when they did. */
        Optional<Moved> move(T one, CalendarChanged changed, LocalDate today);

        /** A term that ends on another day now, as the trail of its region tells it. */
        record Moved(long regionId, Change told) {
            /** Nothing where it ends when it did. */
            public static Optional<Moved> of(
                    long regionId, Change told, @Nullable LocalDate before, @Nullable LocalDate after) {
                return before == null || before.equals(after)
                        ? Optional.empty()
                        : Optional.of(new Moved(regionId, told.from(before).to(after)));
            }
        }
    }

    void onCalendar(@Observes CalendarsChanged changed) {
        keepers.forEach(keeper -> move(keeper, changed));
    }

    private <T> void move(TermKeeper<T> keeper, CalendarsChanged changed) {
        LocalDate today = LocalDate.now(clock);
        List<T> page = keeper.from(today, 0, PAGE);
        while (!page.isEmpty()) {
            page.forEach(one -> move(one, keeper, changed, today));
            days.flush();
            page = keeper.from(today, keeper.id(page.get(page.size() - 1)), PAGE);
        }
    }

    private <T> void move(T one, TermKeeper<T> keeper, CalendarsChanged changed, LocalDate today) {
        CalendarChanged ofRegion = changed.in(keeper.regionId(one));
        if (ofRegion.any()) {
            keeper.move(one, ofRegion, today).ifPresent(moved -> note(moved, changed));
        }
    }

    private void note(TermKeeper.Moved moved, CalendarsChanged changed) {
        trail.record(Caller.systemIn(moved.regionId()), moved.told());
        changed.moved().add(moved.regionId(), 1);
    }
}
