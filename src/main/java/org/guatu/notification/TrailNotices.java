package org.guatu.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.guatu.organization.Roles;
import org.guatu.platform.trail.anchor.TrailAnchored;

/** Where the office wants it, auditors are told each day where the trail ends: mail and robots carry that out of the house. */
@ApplicationScoped
@Transactional
public class TrailNotices {
    private final Notices notices;
    private final boolean wanted;
    private final Clock clock;

    TrailNotices(Notices notices, @ConfigProperty(name = "guatu.trail.anchor-notices") boolean wanted, Clock clock) {
        this.notices = notices;
        this.wanted = wanted;
        this.clock = clock;
    }

    void onAnchor(@Observes TrailAnchored happened) {
        if (wanted) {
            notices.persist(new Notice(
                    happened.anchor().regionId(),
                    null,
                    Roles.AUDITOR,
                    0,
                    "/trail",
                    "notification.trailAnchored",
                    List.of(happened.anchor().line()),
                    clock.instant()));
        }
    }
}
