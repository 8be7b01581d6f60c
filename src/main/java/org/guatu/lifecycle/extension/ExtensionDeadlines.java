package org.guatu.lifecycle.extension;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.guatu.calendar.CalendarChanged;
import org.guatu.calendar.MovingDeadlines.TermKeeper;
import org.guatu.platform.trail.Change;

/** The terms of open requests, and the last day on which one may be signed. */
@ApplicationScoped
class ExtensionDeadlines implements TermKeeper<Extension> {
    private final Extensions extensions;
    private final ExtensionTerms rules;

    ExtensionDeadlines(Extensions extensions, ExtensionTerms rules) {
        this.extensions = extensions;
        this.rules = rules;
    }

    @Override
    public List<Extension> from(LocalDate day, long afterId, int rows) {
        return extensions.inHand(afterId, rows);
    }

    @Override
    public long id(Extension one) {
        return one.id();
    }

    @Override
    public long regionId(Extension one) {
        return one.regionId();
    }

    @Override
    public Optional<Moved> move(Extension one, CalendarChanged changed, LocalDate today) {
        LocalDate before = one.actBy();
        LocalDate lastDay = ExtensionRules.lastDay(one.dueBefore(), rules.askBefore(), changed.after());
        one.moveTerms(changed.moved(before, today), lastDay);
        Change told = Change.of("lifecycle.act.termMoved", "task", one.taskId());
        return Moved.of(one.regionId(), told, before, one.actBy());
    }
}
