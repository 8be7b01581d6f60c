package org.guatu.lifecycle.extension;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import org.guatu.calendar.CalendarChanged;
import org.guatu.calendar.MovingDeadlines;
import org.guatu.calendar.MovingDeadlines.Moved;
import org.guatu.platform.trail.Change;

/** The terms of open requests, counted anew where days became working days or days off. The timers follow. */
@ApplicationScoped
@Transactional
public class ExtensionDeadlines {
    private final Extensions extensions;
    private final ExtensionTerms rules;
    private final MovingDeadlines terms;

    ExtensionDeadlines(Extensions extensions, ExtensionTerms rules, MovingDeadlines terms) {
        this.extensions = extensions;
        this.rules = rules;
        this.terms = terms;
    }

    void onCalendar(@Observes CalendarChanged changed) {
        terms.each(
                changed,
                (day, after, rows) -> extensions.inHand(after, rows),
                Extension::id,
                (one, today) -> move(one, changed, today));
    }

    private Optional<Moved> move(Extension one, CalendarChanged changed, LocalDate today) {
        LocalDate before = one.actBy();
        LocalDate lastDay = ExtensionRules.lastDay(one.dueBefore(), rules.askBefore(), changed.after());
        one.moveTerms(changed.moved(before, today), lastDay);
        Change told = Change.of("lifecycle.act.termMoved", "task", one.taskId());
        return Moved.of(one.regionId(), told, before, one.actBy());
    }
}
