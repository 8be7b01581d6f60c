package org.guatu.platform.engine;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.ReentrantLock;
import org.flowable.engine.ProcessEngine;
import org.jboss.logging.Logger;

/**
 * Sets the open timers of every process anew when the dates that they were set by have changed. Who changes dates owes it
 * in their own transaction; it is done page by page after the commit, each page in a transaction of its own, by asking
 * each timer's expression again. A run that is broken off is done again from the beginning, at the next start at the
 * latest: what is right already is left alone.
 */
@ApplicationScoped
public class Retiming {
    private static final Logger LOG = Logger.getLogger(Retiming.class);
    private static final int PAGE = 100;

    private final TimerDates dates;
    private final EntityManager entities;
    private final Event<Owed> events;
    private final ReentrantLock running = new ReentrantLock();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "guatu-retiming");
        thread.setDaemon(true);
        return thread;
    });
    private volatile boolean stopped;

    Retiming(ProcessEngine engine, EntityManager entities, Event<Owed> events) {
        this.dates = new TimerDates(engine);
        this.entities = entities;
        this.events = events;
    }

    /** That somebody owes a recomputation; it begins when their transaction is committed. */
    record Owed() {}

    /** Dates have changed: notes in the caller's transaction that the timers have to follow. */
    public void owe() {
        entities.createNativeQuery("update timer_recount set owed = owed + 1 where id = 1")
                .executeUpdate();
        events.fire(new Owed());
    }

    void follow(@Observes(during = TransactionPhase.AFTER_SUCCESS) Owed owed) {
        if (!stopped) {
            worker.execute(this::settleOrLeave);
        }
    }

    /** A run that an earlier process left half done ends here, before the executor fires its first timer. */
    void begin(@Observes @Priority(250) StartupEvent start) {
        settle();
    }

    void stop(@Observes @Priority(1) ShutdownEvent stop) {
        stopped = true;
        worker.shutdown();
        // The page in hand is finished; the rest is owed still.
        running.lock();
        running.unlock();
    }

    private void settleOrLeave() {
        try {
            settle();
        } catch (RuntimeException e) {
            LOG.error("open timers could not be set anew; it is owed until the next start or change", e);
        }
    }

    /** Does what is owed, and answers how many timers moved. Who comes while it runs waits for its end. */
    public int settle() {
        running.lock();
        try {
            int moved = 0;
            for (long owed = ask(); owed > 0 && !stopped; owed = ask()) {
                moved += all();
                if (!stopped) {
                    pay(owed);
                }
            }
            return moved;
        } finally {
            running.unlock();
        }
    }

    private long ask() {
        return QuarkusTransaction.requiringNew().call(this::owed);
    }

    private long owed() {
        List<?> row = entities.createNativeQuery("select owed from timer_recount where id = 1 and owed > paid")
                .getResultList();
        return row.isEmpty() ? 0 : ((Number) row.get(0)).longValue();
    }

    private void pay(long owed) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("update timer_recount set paid = greatest(paid, ?1) where id = 1")
                        .setParameter(1, owed)
                        .executeUpdate());
    }

    private int all() {
        int moved = 0;
        for (List<String> page = after(""); !page.isEmpty() && !stopped; page = after(page.get(page.size() - 1))) {
            moved += page(page);
        }
        if (moved > 0) {
            LOG.infof("%d open timers were set anew", moved);
        }
        return moved;
    }

    /** By id and not by number: timers come and go meanwhile, and none may be passed over. */
    private List<String> after(String id) {
        List<?> ids = QuarkusTransaction.requiringNew().call(() -> entities.createNativeQuery(
                        "select ID_ from ACT_RU_TIMER_JOB where ID_ > ?1 order by ID_", String.class)
                .setParameter(1, id)
                .setMaxResults(PAGE)
                .getResultList());
        return ids.stream().map(String::valueOf).toList();
    }

    /** A page in one transaction; where one of it fails, because it fires just now, each on its own. */
    private int page(List<String> ids) {
        try {
            return inOneTransaction(ids);
        } catch (RuntimeException e) {
            LOG.debug("a page of timers is set anew one by one", e);
            return ids.stream().mapToInt(this::alone).sum();
        }
    }

    private int alone(String id) {
        try {
            return inOneTransaction(List.of(id));
        } catch (RuntimeException e) {
            LOG.warnf(e, "timer %s stays as it is", id);
            return 0;
        }
    }

    private int inOneTransaction(List<String> ids) {
        return QuarkusTransaction.requiringNew().timeout(120).call(() -> dates.renew(ids));
    }
}
