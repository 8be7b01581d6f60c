package org.guatu.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guatu.support.ChangedTasks.row;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.flowable.common.engine.api.FlowableException;
import org.flowable.common.engine.api.FlowableOptimisticLockingException;
import org.flowable.engine.ManagementService;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.flowable.job.api.Job;
import org.flowable.job.service.JobServiceConfiguration;
import org.guatu.rehearsal.SampleOffice;
import org.guatu.support.ChangedTasks;
import org.guatu.support.EmptyOffice;
import org.junit.jupiter.api.Test;

/** What is nobody's fault costs a timer none of its tries; what is one does. */
@QuarkusTest
@TestProfile(EmptyOffice.class)
class SparedTriesTest {
    @Inject
    SampleOffice sample;

    @Inject
    ProcessEngine engine;

    @Test
    void a_lost_race_an_outage_and_a_stop_give_the_timer_back_and_a_fault_does_not() {
        new ChangedTasks(sample.password()).issue(2024, row(1, "一项", "区行政审批局", "", "2024年12月底前", "季报"));
        ManagementService management = engine.getManagementService();
        JobServiceConfiguration jobs =
                ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobServiceConfiguration();
        Job timer = QuarkusTransaction.requiringNew()
                .call(() -> management.moveTimerToExecutableJob(
                        management.createTimerJobQuery().listPage(0, 1).get(0).getId()));
        SparedTries working = new SparedTries(() -> false);
        SparedTries stopping = new SparedTries(() -> true);

        assertThat(Stream.of(
                        new FlowableOptimisticLockingException("was updated by another transaction concurrently"),
                        new FlowableException("could not commit", new SQLException("Deadlock found", "40001", 1213)),
                        new SQLException("Communications link failure", "08S01", 0)))
                .allMatch(failure -> working.handleException(jobs, timer, failure));
        assertThat(stopping.handleException(jobs, timer, new IllegalStateException("the container is gone")))
                .isTrue();

        assertThat(management
                        .createJobQuery()
                        .jobId(timer.getId())
                        .singleResult()
                        .getRetries())
                .isEqualTo(3);
        assertThat(management.createJobQuery().jobId(timer.getId()).unlocked().count())
                .isEqualTo(1);
        assertThat(working.handleException(jobs, timer, new IllegalStateException("a fault")))
                .as("a fault is the engine's to count")
                .isFalse();
    }
}
