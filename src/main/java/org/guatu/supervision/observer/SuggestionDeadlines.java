package org.guatu.supervision.observer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import org.guatu.calendar.CalendarChanged;
import org.guatu.calendar.MovingDeadlines;
import org.guatu.calendar.MovingDeadlines.Moved;
import org.guatu.platform.trail.Change;

/** The calendar has changed: whoever has a suggestion in hand has as many working days left as before. */
@ApplicationScoped
@Transactional
public class SuggestionDeadlines {
    private final Suggestions suggestions;
    private final MovingDeadlines terms;

    SuggestionDeadlines(Suggestions suggestions, MovingDeadlines terms) {
        this.suggestions = suggestions;
        this.terms = terms;
    }

    void onCalendar(@Observes CalendarChanged changed) {
        terms.each(changed, suggestions::withTermFrom, Suggestion::id, (one, today) -> move(one, changed, today));
    }

    private static Optional<Moved> move(Suggestion one, CalendarChanged changed, LocalDate today) {
        LocalDate before = one.actBy();
        one.moveTerm(day -> changed.moved(day, today));
        Change told = Change.of("supervision.act.termMoved", "suggestion", one.id());
        return Moved.of(one.regionId(), told, before, one.actBy());
    }
}
