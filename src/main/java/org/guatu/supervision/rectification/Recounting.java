package org.guatu.supervision.rectification;

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

/** The calendar has changed: whoever has a finding in hand has as many working days left as before. */
@ApplicationScoped
@Transactional
public class Recounting {
    private static final int PAGE = 200;

    private final Findings findings;
    private final Trail trail;
    private final Clock clock;

    Recounting(Findings findings, Trail trail, Clock clock) {
        this.findings = findings;
        this.trail = trail;
        this.clock = clock;
    }

    void onCalendar(@Observes CalendarChanged changed) {
        LocalDate today = LocalDate.now(clock);
        List<Finding> page = findings.withTermFrom(today, 0, PAGE);
        while (!page.isEmpty()) {
            page.forEach(finding -> move(finding, changed, today));
            findings.flush();
            page = findings.withTermFrom(today, page.get(page.size() - 1).id(), PAGE);
        }
    }

    private void move(Finding finding, CalendarChanged changed, LocalDate today) {
        LocalDate before = finding.actBy();
        finding.moveTerm(day -> changed.moved(day, today));
        LocalDate after = finding.actBy();
        if (before != null && !before.equals(after)) {
            trail.record(
                    Caller.systemIn(finding.regionId()),
                    Change.of("supervision.act.termMoved", "finding", finding.id())
                            .from(before)
                            .to(after));
            changed.moved().add(1);
        }
    }
}
