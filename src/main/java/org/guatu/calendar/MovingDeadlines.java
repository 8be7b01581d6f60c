package org.guatu.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.ToLongFunction;
import org.guatu.platform.Caller;
import org.guatu.platform.trail.Change;
import org.guatu.platform.trail.Trail;
import org.jspecify.annotations.Nullable;

/** The calendar has changed: whoever keeps terms has them gone through here, page by page, each move written down. */
@ApplicationScoped
@Transactional
public class MovingDeadlines {
    private static final int PAGE = 200;

    private final CalendarDays days;
    private final Trail trail;
    private final Clock clock;

    MovingDeadlines(CalendarDays days, Trail trail, Clock clock) {
        this.days = days;
        this.trail = trail;
        this.clock = clock;
    }

    /** Where those with a term are kept. */
    public interface Kept<T> {
        /** Those whose term may end on the day or later, by their ids, from the one after an id on. */
        List<T> from(LocalDate day, long afterId, int rows);
    }

    /** A term that ends on another day now, as the trail of its region tells it. */
    public record Moved(long regionId, Change told) {
        /** Nothing where it ends when it did. */
        public static Optional<Moved> of(
                long regionId, Change told, @Nullable LocalDate before, @Nullable LocalDate after) {
            return before == null || before.equals(after)
                    ? Optional.empty()
                    : Optional.of(new Moved(regionId, told.from(before).to(after)));
        }
    }

    /**
     * Goes through all that are kept.
     *
     * @param move sets the terms of one anew, as seen from today
     */
    public <T> void each(
            CalendarChanged changed,
            Kept<T> kept,
            ToLongFunction<T> id,
            BiFunction<T, LocalDate, Optional<Moved>> move) {
        LocalDate today = LocalDate.now(clock);
        List<T> page = kept.from(today, 0, PAGE);
        while (!page.isEmpty()) {
            page.forEach(one -> move.apply(one, today).ifPresent(moved -> note(moved, changed)));
            days.flush();
            page = kept.from(today, id.applyAsLong(page.get(page.size() - 1)), PAGE);
        }
    }

    private void note(Moved moved, CalendarChanged changed) {
        trail.record(Caller.systemIn(moved.regionId()), moved.told());
        changed.moved().add(1);
    }
}
