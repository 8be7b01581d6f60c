package org.guatu.scenario;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.guatu.support.ChangedTasks.row;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.flowable.engine.ManagementService;
import org.flowable.engine.ProcessEngine;
import org.guatu.rehearsal.SampleOffice;
import org.guatu.support.ChangedTasks;
import org.guatu.support.Client;
import org.guatu.support.EmptyOffice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A timer that failed each of its tries is counted, warned of and shown, and an administrator tries it again. */
@QuarkusTest
@Tag("database")
@TestProfile(EmptyOffice.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FailedTimersTest {
    private static String task = "";

    @Inject
    SampleOffice sample;

    @Inject
    ProcessEngine engine;

    @Inject
    EntityManager entities;

    private ChangedTasks tasks;
    private Client admin;

    @BeforeEach
    void anIssuedTask() {
        tasks = new ChangedTasks(sample.password());
        admin = tasks.as("admin");
        if (task.isEmpty()) {
            task = tasks.task(tasks.issue(2024, row(1, "失败的定时", "区行政审批局", "", "2024年12月底前", "季报")), "失败的定时");
            tasks.office.moveClockTo("2024-01-22T09:00:00+08:00");
        }
    }

    private RequestSpecification browser() {
        return given().cookie("guatu", Client.session("admin", sample.password()))
                .redirects()
                .follow(false);
    }

    private void firstWindowFails() {
        ManagementService management = engine.getManagementService();
        QuarkusTransaction.requiringNew()
                .run(() -> management.moveJobToDeadLetterJob(management
                        .createTimerJobQuery()
                        .elementId("awaitWindow")
                        .orderByJobDuedate()
                        .asc()
                        .listPage(0, 1)
                        .get(0)
                        .getId()));
    }

    private String failed() {
        return admin.read("/timers/failed").getString("items[0].id");
    }

    @Test
    @Order(1)
    void where_nothing_failed_nothing_is_shown_and_nobody_is_warned() {
        admin.get("/timers/failed").then().body("items", hasSize(0));
        browser().get("/timers").then().statusCode(200).body(containsString("没有失败的定时事项"));
        given().get("/q/metrics").then().body(containsString("guatu_timers_failed 0.0"));
        given().get("/q/health/well").then().body("checks.find { it.name == 'timers' }.status", equalTo("UP"));
    }

    @Test
    @Order(2)
    void what_failed_is_counted_warned_of_and_told_in_words() {
        firstWindowFails();

        given().get("/q/metrics").then().body(containsString("guatu_timers_failed 1.0"));
        given().get("/q/health/well")
                .then()
                .body("checks.find { it.name == 'timers' }.status", equalTo("DOWN"))
                .body("checks.find { it.name == 'timers' }.data.failedTimers", equalTo(1));
        admin.get("/timers/failed")
                .then()
                .body("items", hasSize(1))
                .body("items[0].belongsTo", containsString("失败的定时"))
                .body("items[0].belongsTo", containsString("2024 年度"))
                .body("items[0].what", startsWith("开放填报（2024年"))
                .body("items[0].why", containsString(failed().substring(0, 8)));
        browser()
                .get("/timers")
                .then()
                .statusCode(200)
                .body(containsString("失败的定时"))
                .body(not(containsString("awaitWindow")))
                .body(containsString("/timers/" + failed() + "/attempt"));
        browser()
                .header("Accept-Language", "en")
                .get("/timers")
                .then()
                .body(containsString("opening of the reporting window"))
                .body(containsString("Try all again"));
        given().get("/q/health/ready").then().statusCode(200);
    }

    @Test
    @Order(3)
    void another_regions_administrator_sees_nothing_of_it() {
        String id = failed();
        rename("110000/");
        try {
            admin.get("/timers/failed").then().body("items", hasSize(0));
            admin.post("/timers/failed/" + id + "/attempt").then().statusCode(404);
            admin.post("/timers/failed/attempts").then().statusCode(200).body("timers", equalTo(0));
        } finally {
            rename(null);
        }
        assertThat(failed()).isEqualTo(id);
    }

    private static String region = "";

    /** The processes as those of another region; null: of ours again. */
    private void rename(String other) {
        QuarkusTransaction.requiringNew().run(() -> {
            if (region.isEmpty()) {
                String key = (String) entities.createNativeQuery(
                                "select BUSINESS_KEY_ from ACT_RU_EXECUTION where BUSINESS_KEY_ is not null limit 1")
                        .getSingleResult();
                region = key.substring(0, key.indexOf('/') + 1);
            }
            entities.createNativeQuery(
                            "update ACT_RU_EXECUTION set BUSINESS_KEY_ = replace(BUSINESS_KEY_, ?1, ?2) where BUSINESS_KEY_ is not null")
                    .setParameter(1, other == null ? "110000/" : region)
                    .setParameter(2, other == null ? region : other)
                    .executeUpdate();
        });
    }

    @Test
    @Order(4)
    void one_button_tries_it_again_and_it_is_done() {
        String id = failed();
        browser()
                .formParam("version", "")
                .post("/timers/" + id + "/attempt")
                .then()
                .statusCode(303)
                .header("Location", containsString("/timers"));

        admin.get("/timers/failed").then().body("items", hasSize(0));
        assertThat(tasks.active(task)).contains("submitReport");
        admin.post("/timers/failed/" + id + "/attempt").then().statusCode(404);
        tasks.office.get(task + "/trail").then().body("items.act", hasItem("casework.act.timerRetried"));
    }

    @Test
    @Order(5)
    void one_button_tries_all_again() {
        firstWindowFails();
        firstWindowFails();

        admin.post("/timers/failed/attempts").then().statusCode(200).body("timers", equalTo(2));

        admin.get("/timers/failed").then().body("items", hasSize(0));
        given().get("/q/metrics").then().body(containsString("guatu_timers_failed 0.0"));
    }
}
