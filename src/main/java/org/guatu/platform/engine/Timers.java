package org.guatu.platform.engine;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flowable.common.engine.api.FlowableObjectNotFoundException;
import org.flowable.engine.ManagementService;
import org.flowable.engine.ProcessEngine;
import org.flowable.job.api.Job;
import org.guatu.platform.time.OfficeClock;
import org.jboss.logging.Logger;

/**
 * Moves the demonstration clock. It goes from due instant to due instant and fires every timer at its own time, in
 * order, each in a transaction of its own, and keeps every {@link Appointment} between them, so that a leap of a month is what the month would have been. In production
 * the clock does not stand, nothing here runs, and the engine's own executor fires the timers.
 */
@ApplicationScoped
public class Timers {
    private static final Logger LOG = Logger.getLogger(Timers.class);
    private static final int ATTEMPTS = 3;
    private static final int PAGE = 200;

    private final ManagementService management;
    private final Retiming retiming;
    private final Instance<Appointment> appointments;
    private final OfficeClock clock;
    private final EntityManager entities;
    private final boolean demonstration;
    private final ReentrantLock moving = new ReentrantLock();

    Timers(
            ProcessEngine engine,
            Retiming retiming,
            @Any Instance<Appointment> appointments,
            OfficeClock clock,
            EntityManager entities,
            @ConfigProperty(name = "guatu.demonstration") boolean demonstration) {
        this.management = engine.getManagementService();
        this.retiming = retiming;
        this.appointments = appointments;
        this.clock = clock;
        this.entities = entities;
        this.demonstration = demonstration;
    }

    /** A restarted demonstration goes on where its clock stood. */
    void resume(@Observes @Priority(50) StartupEvent start) {
        if (demonstration) {
            QuarkusTransaction.requiringNew().run(() -> {
                List<?> kept = entities.createNativeQuery("select stands_at from demonstration")
                        .getResultList();
                if (!kept.isEmpty()) {
                    clock.standAt(((LocalDateTime) toLocal(kept.get(0))).toInstant(ZoneOffset.UTC));
                }
            });
        }
    }

    private static Object toLocal(Object column) {
        return column instanceof java.sql.Timestamp timestamp ? timestamp.toLocalDateTime() : column;
    }

    public boolean demonstration() {
        return demonstration;
    }

    /** Puts the clock at an instant without firing anything: only for an office whose year has not begun. */
    public void begin(Instant at) {
        clock.standAt(at);
        keep(at);
    }

    /** Moves the clock forward and answers when all that fell due on the way is done. */
    public int moveTo(Instant target) {
        if (!demonstration) {
            throw new IllegalStateException("there is no demonstration clock in production");
        }
        moving.lock();
        try {
            retiming.settle();
            int fired = fireUntil(target);
            clock.standAt(target);
            keep(target);
            return fired;
        } finally {
            moving.unlock();
        }
    }

    private int fireUntil(Instant target) {
        int fired = 0;
        int failed = 0;
        for (List<Job> next = next(target); ; next = next(target)) {
            Optional<Instant> first = next.stream().map(Timers::dueAt).findFirst();
            int kept = keepAppointments(first.orElse(target));
            fired += kept;
            if (kept > 0) {
                // What was kept may have begun or ended something.
                continue;
            }
            if (first.isEmpty()) {
                return fired;
            }
            Instant due = first.get();
            if (due.isAfter(clock.instant())) {
                clock.standAt(due);
            }
            for (Job timer : next) {
                if (fire(timer)) {
                    fired++;
                } else if (++failed > ATTEMPTS) {
                    throw new IllegalStateException("timers keep failing; the first is " + timer.getElementId());
                }
            }
        }
    }

    private static Instant dueAt(Job timer) {
        return timer.getDuedate().toInstant();
    }

    /** Goes through the appointments until an instant, each at its own time. */
    private int keepAppointments(Instant until) {
        int kept = 0;
        for (Optional<Instant> at = appointment(until); at.isPresent(); at = appointment(until)) {
            clock.standAt(at.get());
            kept += appointments.stream().mapToInt(Appointment::keep).sum();
        }
        return kept;
    }

    private Optional<Instant> appointment(Instant until) {
        Instant now = clock.instant();
        return appointments.stream()
                .flatMap(one -> one.next(now, until).stream())
                .min(Comparator.naturalOrder());
    }

    /** The timers of the next due instant, as many as fit a page. */
    private List<Job> next(Instant target) {
        List<Job> jobs = management
                .createTimerJobQuery()
                .duedateLowerThan(java.util.Date.from(target.plusMillis(1)))
                .orderByJobDuedate()
                .asc()
                .listPage(0, PAGE);
        return jobs.stream()
                .filter(job -> job.getDuedate().equals(jobs.get(0).getDuedate()))
                .toList();
    }

    /** In one command, so that what is only moved to be executed is never written. */
    private boolean fire(Job timer) {
        try {
            QuarkusTransaction.requiringNew()
                    .timeout(120)
                    .run(() -> management.executeCommand(context -> {
                        management.moveTimerToExecutableJob(timer.getId());
                        management.executeJob(timer.getId());
                        return null;
                    }));
            return true;
        } catch (FlowableObjectNotFoundException gone) {
            // One that was fired just before took it along.
            return true;
        } catch (RuntimeException e) {
            LOG.errorf(e, "timer %s of instance %s failed", timer.getElementId(), timer.getProcessInstanceId());
            return false;
        }
    }

    private void keep(Instant at) {
        QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery(
                        "insert into demonstration (id, stands_at) values (1, ?1) on duplicate key update stands_at = ?1")
                .setParameter(1, LocalDateTime.ofInstant(at, ZoneOffset.UTC))
                .executeUpdate());
    }
}
