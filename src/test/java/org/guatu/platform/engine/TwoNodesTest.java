package org.guatu.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guatu.support.ChangedTasks.row;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionManager;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.flowable.engine.ManagementService;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.impl.cfg.JtaProcessEngineConfiguration;
import org.flowable.job.api.JobInfo;
import org.flowable.job.service.impl.asyncexecutor.AcquireTimerLifecycleListener;
import org.guatu.platform.time.OfficeClock;
import org.guatu.rehearsal.SampleOffice;
import org.guatu.support.ChangedTasks;
import org.guatu.support.EmptyOffice;
import org.junit.jupiter.api.Test;

/**
 * Several nodes on one database, after weeks in which nothing ran: one is killed with timers in its hands, one
 * is stopped in the midst of its work, one goes on. Every timer fires once, within five minutes.
 *
 * <p>Twenty timers are due by default; about a thousand by
 * {@code ./test -Dtest=TwoNodesTest -Dtrial.tasks=95 -Dtrial.now=2024-12-20T02:00:00Z}. With processes of their own:
 * {@code ./test --trials}.
 */
@QuarkusTest
@TestProfile(EmptyOffice.class)
class TwoNodesTest {
    private static final int TASKS = Integer.getInteger("trial.tasks", 10);
    private static final Instant NOW = Instant.parse(System.getProperty("trial.now", "2024-03-20T02:00:00Z"));
    private static final Duration LOCK = Duration.ofSeconds(8);
    private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);

    @Inject
    SampleOffice sample;

    @Inject
    ProcessEngine engine;

    @Inject
    AgroalDataSource database;

    @Inject
    TransactionManager transactions;

    @Inject
    OfficeClock clock;

    @Inject
    EntityManager entities;

    private long began;

    /** As many threads as in production; the locks end sooner, by a clock that stands until the test moves it. */
    private record Limits(int threads, int page, Duration lock, Duration drain) implements Executor {}

    /** The executor of a node that is killed with its first page in its hands, which it never fires nor gives back. */
    private static final class Mortal extends TimerExecutor implements AcquireTimerLifecycleListener {
        Mortal(Limits limits) {
            super(limits);
            timerLifecycleListener = this;
        }

        @Override
        public void acquiredJobs(String engineName, int acquired, int most) {
            if (acquired > 0) {
                stopRunnables();
            }
        }

        @Override
        protected boolean executeAsyncJob(JobInfo timer, Runnable never) {
            return true;
        }

        /** Its threads have ended, as those of a killed process have. */
        void awaitDeath() {
            stopTimerAcquisitionThread();
            stopJobAcquisitionThread();
            stopResetExpiredJobsThread();
        }

        @Override
        public void startAcquiring(String engineName, int most) {
            // nothing to see
        }

        @Override
        public void stopAcquiring(String engineName) {
            // nothing to see
        }

        @Override
        public void startWaiting(String engineName, long millis) {
            // nothing to see
        }
    }

    private ProcessEngine node(String name, TimerExecutor timers) {
        JtaProcessEngineConfiguration configuration = EngineRoom.configuration(database, transactions, clock, timers);
        configuration.setEngineName(name);
        return configuration.buildProcessEngine();
    }

    @Test
    void one_is_killed_and_one_is_stopped_and_every_timer_fires_once() {
        ChangedTasks tasks = new ChangedTasks(sample.password());
        tasks.issue(
                2024,
                IntStream.rangeClosed(1, TASKS)
                        .mapToObj(n -> row(n, "任务" + n + "号", "区行政审批局", "区委统战部", "2024年12月底前", "月报"))
                        .toArray(String[]::new));
        tasks.office.moveClockTo("2024-01-22T09:00:00+08:00");
        Limits limits = new Limits(4, 64, LOCK, Duration.ofSeconds(20));
        Mortal killed = new Mortal(new Limits(1, 8, LOCK, Duration.ofSeconds(20)));
        TimerExecutor stopped = new TimerExecutor(limits);
        TimerExecutor lasting = new TimerExecutor(limits);
        node("killed", killed);
        node("stopped", stopped);
        node("lasting", lasting);
        clock.standAt(NOW);
        long due = due();
        began = System.nanoTime();

        long held;
        try {
            killed.start();
            until("the one to be killed has timers in its hands", () -> heldBy(killed) > 0);
            killed.awaitDeath();
            held = heldBy(killed);
            assertThat(held).isPositive().isLessThan(due);

            stopped.start();
            until("the one to be stopped is at work", () -> due() < due);
            stopped.shutdown();
            assertThat(heldBy(stopped))
                    .as("timers that the stopped one still holds")
                    .isZero();
            assertThat(burnt()).as("timers that have lost a try").isZero();
            assertThat(heldBy(killed))
                    .as("what the killed one holds, nobody touches")
                    .isEqualTo(held);

            lasting.start();
            clock.standAt(clock.instant().plus(LOCK).plusSeconds(1));
            until("all have fired", () -> due() == 0);
        } finally {
            stopped.shutdown();
            lasting.shutdown();
        }

        long seconds = Duration.ofNanos(System.nanoTime() - began).toSeconds();
        System.out.printf("two nodes: %d due timers, %d in killed hands, done after %d s%n", due, held, seconds);
        assertThat(engine.getManagementService().createDeadLetterJobQuery().count())
                .isZero();
        assertThat(burnt()).as("timers that have lost a try").isZero();
        tasks.toldOnce(2 * TASKS, "2024年1月 的", "2024年2月 的");
        tasks.agree();
        assertThat(tasks.as("admin").read("/reconciliation").getList("timers.mismatches"))
                .isEmpty();
    }

    private void until(String what, BooleanSupplier reached) {
        while (!reached.getAsBoolean()) {
            assertThat(System.nanoTime() - began).as(what).isLessThan(FIVE_MINUTES.toNanos());
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    private long due() {
        ManagementService management = engine.getManagementService();
        return management
                        .createTimerJobQuery()
                        .duedateLowerThan(Date.from(clock.instant()))
                        .count()
                + management.createJobQuery().count();
    }

    private long heldBy(TimerExecutor node) {
        return count("LOCK_OWNER_ = '" + node.getLockOwner() + "'");
    }

    private long burnt() {
        return count("RETRIES_ < 3 or EXCEPTION_MSG_ is not null");
    }

    private long count(String which) {
        return QuarkusTransaction.requiringNew().call(() -> ((Number) entities.createNativeQuery(
                                "select (select count(*) from ACT_RU_TIMER_JOB where %1$s) + (select count(*) from ACT_RU_JOB where %1$s)"
                                        .formatted(which))
                        .getSingleResult())
                .longValue());
    }
}
