package org.guatu.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guatu.support.ChangedTasks.report;
import static org.guatu.support.ChangedTasks.row;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import org.flowable.engine.ProcessEngine;
import org.guatu.rehearsal.SampleOffice;
import org.guatu.support.ChangedTasks;
import org.guatu.support.EmptyOffice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The reconciliation compares the engine's timers with the dates of our tables, and finds every way in which they differ. */
@QuarkusTest
@Tag("database")
@TestProfile(EmptyOffice.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TimersAgreeTest {
    private static long list;

    @Inject
    SampleOffice sample;

    @Inject
    ProcessEngine engine;

    @Inject
    EntityManager entities;

    private ChangedTasks tasks;

    @BeforeEach
    void signIn() {
        tasks = new ChangedTasks(sample.password());
    }

    private List<Map<String, Object>> findings() {
        return reconciled().getList("timers.mismatches");
    }

    private JsonPath reconciled() {
        return tasks.as("admin").read("/reconciliation");
    }

    private void change(String statement) {
        QuarkusTransaction.requiringNew()
                .run(() -> assertThat(entities.createNativeQuery(statement).executeUpdate())
                        .isEqualTo(1));
    }

    @Test
    @Order(1)
    void through_a_year_of_work_they_agree() {
        list = tasks.issue(
                2024,
                2025,
                row(1, "按月", "区行政审批局", "区委统战部", "2025年6月底前", "月报"),
                row(2, "按季", "区行政审批局", "", "2024年12月底前", "季报"),
                row(3, "长期", "区行政审批局", "", "长期坚持", "半年报"));
        assertThat(findings()).as("when they are handed out").isEmpty();
        for (String at :
                List.of("2024-01-22T09:00:00+08:00", "2024-04-09T10:00:00+08:00", "2024-04-20T10:00:00+08:00")) {
            tasks.office.moveClockTo(at);
            assertThat(findings()).as("at " + at).isEmpty();
        }
        String quarterly = tasks.task(list, "按季");
        tasks.as("d041")
                .post(quarterly + "/reports", report("2024-Q1", 20))
                .then()
                .statusCode(201);
        assertThat(findings()).as("while a report is reviewed").isEmpty();
        tasks.office.moveClockTo("2024-05-10T10:00:00+08:00");
        assertThat(findings()).as("after the review is late").isEmpty();
        tasks.adjust(quarterly, "deadline", "2025-03-31");
        assertThat(findings()).as("after another deadline").isEmpty();
        tasks.office.moveClockTo("2025-01-08T10:00:00+08:00");
        assertThat(findings()).as("after the turn of the year").isEmpty();
        assertThat(reconciled().getInt("timers.compared")).isGreaterThan(10);
    }

    @Test
    @Order(2)
    void one_at_another_time_than_the_tables_say_is_found() {
        change("update ACT_RU_TIMER_JOB set DUEDATE_ = date_add(DUEDATE_, interval 1 day) where ID_ = '" + window()
                + "'");

        assertThat(findings()).hasSize(1).first().satisfies(one -> {
            assertThat(one.get("element")).isEqualTo("awaitWindow");
            assertThat(one.get("expected")).isNotEqualTo(((List<?>) one.get("found")).get(0));
        });
        change("update ACT_RU_TIMER_JOB set DUEDATE_ = date_sub(DUEDATE_, interval 1 day) where ID_ = '" + window()
                + "'");
        assertThat(findings()).isEmpty();
    }

    @Test
    @Order(3)
    void one_that_is_there_twice_is_found() {
        String window = window();
        QuarkusTransaction.requiringNew().run(() -> {
            run("create temporary table doubled as select * from ACT_RU_TIMER_JOB where ID_ = '" + window + "'");
            run("update doubled set ID_ = 'doubled', EXCEPTION_STACK_ID_ = null, CUSTOM_VALUES_ID_ = null");
            run("insert into ACT_RU_TIMER_JOB select * from doubled");
            run("drop temporary table doubled");
        });

        assertThat(findings()).singleElement().satisfies(one -> assertThat((List<?>) one.get("found"))
                .hasSize(2));
        change("delete from ACT_RU_TIMER_JOB where ID_ = 'doubled'");
        assertThat(findings()).isEmpty();
    }

    @Test
    @Order(4)
    void one_that_its_token_left_behind_is_found() {
        String token = engine.getManagementService()
                .createTimerJobQuery()
                .jobId(window())
                .singleResult()
                .getExecutionId();
        QuarkusTransaction.requiringNew().run(() -> engine.getRuntimeService().trigger(token));

        assertThat(findings()).singleElement().satisfies(one -> {
            assertThat(one.get("element")).isEqualTo("submitReport");
            assertThat(one.get("expected")).isNull();
        });
        change("delete from ACT_RU_TIMER_JOB where EXECUTION_ID_ = '" + token + "'");
        assertThat(findings()).isEmpty();
    }

    @Test
    @Order(5)
    void one_that_is_missing_is_found() {
        change("delete from ACT_RU_TIMER_JOB where ID_ = '" + window() + "'");

        assertThat(findings()).singleElement().satisfies(one -> {
            assertThat(one.get("element")).isEqualTo("awaitWindow");
            assertThat((List<?>) one.get("found")).isEmpty();
        });
    }

    private void run(String statement) {
        entities.createNativeQuery(statement).executeUpdate();
    }

    private String window() {
        return engine.getManagementService()
                .createTimerJobQuery()
                .elementId("awaitWindow")
                .orderByJobDuedate()
                .desc()
                .listPage(0, 1)
                .get(0)
                .getId();
    }
}
