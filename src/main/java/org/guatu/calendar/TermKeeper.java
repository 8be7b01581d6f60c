package org.guatu.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.guatu.platform.trail.Change;
import org.jspecify.annotations.Nullable;

/**
 * Keeps things with terms that were counted in working days. {@link MovingDeadlines} goes through all keepers when the
 * calendar has changed.
 */
public interface TermKeeper<T> {
    /** Those whose term may end on the day or later, by their ids, from the one after an id on. */
    List<T> from(LocalDate day, long afterId, int rows);

    long id(T one);

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
