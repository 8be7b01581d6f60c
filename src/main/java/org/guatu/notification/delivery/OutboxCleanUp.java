package org.guatu.notification.delivery;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.guatu.notification.preference.NoticeRules;
import org.guatu.platform.time.RealTime;

/** Forgets what was sent so long ago that nobody asks for it. */
@ApplicationScoped
class OutboxCleanUp {
    private static final int MESSAGES_A_ROUND = 500;

    private final OutgoingMessages outgoing;
    private final Deliveries deliveries;
    private final NoticeRules rules;
    private final Clock clock;

    OutboxCleanUp(OutgoingMessages outgoing, Deliveries deliveries, NoticeRules rules, @RealTime Clock clock) {
        this.outgoing = outgoing;
        this.deliveries = deliveries;
        this.rules = rules;
        this.clock = clock;
    }

    @Scheduled(every = "6h", delayed = "20m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forgetOld() {
        Instant before = clock.instant().minus(rules.kept());
        QuarkusTransaction.requiringNew().run(() -> {
            List<Long> old = outgoing
                    .find("packedAt < ?1 and state <> ?2", before, OutgoingMessage.State.WAITING)
                    .page(0, MESSAGES_A_ROUND)
                    .stream()
                    .map(OutgoingMessage::id)
                    .toList();
            if (!old.isEmpty()) {
                deliveries.delete("outgoingMessageId in ?1", old);
                outgoing.delete("id in ?1", old);
            }
            deliveries.delete("state = ?1 and dueAt < ?2", Delivery.State.DROPPED, before);
        });
    }
}
