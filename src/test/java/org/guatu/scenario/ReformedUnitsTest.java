package org.guatu.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guatu.support.ChangedTasks.report;
import static org.guatu.support.ChangedTasks.row;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guatu.support.Client;
import org.guatu.support.EmptyOffice;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** 机构改革: one unit is renamed, another merged into it; what is past keeps its names, what runs goes on. Told in order. */
@QuarkusTest
@Tag("database")
@TestProfile(EmptyOffice.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReformedUnitsTest extends AprilStory {
    private static final String PAST = "2024-04-08";
    private static final Map<String, String> KNOWN = new LinkedHashMap<>();

    @Override
    String[] rows() {
        return new String[] {
            row(1, "审批牵头", "区行政审批局", "区数据局", "2024年12月底前", "季报"),
            row(2, "数据牵头", "区数据局", "区行政审批局", "2024年12月底前", "季报"),
            row(3, "水务牵头", "区水务局", "区数据局", "2024年12月底前", "季报"),
            row(4, "数据已销号", "区数据局", "", "2024年12月底前", "季报")
        };
    }

    private Response reform(String unit, Object... pairs) {
        Map<String, Object> body =
                new LinkedHashMap<>(Map.of("document", "《某区机构改革方案》（某办发〔2024〕8号）", "documentDay", "2024-04-01"));
        for (int i = 0; i < pairs.length; i += 2) {
            body.put((String) pairs[i], pairs[i + 1]);
        }
        return tasks.as("admin").post("/units/" + unit + "/reforms", body);
    }

    private Map<String, String> charts() {
        Map<String, String> drawn = new LinkedHashMap<>();
        for (String rows : List.of("unit", "area")) {
            for (String measure : List.of("RED_YELLOW", "COMPLETION", "ON_SCHEDULE", "LAG", "TIMELINESS")) {
                String query = "/heatmap?rows=" + rows + "&columns=list&value=" + measure + "&asOf=" + PAST;
                drawn.put(query, tasks.read(query).prettify());
            }
        }
        return drawn;
    }

    private void nothingPastChanged() {
        charts().forEach((query, chart) -> assertThat(chart).as(query).isEqualTo(KNOWN.get(query)));
    }

    private List<String> leadOfAnImport(String lead) {
        long upload = tasks.office
                .upload(
                        "/imports",
                        "list.csv",
                        ("序号,重点领域,任务名称,牵头单位,完成时限\n1,法治建设,试读," + lead + ",2024年底前\n").getBytes(StandardCharsets.UTF_8),
                        Map.of("kind", "ANNUAL", "year", 2024))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
        return tasks.read("/imports/" + upload).getList("rows.lead.code");
    }

    @Test
    @Order(1)
    void a_reform_names_its_document_and_day_and_only_an_administrator_enters_it() {
        reform("D041", "kind", "RENAME", "name", "区政务局", "document", "", "documentDay", "2025-01-01")
                .then()
                .statusCode(422)
                .body("problems.field", hasItems("document", "documentDay"));
        reform("D041", "kind", "RENAME").then().statusCode(422).body("problems.field", hasItem("name"));
        reform("D041", "kind", "RENAME", "name", "区教育局").then().statusCode(422);
        reform("D041", "kind", "MERGE", "successor", "D041")
                .then()
                .statusCode(422)
                .body("problems.field", hasItem("successor"));
        tasks.office
                .post("/units/D041/reforms", Map.of("kind", "RENAME"))
                .then()
                .statusCode(403);

        tasks.office.get("/units/D041/reforms").then().statusCode(200).body("$", empty());
        KNOWN.putAll(charts());
        assertThat(KNOWN.values()).anyMatch(chart -> chart.contains("区行政审批局"));
    }

    @Test
    @Order(2)
    void a_renamed_unit_keeps_its_former_name_in_everything_past_and_in_imports() {
        tasks.adjust(task("审批牵头"), "title", "审批牵头").then().statusCode(409);
        tasks.adjust(task("审批牵头"), "requirement", "改后的要求").then().statusCode(200);
        tasks.office.moveClockTo("2024-04-10T10:00:00+08:00");

        reform("D041", "kind", "RENAME", "name", "区政务局", "fullName", "某区政务服务局")
                .then()
                .statusCode(201)
                .body("formerName", equalTo("区行政审批局"));

        tasks.office.get(task("审批牵头")).then().body("lead.name", equalTo("区政务局"));
        tasks.office.get(task("审批牵头") + "/versions").then().body("items.lead.name", equalTo(List.of("区政务局", "区行政审批局")));
        tasks.office
                .get("/units/D041/reforms")
                .then()
                .body("[0].formerName", equalTo("区行政审批局"))
                .body("[0].on", equalTo("2024-04-10"))
                .body("[0].document", equalTo("《某区机构改革方案》（某办发〔2024〕8号）"));
        assertThat(leadOfAnImport("区行政审批局")).containsExactly("D041");
        assertThat(leadOfAnImport("区政务局")).containsExactly("D041");
        nothingPastChanged();
    }

    @Test
    @Order(3)
    void a_successor_takes_over_what_runs_and_whoever_did_it() {
        Client former = tasks.as("d042");
        closeOut(former, task("数据已销号"));
        long urging = tasks.office
                .post(task("数据牵头") + "/urgings", Map.of("message", "请今日补报一季度进展"))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
        String phase = tasks.read(task("数据牵头")).getString("phase");
        List<Object> milestones = tasks.read(task("数据牵头")).getList("milestones");
        tasks.office.moveClockTo("2024-04-11T10:00:00+08:00");

        reform("D042", "kind", "MERGE", "successor", "D041").then().statusCode(201);

        JsonPath moved = tasks.read(task("数据牵头"));
        assertThat(moved.getString("lead.code")).isEqualTo("D041");
        assertThat(moved.getList("cooperating")).isEmpty();
        assertThat(moved.getString("phase")).isEqualTo(phase);
        assertThat(moved.<Object>getList("milestones")).isEqualTo(milestones);
        tasks.office.get(task("水务牵头")).then().body("cooperating.code", equalTo(List.of("D041")));
        tasks.office.get(task("审批牵头")).then().body("cooperating", empty());
        tasks.office.get(task("数据已销号")).then().body("lead.code", equalTo("D042"));
        tasks.office
                .get(task("数据牵头") + "/versions")
                .then()
                .body("items.lead.code", equalTo(List.of("D041", "D042")))
                .body("items[0].basis", equalTo("《某区机构改革方案》（某办发〔2024〕8号）"));
        former.get("/me").then().body("posts.unit.code", everyItem(equalTo("D041")));
        tasks.as("d041")
                .post("/urgings/" + urging + "/answer", Map.of("answer", "已接手，今日补报"))
                .then()
                .statusCode(200);
        former.post(task("数据牵头") + "/reports", report("2024-Q1", 20)).then().statusCode(201);
        tasks.agree();
        nothingPastChanged();
    }

    private void closeOut(Client unit, String task) {
        tasks.accepted(unit, task, "2024-Q1", 100);
        unit.post(task + "/close-out", Map.of("summary", "已完成", "evidence", List.of(unit.proof("a.pdf"))))
                .then()
                .statusCode(201);
        tasks.as("reviewer")
                .post(task + "/close-out/decision", Map.of("decision", "ACCEPT"))
                .then()
                .statusCode(200);
    }

    @Test
    @Order(4)
    void a_unit_that_is_no_more_is_given_nothing_and_changed_no_more() {
        tasks.adjust(task("水务牵头"), "lead", "D042").then().statusCode(422).body("problems.field", hasItem("lead"));
        assertThat(leadOfAnImport("区数据局")).containsExactly("D041");
        Client admin = tasks.as("admin");
        tasks.as("security")
                .post(
                        "/accounts",
                        Map.of(
                                "username",
                                "late",
                                "name",
                                "迟到",
                                "posts",
                                List.of(Map.of("unit", "D042", "role", "LIAISON"))))
                .then()
                .statusCode(422)
                .body("problems.field", hasItem("posts"));
        reform("D042", "kind", "RENAME", "name", "又一名").then().statusCode(409);
        reform("D030", "kind", "DISSOLVE", "successor", "D042")
                .then()
                .statusCode(422)
                .body("problems.field", hasItem("successor"));
        admin.get("/units/D042").then().body("closedOn", equalTo("2024-04-11")).body("successor.code", equalTo("D041"));
        tasks.office.get("/units/D041/reforms").then().body("$", hasSize(2)).body("unit.code", hasItem("D042"));
        tasks.office.get("/tasks?unit=D042&part=lead").then().body("items.title", not(hasItem("数据牵头")));
    }
}
