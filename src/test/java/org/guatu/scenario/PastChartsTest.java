package org.guatu.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guatu.support.ChangedTasks.approved;
import static org.guatu.support.ChangedTasks.report;
import static org.guatu.support.ChangedTasks.row;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guatu.support.Client;
import org.guatu.support.EmptyOffice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The two days of every chart: what was accepted, changed or taken back later never alters a past day. Told in order. */
@QuarkusTest
@TestProfile(EmptyOffice.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PastChartsTest extends AprilStory {
    private static final String PAST = "2024-05-10";
    private static final List<String> MEASURES =
            List.of("RED_YELLOW", "COMPLETION", "ON_SCHEDULE", "LAG", "OVERDUE", "TIMELINESS", "RETURNS");
    private static final List<String> AXES = List.of("area", "unit", "leader", "region");
    private static final List<String> ACROSS = List.of("month", "quarter", "list");
    private static final Map<String, String> KNOWN = new LinkedHashMap<>();

    private Client unit;

    @Override
    String[] rows() {
        return new String[] {
            row(1, "待审后通过", "区行政审批局", "区委统战部", "2024年10月底前", "季报"),
            row(2, "通过后撤回", "区行政审批局", "", "2024年12月底前", "季报"),
            row(3, "改节点", "区行政审批局", "", "2024年12月底前", "季报"),
            row(4, "延时限", "区行政审批局", "", "2024年4月底前", "季报"),
            row(5, "换牵头", "区行政审批局", "", "2024年12月底前", "季报"),
            row(6, "中止", "区行政审批局", "", "2024年12月底前", "季报"),
            row(7, "取消", "区行政审批局", "", "2024年12月底前", "季报"),
            row(8, "销号", "区行政审批局", "", "2024年6月底前", "季报")
        };
    }

    @BeforeEach
    void signIn() {
        unit = tasks.as("d041");
    }

    private long submitted(String title, int percent) {
        return unit.post(task(title) + "/reports", report("2024-Q1", percent))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
    }

    private void accept(long report) {
        tasks.as("reviewer")
                .post("/reports/" + report + "/decision", Map.of("decision", "ACCEPT", "grade", "B"))
                .then()
                .statusCode(200);
    }

    private static Map<String, String> charts(Client of, String asOf) {
        Map<String, String> drawn = new LinkedHashMap<>();
        for (String rows : AXES) {
            for (String columns : ACROSS) {
                for (String measure : MEASURES) {
                    String query =
                            "/heatmap?rows=" + rows + "&columns=" + columns + "&value=" + measure + "&asOf=" + asOf;
                    drawn.put(
                            query,
                            of.get(query).then().statusCode(200).extract().asString());
                }
            }
        }
        return drawn;
    }

    @Test
    @Order(1)
    void a_spring_passes_and_its_charts_are_drawn() {
        submitted("待审后通过", 20);
        accept(submitted("通过后撤回", 30));
        accept(submitted("改节点", 30));
        accept(submitted("销号", 100));
        unit.post(task("销号") + "/close-out", Map.of("summary", "已完成", "evidence", List.of(unit.proof("a.pdf"))))
                .then()
                .statusCode(201);
        tasks.office.moveClockTo("2024-05-13T09:00:00+08:00");
        KNOWN.putAll(charts(tasks.office, PAST));

        assertThat(KNOWN.values()).anyMatch(chart -> chart.contains("\"RED\""));
    }

    @Test
    @Order(2)
    void what_happens_later_leaves_them_as_they_were() {
        Client reviewer = tasks.as("reviewer");
        long waiting = unit.read(task("待审后通过")).getLong("reports[0].id");
        accept(waiting);
        long accepted = unit.read(task("通过后撤回")).getLong("reports[0].id");
        tasks.office
                .post("/reports/" + accepted + "/withdrawal", Map.of("reason", "数据有误"))
                .then()
                .statusCode(204);
        List<Map<String, Object>> gates = unit.read(task("改节点")).getList("milestones");
        List<Map<String, Object>> fewer = new ArrayList<>(gates.stream()
                .filter(gate -> String.valueOf(gate.get("due")).compareTo("2024-05-13") < 0)
                .<Map<String, Object>>map(gate ->
                        Map.of("title", gate.get("title"), "due", gate.get("due"), "weight", gate.get("weight")))
                .toList());
        int rest =
                100 - fewer.stream().mapToInt(gate -> (int) gate.get("weight")).sum();
        fewer.add(Map.of("title", "一步", "due", "2024-05-31", "weight", rest));
        unit.put(task("改节点") + "/milestones", Map.of("milestones", fewer, "reason", "改为五月底一步完成"))
                .then()
                .statusCode(200);
        tasks.office
                .post(task("延时限") + "/adjustment", approved("deadline", "2024年11月底前"))
                .then()
                .statusCode(200);
        tasks.office
                .post(task("换牵头") + "/adjustment", approved("lead", "D022"))
                .then()
                .statusCode(200);
        tasks.office
                .post(task("中止") + "/suspension", Map.of("reason", "等待上级规定", "basis", "某政发〔2024〕3号"))
                .then()
                .statusCode(200);
        tasks.office.post(task("取消") + "/cancellation", approved()).then().statusCode(200);
        reviewer.post(task("销号") + "/close-out/decision", Map.of("decision", "ACCEPT"))
                .then()
                .statusCode(200)
                .body("closedOn", notNullValue());
        tasks.office.issueSample("annual-63.csv", "ANNUAL", 2024);
        tasks.office.moveClockTo("2024-08-20T09:00:00+08:00");

        Map<String, String> later = charts(tasks.office, PAST);

        later.forEach((query, chart) -> assertThat(chart).as(query).isEqualTo(KNOWN.get(query)));
    }

    @Test
    @Order(3)
    void the_number_in_a_cell_is_what_the_list_behind_it_yields() {
        for (String asOf : List.of(PAST, "2024-08-20")) {
            for (String measure : MEASURES) {
                for (String axes :
                        List.of("rows=area&columns=month", "rows=unit&columns=quarter", "rows=list&columns=area")) {
                    String query = "?" + axes + "&value=" + measure + "&asOf=" + asOf;
                    for (Map<String, Object> cell :
                            tasks.office.read("/heatmap" + query).<Map<String, Object>>getList("cells")) {
                        if ((int) cell.get("of") > 0) {
                            List<Map<String, Object>> behind = behind(query, cell);
                            assertThat(behind).as(query + cell).hasSize((int) cell.get("of"));
                            assertThat(behind.stream().filter(one -> (boolean) one.get("counts")))
                                    .as(query + cell)
                                    .hasSize((int) cell.get("n"));
                        }
                    }
                }
            }
        }
    }

    private List<Map<String, Object>> behind(String query, Map<String, Object> cell) {
        JsonPath page = tasks.office
                .with()
                .queryParam("row", cell.get("row"))
                .queryParam("column", cell.get("column"))
                .get("/api/v1/heatmap/tasks" + query + "&limit=500")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        return page.getList("items");
    }

    @Test
    @Order(4)
    void a_unit_takes_back_what_is_undecided_and_hands_it_in_anew() {
        String task = task("通过后撤回");
        long again = submitted("通过后撤回", 35);
        unit.post(task + "/reports", report("2024-Q1", 40)).then().statusCode(409);
        tasks.office
                .post("/reports/" + again + "/withdrawal", Map.of("reason", "替单位撤"))
                .then()
                .statusCode(409);
        tasks.as("d022")
                .post("/reports/" + again + "/withdrawal", Map.of())
                .then()
                .statusCode(404);

        unit.post("/reports/" + again + "/withdrawal", Map.of()).then().statusCode(204);

        unit.post("/reports/" + again + "/withdrawal", Map.of()).then().statusCode(409);
        unit.get(task).then().body("reports.status", hasItem("WITHDRAWN"));
        assertThat(tasks.active(task)).contains("submitReport");
        long third = submitted("通过后撤回", 40);
        assertThat(tasks.active(task)).contains("reviewReport");
        accept(third);
        unit.post("/reports/" + third + "/withdrawal", Map.of("reason", "写错"))
                .then()
                .statusCode(409);
        tasks.office.post("/reports/" + third + "/withdrawal", Map.of()).then().statusCode(422);
        tasks.agree();
    }

    @Test
    @Order(6)
    void a_closed_task_is_opened_again_on_a_finding() {
        String task = task("销号");
        long id = Long.parseLong(task.substring(task.lastIndexOf('/') + 1));
        long finding = tasks.office
                .post(
                        "/findings",
                        Map.of(
                                "source",
                                "INSPECTION",
                                "kind",
                                "IMMEDIATE",
                                "severity",
                                "SERIOUS",
                                "title",
                                "虚假完成",
                                "problem",
                                "成果与实际不符",
                                "standard",
                                "成果属实",
                                "task",
                                id))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("card.id");
        tasks.office.get(task).then().body("phase", equalTo("COMPLETED"));
        tasks.office
                .post("/findings/" + finding + "/task-reopening", Map.of())
                .then()
                .statusCode(422)
                .body("problems.field", hasItem("reason"));
        unit.post("/findings/" + finding + "/task-reopening", Map.of("reason", "核查"))
                .then()
                .statusCode(403);

        tasks.office
                .post("/findings/" + finding + "/task-reopening", Map.of("reason", "核查发现成果不实"))
                .then()
                .statusCode(200);

        tasks.office.get(task).then().body("phase", equalTo("IN_PROGRESS")).body("standing.overdue", is(true));
        assertThat(tasks.active(task)).contains("requestCloseOut");
        tasks.office
                .post("/findings/" + finding + "/task-reopening", Map.of("reason", "再次"))
                .then()
                .statusCode(409);
        tasks.agree();
        charts(tasks.office, PAST)
                .forEach((query, chart) -> assertThat(chart).as(query).isEqualTo(KNOWN.get(query)));
    }

    @Test
    @Order(5)
    void an_interim_report_is_taken_at_any_time_and_counts_once_accepted() {
        String task = task("改节点");
        unit.get(task).then().body("standing.actual", is(30));

        long interim = unit.post(task + "/reports", report("INTERIM", 66))
                .then()
                .statusCode(201)
                .body("period", equalTo("INTERIM"))
                .extract()
                .jsonPath()
                .getLong("id");
        unit.post(task + "/reports", report("INTERIM", 70)).then().statusCode(409);
        assertThat(tasks.active(task)).contains("reviewReport");
        unit.get(task).then().body("standing.actual", is(30));

        accept(interim);

        unit.get(task).then().body("standing.actual", is(66));
        unit.post(task + "/reports", report("INTERIM", 70)).then().statusCode(201);
        tasks.agree();
    }
}
