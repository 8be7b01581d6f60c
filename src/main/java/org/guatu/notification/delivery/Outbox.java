package org.guatu.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.ArrayList;
import java.util.List;
import org.guatu.notification.Notice;
import org.guatu.notification.NoticeSent;
import org.hibernate.engine.spi.SessionImplementor;
import org.hibernate.engine.spi.TransactionCompletionCallbacks.BeforeCompletionCallback;

/**
 * Writes, in the transaction of a notice, what of it is to be told to whom outside of the application. It waits for the
 * end of the transaction and then writes for all its notices together: the issue of a list costs a handful of
 * statements and not a thousand.
 */
@ApplicationScoped
class Outbox {
    private final DeliveryPlan plan;
    private final Deliveries deliveries;
    private final EntityManager entities;
    private final TransactionSynchronizationRegistry transaction;

    Outbox(
            DeliveryPlan plan,
            Deliveries deliveries,
            EntityManager entities,
            TransactionSynchronizationRegistry transaction) {
        this.plan = plan;
        this.deliveries = deliveries;
        this.entities = entities;
        this.transaction = transaction;
    }

    void onNotice(@Observes NoticeSent happened) {
        @SuppressWarnings("unchecked")
        List<Notice> gathered = (List<Notice>) transaction.getResource(Outbox.class);
        if (gathered == null) {
            gathered = new ArrayList<>();
            transaction.putResource(Outbox.class, gathered);
            atTheEnd(gathered);
        }
        gathered.add(happened.notice());
    }

    /** After the last change was written and before the connection is given back: only the tables themselves know when. */
    private void atTheEnd(List<Notice> gathered) {
        BeforeCompletionCallback end = session -> deliveries.write(plan.of(gathered));
        entities.unwrap(SessionImplementor.class)
                .getTransactionCompletionCallbacks()
                .registerCallback(end);
    }
}
