package org.guatu.lifecycle.extension;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import org.guatu.calendar.CalendarChanged;
import org.guatu.platform.Caller;

/** The terms of open requests, counted anew where days became working days or days off. The timers follow. */
@ApplicationScoped
@Transactional
public class Recounting {
    private final Extensions extensions;
    private final ExtensionFile file;
    private final ExtensionTerms terms;
    private final Clock clock;

    Recounting(Extensions extensions, ExtensionFile file, ExtensionTerms terms, Clock clock) {
        this.extensions = extensions;
        this.file = file;
        this.terms = terms;
        this.clock = clock;
    }

    void onCalendar(@Observes CalendarChanged changed) {
        LocalDate today = LocalDate.now(clock);
        for (Extension one : extensions.list("openTaskId is not null order by id")) {
            LocalDate before = one.actBy();
            LocalDate lastDay = ExtensionRules.lastDay(one.dueBefore(), terms.askBefore(), changed.after());
            one.moveTerms(changed.moved(before, today), lastDay);
            if (!one.actBy().equals(before)) {
                file.record(Caller.systemIn(one.regionId()), one, "lifecycle.act.termMoved", one.actBy(), null);
                changed.moved().add(1);
            }
        }
        extensions.flush();
    }
}
