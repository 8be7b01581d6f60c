package org.guatu.briefing.subscription;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.guatu.organization.Roles;
import org.guatu.platform.Caller;
import org.guatu.platform.NotAllowed;
import org.guatu.platform.NotFound;
import org.guatu.platform.trail.Change;
import org.guatu.platform.trail.Trail;
import org.jspecify.annotations.Nullable;

/** Whoever reads the whole region may have its week sent to them, and the office to all of it. */
@ApplicationScoped
@Transactional
public class Subscribing {
    private final Subscriptions subscriptions;
    private final WeekReports reports;
    private final Trail trail;
    private final Clock clock;

    Subscribing(Subscriptions subscriptions, WeekReports reports, Trail trail, Clock clock) {
        this.subscriptions = subscriptions;
        this.reports = reports;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * What a reader has chosen.
     *
     * @param office whether the office gets it; of no meaning to whoever is not of the office
     */
    public record Chosen(boolean own, boolean office) {}

    public Chosen of(Caller by) {
        return new Chosen(wanted(by, by.personId()), by.hasRole(Roles.RULE_OF_LAW_OFFICE) && wanted(by, null));
    }

    private boolean wanted(Caller by, @Nullable Long person) {
        return subscriptions
                .of(by.regionId(), person)
                .filter(Subscription::wanted)
                .isPresent();
    }

    public Chosen choose(ChooseSubscription asked, Caller by) {
        if (asked.office() != null && !by.hasRole(Roles.RULE_OF_LAW_OFFICE)) {
            throw new NotAllowed("platform.notAllowed");
        }
        Chosen before = of(by);
        if (asked.own() != null && asked.own() != before.own()) {
            want(by, by.personId(), asked.own());
        }
        if (asked.office() != null && asked.office() != before.office()) {
            want(by, null, asked.office());
        }
        return of(by);
    }

    private void want(Caller by, @Nullable Long person, boolean now) {
        Subscription one = subscriptions.of(by.regionId(), person).orElseGet(() -> {
            Subscription begun = new Subscription(by.regionId(), person, clock.instant());
            subscriptions.persist(begun);
            return begun;
        });
        one.want(now, clock.instant());
        trail.record(
                by,
                Change.of("briefing.subscription.act.choose", "subscription", one.id())
                        .to(now));
    }

    /** What was sent; 404 where it was sent to somebody else. */
    public WeekReport report(long id, Caller by) {
        return reports.visible(id, by).orElseThrow(() -> new NotFound("platform.notFound"));
    }

    /** For the messages that carry it out of the house; null where there is none. */
    public @Nullable WeekReport report(long id) {
        return reports.findById(id);
    }
}
