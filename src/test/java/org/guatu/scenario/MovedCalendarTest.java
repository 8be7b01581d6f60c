package org.guatu.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guatu.support.ChangedTasks.report;
import static org.guatu.support.ChangedTasks.row;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.flowable.engine.ProcessEngine;
import org.guatu.calendar.Notices;
import org.guatu.lifecycle.Lifecycle;
import org.guatu.platform.CodeWords;
import org.guatu.platform.engine.Retiming;
import org.guatu.platform.time.OfficeClock;
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

/** The calendar changes while terms run: tables and timers move together, and back again. Told in order. */
@QuarkusTest
@Tag("database")
@TestProfile(EmptyOffice.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MovedCalendarTest {
    private static long list;

    @Inject
    SampleOffice sample;

    @Inject
    ProcessEngine engine;

    @Inject
    Lifecycle lifecycle;

    @Inject
    Retiming retiming;

    @Inject
    EntityManager entities;

    private ChangedTasks tasks;
    private Client unit;
    private Client admin;

    @BeforeEach
    void anIssuedList() {
        tasks = new ChangedTasks(sample.password());
        unit = tasks.as("d041");
        admin = tasks.as("admin");
        if (list == 0) {
            list = tasks.issue(
                    2024,
                    row(1, "按季", "区行政审批局", "", "2024年12月底前", "季报"),
                    row(2, "按月", "区行政审批局", "区委统战部", "2024年12月底前", "月报"),
                    row(3, "跨年", "区行政审批局", "", "2027年6月底前", "年报"));
        }
    }

    private String task(String title) {
        return tasks.task(list, title);
    }

    private int declare(String day, boolean working) {
        int moved = admin.put("/calendar/days/" + day, Map.of("working", working, "name", "试验"))
                .then()
                .statusCode(200)
                .extract()
                .path("terms");
        retiming.settle();
        return moved;
    }

    private void takeBack(String day) {
        admin.with().delete("/api/v1/calendar/days/" + day).then().statusCode(200);
        retiming.settle();
    }

    /** When the open timers at an element of a task's process fire. */
    private List<String> timers(String task, String element) {
        long id = Long.parseLong(task.substring(task.lastIndexOf('/') + 1));
        return engine
                .getManagementService()
                .createTimerJobQuery()
                .processInstanceId(lifecycle.yearsOf(id).get(0).instanceId())
                .list()
                .stream()
                .filter(job -> job.getElementId().equals(element))
                .map(job -> LocalDateTime.ofInstant(job.getDuedate().toInstant(), OfficeClock.ZONE)
                        .toString())
                .sorted()
                .toList();
    }

    private long notices(Client of, String title, String period) {
        return of.all("/notices").stream()
                .map(Object::toString)
                .filter(text -> text.contains(title) && text.contains(CodeWords.period(period, Locale.CHINESE) + " 的"))
                .count();
    }

    @Test
    @Order(1)
    void a_day_off_within_the_term_of_acceptance_moves_it_and_taken_back_it_ends_where_it_ended() {
        String task = task("按季");
        assertThat(tasks.read(task).getString("actBy")).isEqualTo("2024-01-05");
        assertThat(timers(task, "acceptanceDue")).containsExactly("2024-01-05T23:59:59");

        assertThat(declare("2024-01-04", false)).as("three terms").isEqualTo(3);

        assertThat(tasks.read(task).getString("actBy")).isEqualTo("2024-01-08");
        assertThat(timers(task, "acceptanceDue")).containsExactly("2024-01-08T23:59:59");
        unit.get("/me/duties").then().body("items.daysLeft", hasItem(3)).body("items[0].estimated", is(false));
        tasks.office.get(task + "/trail").then().body("items.act", hasItem("lifecycle.act.termMoved"));
        tasks.office.get("/notices").then().body("items.text", hasItem(containsString("3 项在办期限")));

        takeBack("2024-01-04");
        assertThat(tasks.read(task).getString("actBy")).isEqualTo("2024-01-05");
        assertThat(timers(task, "acceptanceDue")).containsExactly("2024-01-05T23:59:59");
        admin.with().delete("/api/v1/calendar/days/2024-01-04").then().statusCode(404);
    }

    @Test
    @Order(2)
    void a_day_that_is_past_moves_no_term() {
        assertThat(declare("2023-12-29", false)).isZero();

        assertThat(timers(task("按季"), "acceptanceDue")).containsExactly("2024-01-05T23:59:59");
        takeBack("2023-12-29");
    }

    @Test
    @Order(3)
    void a_recomputation_that_was_broken_off_is_done_again_and_a_second_time_changes_nothing() {
        String task = task("按月");
        declare("2024-01-03", false);
        QuarkusTransaction.requiringNew().run(() -> {
            entities.createNativeQuery(
                            "update ACT_RU_TIMER_JOB set DUEDATE_ = '2024-01-02 00:00:00' where ELEMENT_ID_ = 'acceptanceDue' limit 2")
                    .executeUpdate();
            entities.createNativeQuery("update timer_recount set owed = owed + 1")
                    .executeUpdate();
        });

        assertThat(retiming.settle()).isEqualTo(2);

        assertThat(timers(task, "acceptanceDue")).containsExactly("2024-01-08T23:59:59");
        assertThat(retiming.settle()).as("nothing is owed").isZero();
        QuarkusTransaction.requiringNew().run(retiming::owe);
        assertThat(retiming.settle()).as("all is right already").isZero();
        takeBack("2024-01-03");
    }

    @Test
    @Order(4)
    void the_term_of_a_review_moves_and_the_unit_that_a_report_was_returned_to_has_as_long_as_before() {
        String task = task("按季");
        tasks.office.moveClockTo("2024-01-22T09:00:00+08:00");
        tasks.office.moveClockTo("2024-04-09T10:00:00+08:00");
        long report = unit.post(task + "/reports", report("2024-Q1", 20))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
        assertThat(timers(task, "reviewDue")).containsExactly("2024-04-16T23:59:59");

        declare("2024-04-12", false);
        assertThat(tasks.read(task).getString("reports[0].reviewBy")).isEqualTo("2024-04-17");
        assertThat(timers(task, "reviewDue")).containsExactly("2024-04-17T23:59:59");
        takeBack("2024-04-12");
        assertThat(timers(task, "reviewDue")).containsExactly("2024-04-16T23:59:59");

        tasks.as("reviewer")
                .post("/reports/" + report + "/decision", Map.of("decision", "RETURN", "reason", "缺佐证"))
                .then()
                .statusCode(200);
        assertThat(timers(task, "resubmissionReminder")).containsExactly("2024-04-11T09:00");
        declare("2024-04-10", false);
        assertThat(tasks.read(task).getString("reports[0].resubmitBy")).isEqualTo("2024-04-17");
        assertThat(timers(task, "resubmissionReminder")).containsExactly("2024-04-12T09:00");
        takeBack("2024-04-10");
        assertThat(tasks.read(task).getString("reports[0].resubmitBy")).isEqualTo("2024-04-16");
        assertThat(timers(task, "resubmissionReminder")).containsExactly("2024-04-11T09:00");
        tasks.agree();
    }

    @Test
    @Order(5)
    void the_due_of_a_report_is_rolled_anew_with_its_window() {
        String task = task("按季");
        assertThat(due(task, "2024-Q2")).isEqualTo("2024-07-05");
        assertThat(timers(task, "awaitWindow"))
                .as("the third: a window has five working days, National Day or not")
                .containsExactly("2024-06-28T00:00", "2024-09-26T00:00", "2024-12-30T00:00");

        declare("2024-07-05", false);

        assertThat(due(task, "2024-Q2")).isEqualTo("2024-07-08");
        assertThat(timers(task, "awaitWindow"))
                .containsExactly("2024-07-01T00:00", "2024-09-26T00:00", "2024-12-30T00:00");
        takeBack("2024-07-05");
        assertThat(timers(task, "awaitWindow"))
                .containsExactly("2024-06-28T00:00", "2024-09-26T00:00", "2024-12-30T00:00");
    }

    private String due(String task, String period) {
        return tasks.read(task).getString("obligations.find { it.period == '" + period + "' }.due");
    }

    @Test
    @Order(6)
    void a_reminder_that_was_given_is_not_given_again_where_the_calendar_moves_it() {
        Client partner = tasks.as("d005");
        tasks.office.moveClockTo("2024-07-31T10:00:00+08:00");
        assertThat(notices(unit, "按月", "2024-07")).isEqualTo(1);
        assertThat(notices(partner, "按月", "2024-07"))
                .as("the cooperating unit is reminded on its own last day")
                .isEqualTo(1);

        declare("2024-08-03", true);
        tasks.office.moveClockTo("2024-08-02T10:00:00+08:00");

        assertThat(notices(unit, "按月", "2024-07"))
                .as("the first reminder would lie on 1 August now")
                .isEqualTo(1);
        tasks.office.moveClockTo("2024-08-06T10:00:00+08:00");
        assertThat(notices(unit, "按月", "2024-07"))
                .as("on the day and the day after")
                .isEqualTo(3);
        assertThat(notices(partner, "按月", "2024-07")).isEqualTo(1);
        takeBack("2024-08-03");
        tasks.agree();
    }

    @Test
    @Order(7)
    void a_count_into_a_year_that_is_not_loaded_is_estimated_until_its_notice_is_loaded() {
        tasks.office.get(task("跨年")).then().body("due", equalTo("2027-06-30")).body("standing.estimated", is(true));
        tasks.office.get(task("按季")).then().body("standing.estimated", is(false));
        declare("2027-05-20", false);
        admin.get("/calendar/2027").then().body("estimated", is(true)).body("notice", nullValue());

        String broken = Notices.OF_2027.replace("共8天", "共9天");
        admin.post("/calendar/notices/reading", Map.of("text", broken))
                .then()
                .statusCode(200)
                .body("problems", hasItem(containsString("共 9 天，读出 8 天")))
                .body("shifts.day", hasItems("2027-10-01", "2027-10-09"));
        admin.post("/calendar/notices", Map.of("text", broken)).then().statusCode(422);
        admin.get("/calendar/2027").then().body("estimated", is(true)).body("days.size()", is(1));

        admin.post("/calendar/notices", Map.of("text", Notices.OF_2027)).then().statusCode(200);

        admin.get("/calendar/2027")
                .then()
                .body("estimated", is(false))
                .body("notice", equalTo("国务院办公厅关于2027年部分节假日安排的通知"))
                .body("days.find { it.day == '2027-05-20' }.source", equalTo("DECLARED"))
                .body("days.find { it.day == '2027-10-01' }.source", equalTo("NOTICE"))
                .body("workingDays", greaterThan(240));
        tasks.office.get(task("跨年")).then().body("standing.estimated", is(false));
        admin.post("/calendar/notices", Map.of("text", Notices.OF_2027)).then().statusCode(200);
    }
}
