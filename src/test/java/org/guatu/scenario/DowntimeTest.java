package org.guatu.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guatu.support.ChangedTasks.row;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.flowable.engine.ManagementService;
import org.flowable.engine.ProcessEngine;
import org.flowable.job.service.impl.asyncexecutor.AsyncExecutor;
import org.guatu.platform.time.OfficeClock;
import org.guatu.rehearsal.SampleOffice;
import org.guatu.support.ChangedTasks;
import org.guatu.support.EmptyOffice;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Nothing ran for ten weeks; then the engine's own executor, that of production, finds all that fell due meanwhile. */
@QuarkusTest
@Tag("database")
@TestProfile(EmptyOffice.class)
class DowntimeTest {
    private static final int TASKS = 12;
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @Inject
    SampleOffice sample;

    @Inject
    ProcessEngine engine;

    @Inject
    OfficeClock clock;

    @Test
    void what_was_missed_is_told_once_and_drains_on_a_few_threads() {
        ChangedTasks tasks = new ChangedTasks(sample.password());
        tasks.issue(
                2024,
                IntStream.rangeClosed(1, TASKS)
                        .mapToObj(n -> row(n, "任务" + n + "号", "区行政审批局", "区委统战部", "2024年12月底前", "月报"))
                        .toArray(String[]::new));
        AsyncExecutor executor = engine.getProcessEngineConfiguration().getAsyncExecutor();
        assertThat(executor.getMaxTimerJobsPerAcquisition()).isEqualTo(64);
        assertThat(executor.getMaxAsyncJobsDuePerAcquisition()).isEqualTo(64);

        clock.standAt(Instant.parse("2024-03-20T02:00:00Z"));
        executor.start();
        try {
            untilDrained();
        } finally {
            executor.shutdown();
        }

        tasks.toldOnce(2 * TASKS, "2024年1月 的", "2024年2月 的");
        tasks.agree();
    }

    /** The executor's threads are real, and so is the time that they take. */
    private void untilDrained() {
        ManagementService management = engine.getManagementService();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (overdue(management) > 0) {
            assertThat(System.nanoTime()).as("drained in time").isLessThan(deadline);
            assertThat(Thread.getAllStackTraces().keySet().stream()
                            .filter(thread -> thread.getName().startsWith("flowable-async-job-executor-thread"))
                            .count())
                    .as("threads")
                    .isLessThanOrEqualTo(4);
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    private long overdue(ManagementService management) {
        return management
                        .createTimerJobQuery()
                        .duedateLowerThan(Date.from(clock.instant()))
                        .count()
                + management.createJobQuery().count();
    }
}
