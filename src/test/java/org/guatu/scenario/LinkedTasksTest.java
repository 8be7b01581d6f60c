package org.guatu.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.guatu.rehearsal.SampleOffice;
import org.guatu.support.Client;
import org.guatu.support.EmptyOffice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A year's task raises its five-year task: once, in no total twice, and only as far as a proposal to close it. */
@QuarkusTest
@TestProfile(EmptyOffice.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LinkedTasksTest {
    private static final String ANNUAL =
            """
            序号,任务名称,牵头单位,完成时限,上报频次,分值
            1,举办宪法宣传,区司法局,2024年12月底前,月报,1
            2,建设法治公园,区司法局,2024年12月底前,月报,2
            """;
    private static final String PLAN =
            """
            序号,任务编码,任务名称,牵头单位,完成时限,上报频次,分值,期初进度,期初依据
            1,JH-1,深入宣传宪法,区财政局,2024年12月底前,月报,3,40%,中期评估
            2,JH-2,建设法治文化阵地,区教育局,2024年12月底前,月报,5,,
            """;

    private static long annual;
    private static long plan;
    private static long part;
    private static long whole;

    @Inject
    SampleOffice sample;

    private Client office;
    private Client justice;

    @BeforeEach
    void signIn() {
        office = as("office");
        justice = as("d022");
    }

    private Client as(String username) {
        return Client.as(username, sample.password());
    }

    private Client leadOf(String code) {
        String unit = office.read("/tasks/" + task(code)).getString("lead.code");
        return as(unit.toLowerCase(java.util.Locale.ROOT));
    }

    @Test
    @Order(1)
    void two_lists_are_linked_and_run() {
        annual = issued("annual.csv", ANNUAL, "ANNUAL");
        plan = issued("plan.csv", PLAN, "FIVE_YEAR_PLAN");
        part = link(task("2024-001"), task("JH-1"), "PARTIAL");
        whole = link(task("2024-002"), task("JH-2"), "FULL");
        office.moveClockTo("2024-02-01T09:00:00+08:00");

        assertThat(office.all("/tasks?phase=IN_PROGRESS")).hasSize(4);
        office.get("/links?list=" + plan)
                .then()
                .body("items", hasSize(2))
                .body("items[0].fromTask.title", equalTo("举办宪法宣传"))
                .body("items[1].type", equalTo("FULL"));
        office.get("/links?task=" + task("JH-2")).then().body("items.id", equalTo(List.of((int) whole)));
        leadOf("JH-2").get("/links").then().body("items", hasSize(0));
    }

    @Test
    @Order(2)
    void an_accepted_report_raises_the_task_that_is_served_on_both_pages_and_the_trail() {
        office.get("/tasks/" + task("JH-1"))
                .then()
                .body("standing.actual", is(40))
                .body("fed.percent", nullValue());

        accepted(task("2024-001"), "2024-01", 50);

        office.get("/tasks/" + task("JH-1"))
                .then()
                .body("standing.actual", is(70))
                .body("fed.percent", is(70))
                .body("reports", hasSize(0))
                .body("links[0].direction", equalTo("FROM"))
                .body("links[0].feed.sharePercent", is(100))
                .body("links[0].feed.progress", is(50))
                .body("links[0].feed.points", is(30));
        office.get("/tasks/" + task("2024-001"))
                .then()
                .body("links[0].direction", equalTo("TO"))
                .body("links[0].feed.points", is(30));
        office.get("/tasks/" + task("JH-1") + "/trail")
                .then()
                .body("items.act", hasItem("reporting.act.fed"))
                .body("items.find { it.act == 'reporting.act.fed' }.before", equalTo("40%"))
                .body("items.find { it.act == 'reporting.act.fed' }.after", equalTo("70%"))
                .body("items.find { it.act == 'reporting.act.fed' }.reason", containsString("举办宪法宣传"));
    }

    @Test
    @Order(3)
    void a_measure_on_two_lists_is_asked_for_once() {
        Client education = leadOf("JH-2");
        office.moveClockTo("2024-02-07T10:00:00+08:00");

        education.get("/me/duties").then().body("items.findAll { it.kind == 'REPORT' }", hasSize(0));
        education
                .get("/notices")
                .then()
                .body("items.findAll { it.kind.startsWith('notification.report') }", hasSize(0));
        leadOf("JH-1").get("/me/duties").then().body("items.kind", hasItem("REPORT"));
        leadOf("JH-1")
                .get("/notices")
                .then()
                .body("items.findAll { it.kind.startsWith('notification.report') }.size()", not(0));
        education
                .post("/tasks/" + task("JH-2") + "/reports", report("2024-01", 10))
                .then()
                .statusCode(409)
                .body("detail", containsString("建设法治公园"));
        education
                .get("/tasks/" + task("JH-2"))
                .then()
                .body("obligations[0].status", equalTo("NOT_ASKED"))
                .body("reportedThrough", is((int) task("2024-002")))
                .body("fed.through.title", equalTo("建设法治公园"))
                .body("fed.through.visible", is(false))
                .body("links", hasSize(0));
        office.get("/heatmap?rows=unit&columns=area&value=TIMELINESS&list=" + plan)
                .then()
                .body("total.of", is(1));
    }

    @Test
    @Order(4)
    void no_total_counts_it_twice() {
        office.get("/heatmap?rows=unit&columns=area&value=LAG").then().body("total.of", is(3));
        office.get("/heatmap?rows=list&columns=month&value=LAG")
                .then()
                .body("cells.findAll { it.column == '2024-02' }.of.sum()", is(4))
                .body("total.of", is(3));
        office.get("/heatmap?rows=unit&columns=area&value=LAG&list=" + plan)
                .then()
                .body("total.of", is(2));
        leadOf("JH-2").get("/heatmap?rows=unit&columns=area&value=LAG").then().body("total.of", is(1));
        office.get("/tasks/ledger?format=json").then().body("tasks", is(4)).body("points", is(6.0f));
        office.get("/lists/" + plan + "/ledger?format=json").then().body("points", is(8.0f));
        office.get("/heatmap?rows=unit&columns=area&value=TIMELINESS").then().body("total.of", is(3));
    }

    @Test
    @Order(5)
    void all_done_only_proposes_to_close() {
        Client education = leadOf("JH-2");

        accepted(task("2024-002"), "2024-01", 100);

        office.get("/tasks/" + task("JH-2"))
                .then()
                .body("standing.actual", is(100))
                .body("standing.light", not(equalTo("BLUE")))
                .body("phase", equalTo("IN_PROGRESS"));
        education.get("/me/duties").then().body("items.kind", hasItem("REQUEST_CLOSE_OUT"));
        education.get("/notices").then().body("items.toString()", containsString("建设法治公园"));
        assertThat(office.all("/tasks?phase=COMPLETED")).isEmpty();
    }

    @Test
    @Order(6)
    void a_changed_link_takes_nothing_back_and_counts_from_then_on() {
        String tag = office.with()
                .body(Map.of("type", "PARTIAL", "contribution", 0.5))
                .put("/api/v1/links/" + part)
                .then()
                .statusCode(200)
                .body("contribution", is(0.5f))
                .extract()
                .header("ETag");
        assertThat(tag).isNotEqualTo("\"0\"");
        office.with()
                .header("If-Match", "\"0\"")
                .body(Map.of("type", "FULL"))
                .put("/api/v1/links/" + part)
                .then()
                .statusCode(412);

        office.moveClockTo("2024-03-01T09:00:00+08:00");
        accepted(task("2024-001"), "2024-02", 80);

        office.get("/tasks/" + task("JH-1"))
                .then()
                .body("standing.actual", is(70))
                .body("links[0].feed.sharePercent", is(50));
    }

    @Test
    @Order(7)
    void an_ended_link_leaves_what_it_brought_and_the_task_is_asked_again() {
        office.with().delete("/api/v1/links/" + whole).then().statusCode(422);
        office.with().delete("/api/v1/links/" + whole + "?reason=分开推进").then().statusCode(204);
        office.with().delete("/api/v1/links/" + whole + "?reason=分开推进").then().statusCode(404);

        office.get("/links").then().body("items.id", equalTo(List.of((int) part)));
        office.get("/tasks/" + task("JH-2"))
                .then()
                .body("standing.actual", is(100))
                .body("reportedThrough", nullValue())
                .body("obligations.find { it.period == '2024-01' }.status", equalTo("NOT_ASKED"))
                .body("obligations.find { it.period == '2024-02' }.status", equalTo("OPEN"));
        office.get("/tasks/" + task("2024-002") + "/trail")
                .then()
                .body("items.find { it.act == 'catalogue.act.unlinked' }.reason", equalTo("分开推进"));
        link(task("2024-002"), task("JH-2"), "REFERENCE");
    }

    private void accepted(long task, String period, int percent) {
        Map<String, Object> sent = new java.util.HashMap<>(report(period, percent));
        sent.put("evidence", List.of(justice.proof("证明.pdf")));
        long report = justice.post("/tasks/" + task + "/reports", sent)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
        as("reviewer")
                .post("/reports/" + report + "/decision", Map.of("decision", "ACCEPT"))
                .then()
                .statusCode(200);
    }

    private static Map<String, Object> report(String period, int percent) {
        return Map.of("period", period, "percent", percent, "done", "已推进", "problems", "", "next", "");
    }

    private long link(long from, long to, String type) {
        return office.post("/links", Map.of("from", from, "to", to, "type", type))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
    }

    private long issued(String file, String csv, String kind) {
        long list = office.draft(file, csv.getBytes(StandardCharsets.UTF_8), kind, 2024);
        office.post("/lists/" + list + "/issue").then().statusCode(200);
        return list;
    }

    private long task(String code) {
        return office.all("/tasks?list=" + (code.startsWith("JH") ? plan : annual)).stream()
                .filter(task -> code.equals(task.get("code")))
                .map(task -> Long.parseLong(String.valueOf(task.get("id"))))
                .findFirst()
                .orElseThrow();
    }
}
