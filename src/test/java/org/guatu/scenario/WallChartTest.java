package org.guatu.scenario;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.guatu.support.ChangedTasks.row;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.guatu.support.Client;
import org.guatu.support.EmptyOffice;
import org.guatu.support.Pages;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The wall chart of a list in April and later: what stands where, who sees it, and that a past day stays as it was. */
@QuarkusTest
@TestProfile(EmptyOffice.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WallChartTest extends AprilStory {
    private static String known;

    @Override
    String[] rows() {
        return new String[] {
            row(1, "按序推进", "区司法局", "区教育局", "2024年12月底前", "季报"),
            row(2, "没有填报", "区行政审批局", "", "2024年12月底前", "季报"),
            row(3, "四月到期", "区行政审批局", "", "2024年4月底前", "季报"),
            row(4, "长期坚持", "区行政审批局", "", "长期坚持", "季报"),
            row(5, "要中止的", "区行政审批局", "", "2024年12月底前", "季报"),
            row(6, "要改节点", "区行政审批局", "", "2024年12月底前", "季报")
        };
    }

    private JsonPath wall(Client who, String query) {
        return who.read("/wall?list=" + list + query);
    }

    private Map<String, Object> one(JsonPath wall, String title) {
        return wall.<Map<String, Object>>getList("groups.rows.flatten()").stream()
                .filter(row -> title.equals(row.get("title")))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> states(Map<String, Object> row) {
        return ((List<?>) row.get("gates"))
                .stream()
                        .map(gate -> String.valueOf(((Map<?, ?>) gate).get("state")))
                        .toList();
    }

    @Test
    @Order(1)
    void a_leader_sees_every_task_on_the_year_with_its_gates_and_its_light() {
        tasks.accepted(tasks.as("d022"), task("按序推进"), "2024-Q1", 30);

        JsonPath wall = wall(tasks.as("leader"), "");

        assertThat(wall.getString("asOf")).isEqualTo("2024-04-09");
        assertThat(wall.getInt("year")).isEqualTo(2024);
        assertThat(wall.getList("months")).hasSize(12);
        assertThat(wall.getDouble("today")).as("67 of 251 working days").isEqualTo(26.7);
        assertThat(wall.getList("groups")).as("one area").hasSize(1);
        assertThat(wall.getList("groups[0].rows.title"))
                .containsExactly("按序推进", "没有填报", "四月到期", "长期坚持", "要中止的", "要改节点");
        assertThat(states(one(wall, "按序推进"))).containsExactly("REACHED", "AHEAD", "AHEAD", "AHEAD");
        assertThat(states(one(wall, "没有填报"))).startsWith("MISSED");
        assertThat(one(wall, "长期坚持")).containsEntry("goesOn", true).containsEntry("due", null);
        Map<String, ?> lights = wall.getMap("lights");
        assertThat(lights.values().stream()
                        .mapToInt(n -> ((Number) n).intValue())
                        .sum())
                .isEqualTo(6);
    }

    @Test
    @Order(2)
    void the_chart_is_grouped_and_narrowed_as_it_is_asked_and_says_what_it_cannot_read() {
        Client leader = tasks.as("leader");

        assertThat(wall(leader, "&group=unit").getList("groups.label")).containsExactly("区司法局", "区行政审批局");
        assertThat(wall(leader, "&group=leader").getList("groups.label")).containsExactly("");
        JsonPath alarming = wall(leader, "&alarming=true");
        assertThat(alarming.<String>getList("groups.rows.flatten().standing.light"))
                .isNotEmpty()
                .isSubsetOf("RED", "YELLOW");
        assertThat(alarming.getMap("lights")).isEqualTo(wall(leader, "").getMap("lights"));
        leader.get("/wall?list=x&group=colour&asOf=2024-04-09")
                .then()
                .statusCode(422)
                .body("problems.field", contains("list", "group"));
        leader.get("/wall?asOf=yesterday").then().statusCode(422).body("problems.field", contains("asOf"));
        leader.get("/wall?list=99999999").then().statusCode(404);
    }

    @Test
    @Order(3)
    void a_unit_sees_its_own_tasks_and_an_observer_none() {
        assertThat(wall(tasks.as("d022"), "").<String>getList("groups.rows.flatten().title"))
                .containsExactly("按序推进");
        Map<String, Object> cooperating = one(wall(tasks.as("d018"), ""), "按序推进");
        assertThat(((Map<?, ?>) ((List<?>) cooperating.get("gates")).get(0)).get("reachedOn"))
                .as("when the lead unit reported is not for the cooperating one")
                .isNull();
        assertThat(tasks.as("observer").read("/wall").getList("groups")).isEmpty();
        assertThat(wall(tasks.as("d001"), "").getList("groups"))
                .as("it has no part in any")
                .isEmpty();
    }

    @Test
    @Order(4)
    void a_past_day_is_drawn_as_it_was_known_and_what_changes_later_leaves_it_so() {
        tasks.office.moveClockTo("2024-05-13T09:00:00+08:00");
        known = tasks.office.get("/wall?list=" + list + "&asOf=2024-05-10").asString();

        Client unit = tasks.as("d041");
        List<Map<String, Object>> gates = unit.read(task("要改节点")).getList("milestones");
        List<Map<String, Object>> moved = gates.stream()
                .map(gate -> Map.<String, Object>of(
                        "title",
                        gate.get("title"),
                        "weight",
                        gate.get("weight"),
                        "due",
                        "实施".equals(gate.get("title")) ? "2024-10-18" : gate.get("due")))
                .toList();
        unit.put(task("要改节点") + "/milestones", Map.of("milestones", moved, "reason", "上级文件推迟印发"))
                .then()
                .statusCode(200);
        tasks.office
                .post(task("要中止的") + "/suspension", Map.of("reason", "等待规定", "basis", "3号文"))
                .then()
                .statusCode(200);
        tasks.office.moveClockTo("2024-05-20T09:00:00+08:00");

        assertThat(tasks.office.get("/wall?list=" + list + "&asOf=2024-05-10").asString())
                .isEqualTo(known);
        JsonPath now = wall(tasks.office, "");
        Map<String, Object> changed = one(now, "要改节点");
        Map<?, ?> gate = ((List<?>) changed.get("gates"))
                .stream()
                        .map(Map.class::cast)
                        .filter(one -> one.get("title").equals("实施"))
                        .findFirst()
                        .orElseThrow();
        assertThat(gate.get("due")).isEqualTo("2024-10-18");
        assertThat(gate.get("movedFrom")).isNotNull();
        assertThat((List<?>) one(now, "要中止的").get("pauses")).hasSize(1);
        assertThat(one(now, "四月到期")).satisfies(row -> assertThat(states(row)).contains("MISSED"));
    }

    @Test
    @Order(5)
    void a_draft_is_on_no_chart() {
        long draft = tasks.draft(2024, row(1, "还在起草", "区司法局", "", "2024年12月底前", "季报"));

        tasks.office.get("/wall?list=" + draft).then().statusCode(404);
        assertThat(tasks.office.get("/wall").asString()).doesNotContain("还在起草");
    }

    @Test
    @Order(6)
    void the_page_shows_what_the_chart_says_and_leads_to_tasks_screen_and_paper() {
        String page = Pages.as("leader", sample.password()).get("/wall?list=" + list + "&group=UNIT");

        assertThat(page)
                .contains("href=\"" + task("四月到期") + "\"", "/wall/screen?", "/wall/paper?sheet=A1")
                .contains("实施 ", "未达到")
                .doesNotContain("/wall/displays");
        assertThat(Pages.as("office", sample.password()).get("/wall")).contains("/wall/displays");
        assertThat(Pages.as("leader", sample.password()).get("/wall/screen?list=" + list))
                .contains("四月到期")
                .doesNotContain("data-turn", "<nav");
    }

    @Test
    @Order(7)
    void the_chart_is_printed_on_a1_and_a3_and_on_no_other_sheet() throws IOException {
        for (String sheet : List.of("A1", "A3")) {
            byte[] file = tasks.office
                    .get("/wall/paper?sheet=" + sheet + "&list=" + list)
                    .then()
                    .statusCode(200)
                    .contentType("application/pdf")
                    .header("Content-Disposition", containsString("filename"))
                    .extract()
                    .asByteArray();
            try (PDDocument document = Loader.loadPDF(file)) {
                assertThat(document.getNumberOfPages()).isEqualTo(1);
            }
        }
        tasks.office.get("/wall/paper?sheet=B5").then().statusCode(422).body("problems.field", contains("sheet"));
    }

    private String display(Object... pairs) {
        Map<String, Object> wanted = new java.util.HashMap<>(Map.of("name", "三楼走廊"));
        for (int i = 0; i < pairs.length; i += 2) {
            wanted.put((String) pairs[i], pairs[i + 1]);
        }
        return tasks.office
                .post("/displays", wanted)
                .then()
                .statusCode(201)
                .extract()
                .path("path");
    }

    @Test
    @Order(8)
    void a_screen_shows_the_chart_by_its_link_with_nobody_signed_in_until_it_is_revoked() {
        String path = display("list", list, "grouping", "UNIT");

        given().get(path)
                .then()
                .statusCode(200)
                .header("Referrer-Policy", equalTo("no-referrer"))
                .header("X-Robots-Tag", equalTo("noindex"))
                .header("Cache-Control", equalTo("no-store"))
                .body(containsString("四月到期"))
                .body(containsString("data-turn=\"20\""))
                .body(not(containsString("href=\"/tasks/")));
        long id = tasks.office.read("/displays").getLong("items[0].id");
        tasks.office
                .post("/displays/" + id + "/revocation")
                .then()
                .statusCode(200)
                .body("open", equalTo(false));
        given().get(path).then().statusCode(404).body(containsString("这个大屏链接打不开"));
        given().get("/display/" + "x".repeat(43)).then().statusCode(404).body(containsString("这个大屏链接打不开"));
        tasks.office.post("/displays/" + id + "/revocation").then().statusCode(200);

        String trail = Pages.as("auditor", sample.password()).get("/trail");
        assertThat(trail.split("生成大屏链接", -1)).as("made once").hasSize(2);
        assertThat(trail.split("停用大屏链接", -1))
                .as("revoked twice is revoked once")
                .hasSize(2);
    }

    @Test
    @Order(9)
    void a_link_shows_what_the_office_chose_and_nothing_else() {
        String red = display("list", list, "alarming", true);

        assertThat(given().get(red).asString()).contains("四月到期").doesNotContain("按序推进");
        assertThat(given().get(red + "?list=all&alarming=false&group=LEADER&asOf=2024-01-05")
                        .asString())
                .as("an address says only the page")
                .contains("四月到期")
                .doesNotContain("按序推进");
        for (String other : List.of("/tasks", "/paper", "/displays", "/../wall")) {
            given().redirects().follow(false).get(red + other).then().statusCode(404);
        }
        given().redirects().follow(false).post(red).then().statusCode(405);
        given().redirects().follow(false).get("/wall").then().statusCode(303);
    }

    @Test
    @Order(10)
    void a_link_needs_a_place_a_term_and_a_list_that_was_issued() {
        long draft = tasks.draft(2024, row(1, "又在起草", "区司法局", "", "2024年12月底前", "季报"));

        tasks.office
                .post("/displays", Map.of("name", " ", "days", 0))
                .then()
                .statusCode(422)
                .body("problems.field", contains("name", "days"));
        tasks.office
                .post("/displays", Map.of("name", "大厅", "list", draft))
                .then()
                .statusCode(422)
                .body("problems.field", contains("list"));
        tasks.office
                .post("/displays", Map.of("name", "大厅", "list", 99999999))
                .then()
                .statusCode(404);
        tasks.as("leader").post("/displays", Map.of("name", "大厅")).then().statusCode(403);
        tasks.office.get("/displays").then().body("items", hasSize(2));
    }
}
