package org.guatu.supervision.observer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.guatu.calendar.CalendarChanged;
import org.guatu.platform.Caller;
import org.guatu.platform.trail.Change;
import org.guatu.platform.trail.Trail;

/** The calendar has changed: whoever has a suggestion in hand has as many working days left as before. */
@ApplicationScoped
@Transactional
public class Recounting {
    private static final int PAGE = 200;

    private final Suggestions suggestions;
    private final Trail trail;
    private final Clock clock;

    Recounting(Suggestions suggestions, Trail trail, Clock clock) {
        this.suggestions = suggestions;
        this.trail = trail;
        this.clock = clock;
    }

    void onCalendar(@Observes CalendarChanged changed) {
        LocalDate today = LocalDate.now(clock);
        List<Suggestion> page = suggestions.withTermFrom(today, 0, PAGE);
        while (!page.isEmpty()) {
            page.forEach(suggestion -> move(suggestion, changed, today));
            suggestions.flush();
            page = suggestions.withTermFrom(today, page.get(page.size() - 1).id(), PAGE);
        }
    }

    private void move(Suggestion suggestion, CalendarChanged changed, LocalDate today) {
        LocalDate before = suggestion.actBy();
        suggestion.moveTerm(day -> changed.moved(day, today));
        LocalDate after = suggestion.actBy();
        if (before != null && !before.equals(after)) {
            trail.record(
                    Caller.systemIn(suggestion.regionId()),
                    Change.of("supervision.act.termMoved", "suggestion", suggestion.id())
                            .from(before)
                            .to(after));
            changed.moved().add(1);
        }
    }
}
