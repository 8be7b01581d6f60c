package org.guatu.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guatu.support.ChangedTasks.approved;
import static org.guatu.support.ChangedTasks.report;
import static org.guatu.support.ChangedTasks.row;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guatu.rehearsal.SampleOffice;
import org.guatu.support.ChangedTasks;
import org.guatu.support.Client;
import org.guatu.support.EmptyOffice;
import org.guatu.support.Pages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** 年度更替: the year turns by the calendar, never by a grade (domain brief §4.1). The chapters follow one another. */
@QuarkusTest
@TestProfile(EmptyOffice.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TurnOfTheYearTest {
    private static long plan;
    private static long annual;

    @Inject
    SampleOffice sample;

    private ChangedTasks tasks;
    private Client unit;

    @BeforeEach
    void signIn() {
        tasks = new ChangedTasks(sample.password());
        unit = tasks.as("d041");
    }

    private String goingOn(String title) {
        return tasks.task(plan, title);
    }

    private String ending(String title) {
        return tasks.task(annual, title);
    }

    @Test
    @Order(1)
    void a_list_says_with_which_year_it_ends() {
        plan = tasks.issue(
                2024,
                2026,
                row(1, "三年完成", "区行政审批局", "", "2026年6月底前", "季报"),
                row(2, "年年要做", "区行政审批局", "", "长期坚持", "季报"),
                row(3, "收尾销号", "区行政审批局", "", "2025年12月底前", "季报"),
                row(4, "去年就该完成", "区行政审批局", "", "2024年6月底前", "季报"));
        annual = tasks.issue(
                2024,
                row(1, "没有完成", "区行政审批局", "", "2024年12月底前", "季报"),
                row(2, "补办销号", "区行政审批局", "", "2024年12月底前", "季报"),
                row(3, "长期工作", "区行政审批局", "", "长期坚持", "季报"),
                row(4, "时限在明年", "区行政审批局", "", "2025年3月底前", "季报"),
                row(5, "按季开展", "区行政审批局", "", "每季度", "季报"));

        tasks.office.get("/lists/" + plan).then().body("until", is(2026));
        tasks.office.get("/lists/" + annual).then().body("until", is(2024));
        tasks.office.moveClockTo("2024-01-22T09:00:00+08:00");
        tasks.office.moveClockTo("2024-04-02T09:00:00+08:00");
        tasks.accepted(unit, goingOn("三年完成"), "2024-Q1", 20);
        tasks.office.moveClockTo("2024-12-31T18:00:00+08:00");
        String closing = goingOn("收尾销号");
        unit.post(closing + "/close-out", Map.of("summary", "提前完成", "evidence", List.of(unit.proof("总结.pdf"))))
                .then()
                .statusCode(201);
    }

    @Test
    @Order(2)
    void on_1_january_every_running_task_of_a_list_that_goes_on_has_its_new_year_whoever_graded_what() {
        tasks.office.moveClockTo("2025-01-01T09:00:00+08:00");

        for (String title : List.of("三年完成", "年年要做", "收尾销号", "去年就该完成")) {
            tasks.office.get(goingOn(title)).then().body("year", is(2025)).body("phase", equalTo("ACCEPTED"));
        }
        tasks.office.get(goingOn("三年完成")).then().body("opening.percent", is(20));
        tasks.office.get(goingOn("三年完成") + "?year=2024").then().body("phase", equalTo("IN_PROGRESS"));
        tasks.office
                .get(goingOn("三年完成") + "/process?year=2024")
                .then()
                .body("active", hasItems("freezeYear", "requestCloseOut", "submitReport"));
        tasks.agree();
    }

    @Test
    @Order(3)
    void what_a_list_left_undone_waits_for_a_decision_and_open_ended_work_ends_with_it() {
        for (String title : List.of("没有完成", "补办销号")) {
            tasks.office.get(ending(title)).then().body("year", is(2024)).body("phase", equalTo("AWAITING_DECISION"));
        }
        tasks.office.get(ending("长期工作")).then().body("phase", equalTo("IN_PROGRESS"));
        tasks.office.get(ending("时限在明年")).then().body("phase", equalTo("IN_PROGRESS"));
        tasks.office.get("/me/duties?limit=500").then().body("items.kind", hasItem("DECIDE_CARRY_OVER"));
        tasks.office.moveClockTo("2025-01-02T10:00:00+08:00");
        tasks.office.get("/notices?limit=500").then().body("items.kind", hasItem("notification.carryDue"));
    }

    @Test
    @Order(4)
    void a_report_goes_to_its_periods_year_and_the_new_year_begins_with_what_the_old_one_has_accepted() {
        String task = goingOn("三年完成");
        unit.get("/me/duties?limit=500").then().body("items.period", hasItem("2024-Q4"));
        tasks.accepted(unit, task, "2024-Q4", 45);

        tasks.office.get(task).then().body("opening.percent", is(45)).body("standing.actual", is(45));
        tasks.office.get(task + "?year=2024").then().body("standing.actual", is(45));
        long accepted = tasks.read(task + "?year=2024").getLong("reports[0].id");
        tasks.office
                .post("/reports/" + accepted + "/withdrawal", Map.of("reason", "数据有误"))
                .then()
                .statusCode(204);
        tasks.office.get(task).then().body("opening.percent", is(20));
        tasks.accepted(unit, task, "2024-Q4", 40);
        tasks.office.get(task).then().body("opening.percent", is(40));
        tasks.accepted(unit, ending("没有完成"), "2024-Q4", 60);
        tasks.office.get(ending("按季开展")).then().body("phase", equalTo("AWAITING_DECISION"));
        tasks.accepted(unit, ending("按季开展"), "2024-Q4", 100);
        tasks.agree();
    }

    @Test
    @Order(5)
    void a_close_out_accepted_in_the_tail_takes_the_new_year_back_and_a_finding_brings_it_again() {
        String task = goingOn("收尾销号");
        tasks.as("reviewer")
                .post(task + "/close-out/decision", Map.of("decision", "ACCEPT"))
                .then()
                .statusCode(200)
                .body("phase", equalTo("COMPLETED"));

        tasks.office
                .get(task)
                .then()
                .body("year", is(2024))
                .body("phase", equalTo("COMPLETED"))
                .body("standing.light", equalTo("BLUE"));
        tasks.agree();
    }

    @Test
    @Order(6)
    void until_the_decision_a_task_of_an_ended_list_may_be_closed_out_and_is_late_by_its_date() {
        String task = ending("补办销号");
        unit.post(task + "/close-out", Map.of("summary", "元旦前已办结", "evidence", List.of(unit.proof("台账.pdf"))))
                .then()
                .statusCode(201);
        tasks.office
                .post(task + "/carry-over", approved("how", "TERMINATE"))
                .then()
                .statusCode(409)
                .body("detail", containsString("销号申请"));
        tasks.as("reviewer")
                .post(task + "/close-out/decision", Map.of("decision", "ACCEPT"))
                .then()
                .statusCode(200);

        tasks.office.get(task).then().body("phase", equalTo("COMPLETED")).body("closedOn", equalTo("2025-01-02"));
        tasks.agree();
    }

    @Test
    @Order(7)
    void from_the_decision_on_the_old_task_counts_in_no_total_of_today() {
        String task = ending("没有完成");
        tasks.office
                .post(goingOn("三年完成") + "/carry-over", approved("how", "TERMINATE"))
                .then()
                .statusCode(409)
                .body("detail", containsString("2026"));
        tasks.office
                .post(task + "/carry-over", approved("how", "TERMINATE"))
                .then()
                .statusCode(201);

        tasks.office.get(task).then().body("phase", equalTo("ARCHIVED")).body("standing.halted", equalTo("DECIDED"));
        tasks.office.get("/tasks?light=RED&list=" + annual).then().body("items.title", not(hasItem("没有完成")));
        tasks.agree();
    }

    @Test
    @Order(8)
    void a_grade_is_corrected_by_whoever_gave_it_with_a_reason_and_a_second_evaluator_confirms() {
        String task = goingOn("三年完成");
        Client evaluator = tasks.as("evaluator");
        evaluator
                .post(task + "/evaluation", grade("GOOD", null))
                .then()
                .statusCode(201)
                .body("year", is(2024))
                .body("pending", is(false));
        evaluator.post(task + "/evaluation", grade("PASS", null)).then().statusCode(422);
        evaluator
                .post(task + "/evaluation", grade("PASS", "复查材料后降等"))
                .then()
                .statusCode(201)
                .body("pending", is(true));
        tasks.office.get(task).then().body("evaluations[0].grade", equalTo("GOOD"));

        tasks.office.get(task).then().body("year", is(2025)).body("phase", not(equalTo("EVALUATED")));
        tasks.as("evaluator2")
                .post(task + "/evaluation", grade("GOOD", null))
                .then()
                .statusCode(409);
        tasks.as("evaluator2")
                .post(task + "/evaluation", grade("PASS", null))
                .then()
                .statusCode(201)
                .body("pending", is(false))
                .body("confirmedBy", not(nullValue()));
        tasks.office.get(task).then().body("evaluations[0].grade", equalTo("PASS"));
    }

    @Test
    @Order(9)
    void the_grade_of_the_year_stands_in_lists_filters_and_the_ledger() {
        tasks.office
                .get("/tasks?grade=pass")
                .then()
                .body("items.title", hasItem("三年完成"))
                .body("items.grade.grade", everyItem(equalTo("PASS")))
                .body("items.grade.year", everyItem(is(2024)));
        tasks.office.get("/tasks?grade=GOOD,UNGRADED").then().body("items.title", not(hasItem("三年完成")));
        tasks.office.get("/tasks?grade=VERY_GOOD").then().statusCode(422).body("problems.field", hasItem("grade"));
        tasks.office
                .get("/tasks/ledger?format=json&with=progress&grade=PASS")
                .then()
                .body("rows.progress.evaluated", everyItem(equalTo("2024年度合格")));
        String page = Pages.as("office", sample.password()).get("/tasks?grade=PASS");
        assertThat(page).contains("三年完成", "2024年度合格");
    }

    private static Map<String, Object> grade(String grade, String reason) {
        Map<String, Object> body = new HashMap<>(Map.of("grade", grade, "comment", "按评价细则"));
        if (reason != null) {
            body.put("reason", reason);
        }
        return body;
    }

    @Test
    @Order(9)
    void a_deadline_after_the_list_keeps_the_old_year_open_until_that_day() {
        tasks.office.moveClockTo("2025-02-20T09:00:00+08:00");
        tasks.office.post("/evaluations/freeze", Map.of("year", 2024)).then().statusCode(200);

        tasks.office.get(ending("长期工作")).then().body("phase", equalTo("EVALUATED"));
        tasks.office.get(ending("按季开展")).then().body("phase", equalTo("EVALUATED"));
        tasks.office.get(goingOn("三年完成") + "?year=2024").then().body("phase", equalTo("ANNUALLY_ASSESSED"));
        tasks.office.get(goingOn("三年完成")).then().body("year", is(2025)).body("phase", equalTo("IN_PROGRESS"));
        unit.post(goingOn("三年完成") + "/reports", report("2024-Q3", 50)).then().statusCode(409);
        tasks.office.get(ending("时限在明年")).then().body("phase", equalTo("IN_PROGRESS"));
        tasks.office.moveClockTo("2025-04-01T09:00:00+08:00");
        tasks.office.get(ending("时限在明年")).then().body("phase", equalTo("AWAITING_DECISION"));
        tasks.agree();
    }

    @Test
    @Order(10)
    void a_three_year_task_has_exactly_three_instances_and_a_year_that_nobody_freezes_ends_in_june() {
        tasks.office.moveClockTo("2026-07-01T09:00:00+08:00");

        tasks.office.get(goingOn("年年要做") + "?year=2025").then().body("phase", equalTo("ANNUALLY_ASSESSED"));
        tasks.agree();
        tasks.office.moveClockTo("2027-01-01T09:00:00+08:00");
        tasks.office.get(goingOn("年年要做")).then().body("year", is(2026)).body("phase", equalTo("IN_PROGRESS"));
        tasks.office.get(goingOn("三年完成")).then().body("year", is(2026)).body("phase", equalTo("AWAITING_DECISION"));
        tasks.agree();
    }

    @Test
    @Order(11)
    void a_decision_that_nobody_took_keeps_its_day_when_the_year_has_ended() {
        String task = goingOn("三年完成");
        String decideBy = tasks.read(task).getString("actBy");
        tasks.office.moveClockTo("2027-07-01T09:00:00+08:00");

        tasks.office
                .get(task)
                .then()
                .body("phase", equalTo("AWAITING_DECISION"))
                .body("actBy", equalTo(decideBy));
        tasks.office
                .get("/me/duties?limit=500")
                .then()
                .body(
                        "items.find { it.kind == 'DECIDE_CARRY_OVER' && it.due == '" + decideBy + "' }",
                        not(nullValue()));
        tasks.agree();
    }
}
