package org.guatu.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.guatu.organization.Roles;
import org.guatu.organization.appointment.PostProposal;
import org.guatu.organization.appointment.PostProposed;

/** Asks those who may be the second person to confirm a critical post, and settles that once it is decided. */
@ApplicationScoped
@Transactional
public class AppointmentNotices {
    private static final String ASKS = "notification.postProposed";

    private final Notices notices;
    private final Clock clock;

    AppointmentNotices(Notices notices, Clock clock) {
        this.notices = notices;
        this.clock = clock;
    }

    void onProposal(@Observes PostProposed happened) {
        PostProposal one = happened.proposal();
        String place = "/appointments#proposal" + one.id();
        if (one.state() == PostProposal.State.WAITING) {
            for (String role : List.of(Roles.SECURITY_ADMIN, Roles.AUDITOR)) {
                notices.persist(new Notice(
                        one.regionId(),
                        null,
                        role,
                        0,
                        place,
                        ASKS,
                        List.of(one.proposed().by(), happened.person()),
                        clock.instant()));
            }
        } else {
            notices.settle(place, List.of(ASKS), clock.instant());
        }
    }
}
