package org.guatu.briefing.subscription;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guatu.organization.Roles;
import org.guatu.organization.absence.Holders;
import org.guatu.platform.Caller;

/** Writes down what there is to say of a week, once for each subscription, and tells whoever sends it. */
@ApplicationScoped
@Transactional
class SendingWeeks {
    private final Subscriptions subscriptions;
    private final WeekReports reports;
    private final WeekLines lines;
    private final Holders holders;
    private final Event<WeekSent> sent;

    SendingWeeks(
            Subscriptions subscriptions, WeekReports reports, WeekLines lines, Holders holders, Event<WeekSent> sent) {
        this.subscriptions = subscriptions;
        this.reports = reports;
        this.lines = lines;
        this.holders = holders;
        this.sent = sent;
    }

    List<Long> waiting(LocalDate monday, Instant sentAt) {
        return subscriptions.withoutWeek(monday, sentAt);
    }

    /** Nothing is sent where there is nothing to say, nor to whoever reads the region no more; both are not tried again. */
    void send(long subscriptionId, Week week) {
        Subscription to = subscriptions.findById(subscriptionId);
        List<WeekLine> said = reader(to).map(reader -> lines.of(week, reader)).orElse(List.of());
        WeekReport report = new WeekReport(to, week, said);
        reports.persistAndFlush(report);
        if (!said.isEmpty()) {
            sent.fire(new WeekSent(to, report));
        }
    }

    private Optional<Caller> reader(Subscription to) {
        Long person = to.personId();
        return person == null
                ? Optional.of(new Caller(0, "", to.regionId(), Set.of(), Set.of(Roles.RULE_OF_LAW_OFFICE), ""))
                : holders.present(to.regionId(), person).filter(Roles::readsWholeRegion);
    }
}
