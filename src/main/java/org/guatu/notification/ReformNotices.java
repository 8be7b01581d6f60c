package org.guatu.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.guatu.organization.reform.UnitSucceeded;

/** A successor is told once what it took over; what the former unit was told before stays with its own people. */
@ApplicationScoped
@Transactional
public class ReformNotices {
    private final Notices notices;
    private final NoticeReads reads;
    private final Clock clock;

    ReformNotices(Notices notices, NoticeReads reads, Clock clock) {
        this.notices = notices;
        this.reads = reads;
        this.clock = clock;
    }

    void onSucceeded(@Observes UnitSucceeded happened) {
        happened.successors()
                .forEach(person -> notices.unreadOf(happened.former().id(), person)
                        .forEach(id -> reads.persist(new NoticeRead(id, person, clock.instant()))));
        notices.persist(new Notice(
                happened.by().regionId(),
                happened.successor().id(),
                null,
                0,
                null,
                "notification.succeeded",
                List.of(
                        happened.former().name(),
                        happened.successor().name(),
                        happened.reform().document()),
                clock.instant()));
    }
}
