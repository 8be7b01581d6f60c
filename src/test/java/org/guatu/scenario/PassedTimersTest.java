package org.guatu.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guatu.support.ChangedTasks.report;
import static org.guatu.support.ChangedTasks.row;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.flowable.engine.ManagementService;
import org.flowable.engine.ProcessEngine;
import org.flowable.job.api.Job;
import org.guatu.lifecycle.TurnJob;
import org.guatu.platform.time.OfficeClock;
import org.guatu.rehearsal.SampleOffice;
import org.guatu.support.ChangedTasks;
import org.guatu.support.Client;
import org.guatu.support.EmptyOffice;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The timers come late, and people have been there before them: nothing is left behind that fails for ever. */
@QuarkusTest
@TestProfile(EmptyOffice.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PassedTimersTest {
    @Inject
    SampleOffice sample;

    @Inject
    ProcessEngine engine;

    @Inject
    OfficeClock clock;

    @Inject
    TurnJob turn;

    @Test
    @Order(1)
    void a_report_that_comes_before_its_windows_timer_takes_the_timer_with_it() {
        ChangedTasks tasks = new ChangedTasks(sample.password());
        Client owner = tasks.as("d041");
        String task = tasks.task(tasks.issue(2024, row(1, "早报送", "区行政审批局", "", "2024年12月底前", "月报")), "早报送");
        tasks.office.moveClockTo("2024-01-22T09:00:00+08:00");
        List<String> before = windows();

        clock.standAt(Instant.parse("2024-02-01T01:00:00Z"));
        owner.post(task + "/reports", report("2024-01", 10)).then().statusCode(201);

        assertThat(windows()).as("windows that are awaited").hasSize(before.size() - 1);
        tasks.office.moveClockTo("2024-02-12T09:00:00+08:00");
        assertThat(tasks.active(task)).contains("reviewReport");
        tasks.agree();
    }

    @Test
    @Order(2)
    void a_timer_that_an_earlier_release_left_behind_fires_into_nothing() {
        ChangedTasks tasks = new ChangedTasks(sample.password());
        Client owner = tasks.as("d041");
        List<String> others = windows();
        String task = tasks.task(tasks.issue(2024, row(1, "旧定时", "区行政审批局", "", "2024年12月底前", "月报")), "旧定时");
        tasks.office.moveClockTo("2024-03-04T09:00:00+08:00");
        Job window = awaited().stream()
                .filter(one -> !others.contains(one.getId()))
                .findFirst()
                .orElseThrow();
        // As wake did it: the token went on, and its timer stayed.
        QuarkusTransaction.requiringNew()
                .run(() -> engine.getManagementService().executeCommand(context -> {
                    engine.getRuntimeService().trigger(window.getExecutionId());
                    return null;
                }));

        tasks.office.moveClockTo("2024-05-10T09:00:00+08:00");

        assertThat(awaited()).extracting(Job::getId).doesNotContain(window.getId());
        assertThat(tasks.active(task)).contains("submitReport");
        owner.post(task + "/reports", report("2024-02", 10)).then().statusCode(201);
    }

    @Test
    @Order(3)
    void a_year_that_turned_and_was_frozen_before_its_timers_leaves_none_behind() {
        ChangedTasks tasks = new ChangedTasks(sample.password());
        long list = tasks.issue(
                2024, 2025, row(1, "跨年", "区行政审批局", "", "2025年6月底前", "季报"), row(2, "长期", "区行政审批局", "", "长期坚持", "月报"));
        tasks.office.moveClockTo("2024-12-31T20:00:00+08:00");

        clock.standAt(Instant.parse("2025-01-02T02:00:00Z"));
        turn.keep();
        for (String title : List.of("跨年", "长期")) {
            tasks.as("d041")
                    .post(tasks.task(list, title) + "/reports", report(title.equals("跨年") ? "2024-Q4" : "2024-12", 10))
                    .then()
                    .statusCode(201);
        }
        tasks.office.moveClockTo("2025-07-02T09:00:00+08:00");

        for (String title : List.of("跨年", "长期")) {
            tasks.office
                    .get(tasks.task(list, title) + "/process?year=2024")
                    .then()
                    .statusCode(200);
        }
        tasks.agree();
    }

    private List<String> windows() {
        return awaited().stream().map(Job::getId).toList();
    }

    private List<Job> awaited() {
        ManagementService management = engine.getManagementService();
        return management
                .createTimerJobQuery()
                .elementId("awaitWindow")
                .orderByJobDuedate()
                .asc()
                .list();
    }
}
