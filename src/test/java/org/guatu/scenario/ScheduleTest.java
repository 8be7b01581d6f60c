package org.guatu.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guatu.support.ChangedTasks.row;
import static org.guatu.support.Defaults.CALENDAR;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.guatu.rehearsal.SampleOffice;
import org.guatu.support.ChangedTasks;
import org.guatu.support.Client;
import org.guatu.support.EmptyOffice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Scheduling backwards on a morning of April: who must begin what by when, what if, and how to catch up. */
@QuarkusTest
@TestProfile(EmptyOffice.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ScheduleTest {
    private static final String TODAY = "2024-04-09";

    private static long list;

    @Inject
    SampleOffice sample;

    private ChangedTasks tasks;
    private Client office;
    private Client lead;
    private Client other;

    @BeforeEach
    void anIssuedList() {
        tasks = new ChangedTasks(sample.password());
        office = tasks.office;
        lead = tasks.as("d041");
        other = tasks.as("d022");
        if (list == 0) {
            list = tasks.issuedBeforeApril(
                    row(1, "清理证明事项", "区行政审批局", "临湖镇", "2024年12月底前", "季报"),
                    row(2, "优化办理流程", "区行政审批局", "临湖镇", "2024年12月底前", "季报"),
                    row(3, "公布权责清单", "区司法局", "", "2024年12月底前", "季报"));
        }
    }

    private String code(String title) {
        return office.all("/tasks?list=" + list).stream()
                .filter(one -> title.equals(one.get("title")))
                .map(one -> String.valueOf(one.get("code")))
                .findFirst()
                .orElseThrow();
    }

    private JsonPath place(Client who, String title) {
        return who.read(tasks.task(list, title) + "/schedule");
    }

    @Test
    @Order(1)
    void what_is_left_says_by_when_to_begin() {
        office.put(
                        "/schedule/gates/ANNUAL",
                        Map.of(
                                "days",
                                10,
                                "gates",
                                List.of(Map.of("title", "起草", "weight", 60), Map.of("title", "印发", "weight", 40))))
                .then()
                .statusCode(200)
                .body("days", equalTo(10))
                .body("version", equalTo(0));

        JsonPath place = place(lead, "清理证明事项");

        // The milestones that hold by default: six of ten days are to be done by the second one, nine by the third.
        List<String> gates = office.read(tasks.task(list, "清理证明事项")).getList("milestones.due");
        assertThat(place.getInt("left")).isEqualTo(10);
        assertThat(LocalDate.parse(place.getString("startBy")))
                .isEqualTo(CALENDAR.plus(LocalDate.parse(gates.get(1)), -5));
        assertThat(place.getInt("slack"))
                .isEqualTo(CALENDAR.between(LocalDate.parse(TODAY), LocalDate.parse(place.getString("startBy"))));
        assertThat(place.getList("broken")).isEmpty();
        office.get("/schedule?list=" + list).then().body("items", hasSize(3));
    }

    @Test
    @Order(2)
    void gates_that_do_not_sum_to_a_hundred_are_refused_and_a_stale_change_too() {
        Map<String, Object> wrong = Map.of("days", 0, "gates", List.of(Map.of("title", " ", "weight", 30)));
        office.put("/schedule/gates/ANNUAL", wrong)
                .then()
                .statusCode(422)
                .body("problems.field", hasItem("gates.title"));
        office.put("/schedule/gates/ANNUAL", Map.of("days", 0, "gates", List.of(Map.of("title", "一", "weight", 30))))
                .then()
                .statusCode(422)
                .body("problems.field", hasItems("days", "gates"));
        office.with()
                .header("If-Match", "\"7\"")
                .body(Map.of("days", 5, "gates", List.of(Map.of("title", "一", "weight", 100))))
                .put("/api/v1/schedule/gates/ANNUAL")
                .then()
                .statusCode(412);
        office.put("/schedule/gates/NOTHING", Map.of()).then().statusCode(422);
    }

    @Test
    @Order(3)
    void a_task_waits_for_another_and_a_circle_is_refused_by_its_way() {
        String first = code("公布权责清单");
        String second = code("清理证明事项");
        LocalDate alone = LocalDate.parse(place(other, "公布权责清单").getString("startBy"));
        int id = office.post("/dependencies", Map.of("before", first, "after", second))
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        JsonPath before = place(other, "公布权责清单");
        JsonPath after = place(lead, "清理证明事项");
        assertThat(LocalDate.parse(before.getString("finish"))).isBefore(LocalDate.parse(after.getString("startBy")));
        assertThat(LocalDate.parse(before.getString("startBy"))).isBefore(alone);
        assertThat(after.getList("waitsFor.title"))
                .as("another unit's task is not named")
                .containsOnlyNulls();
        assertThat(after.getString("waitsFor[0].lead.code")).isEqualTo("D022");
        assertThat(place(office, "清理证明事项").getString("waitsFor[0].title")).isEqualTo("公布权责清单");

        office.post("/dependencies", Map.of("before", second, "after", first))
                .then()
                .statusCode(422)
                .body("problems[0].message", containsString("清理证明事项 → " + first + " 公布权责清单"));
        office.get("/schedule/what-if?before=" + second + "&after=" + first)
                .then()
                .statusCode(422)
                .body("problems[0].message", containsString("公布权责清单"));
        office.post("/dependencies", Map.of("before", first, "after", second))
                .then()
                .statusCode(422);
        office.with().delete("/api/v1/dependencies/" + id).then().statusCode(204);
        assertThat(LocalDate.parse(place(other, "公布权责清单").getString("startBy"))).isEqualTo(alone);
        office.get(tasks.task(list, "清理证明事项") + "/trail")
                .then()
                .body("items.act", hasItems("lifecycle.act.depends", "lifecycle.act.dependsNoMore"));
    }

    @Test
    @Order(4)
    void a_unit_that_carries_one_task_at_once_begins_the_other_earlier() {
        LocalDate alone = LocalDate.parse(place(lead, "优化办理流程").getString("startBy"));
        office.put("/schedule/limits/D041", Map.of("tasks", 1)).then().statusCode(204);

        List<JsonPath> both = List.of(place(lead, "清理证明事项"), place(lead, "优化办理流程"));
        assertThat(both)
                .extracting(one -> LocalDate.parse(one.getString("startBy")))
                .containsExactlyInAnyOrder(alone, CALENDAR.plus(alone, -10));
        assertThat(lead.read("/schedule/load").getList("items[0].months.most", Integer.class))
                .allSatisfy(most -> assertThat(most).isLessThanOrEqualTo(1))
                .contains(1);

        office.put("/schedule/limits/D041", Collections.singletonMap("tasks", null))
                .then()
                .statusCode(204);
        assertThat(LocalDate.parse(place(lead, "优化办理流程").getString("startBy"))).isEqualTo(alone);
        office.put("/schedule/limits/S001", Map.of("tasks", 1)).then().statusCode(422);
    }

    @Test
    @Order(5)
    void what_if_changes_nothing_and_kept_it_holds() {
        String asked = "?list=" + list + "&acceptance=2024-04-19";
        JsonPath found = office.read("/schedule/what-if" + asked);

        // nine working days are left until 19 April, ten are needed
        assertThat(found.getList("changes")).hasSize(3);
        assertThat(found.getList("changes[0].breaks")).containsExactly("STARTED_TOO_LATE");
        assertThat(found.getInt("changes[0].is.slack")).isEqualTo(-1);
        assertThat(place(lead, "清理证明事项").getString("finishBy")).isEqualTo("2024-12-31");

        office.get("/schedule/what-if?list=" + list).then().statusCode(422);
        office.get("/schedule/what-if?day=2024-04-12").then().statusCode(200);
        office.post("/schedule/scenario", Map.of("day", "2024-04-12")).then().statusCode(422);
        lead.post("/schedule/scenario", Map.of("list", list, "acceptance", "2024-04-19"))
                .then()
                .statusCode(422);
        office.post("/schedule/scenario", Map.of("list", list, "acceptance", "2024-04-19"))
                .then()
                .statusCode(204);
        assertThat(place(lead, "清理证明事项").getString("finishBy")).isEqualTo("2024-04-19");
        assertThat(place(lead, "清理证明事项").getInt("slack")).isEqualTo(-1);

        office.put("/schedule/acceptances/" + list, Collections.singletonMap("day", null))
                .then()
                .statusCode(204);
        assertThat(place(lead, "清理证明事项").getString("finishBy")).isEqualTo("2024-12-31");
    }

    @Test
    @Order(6)
    void a_gate_that_is_moved_is_settled_by_the_lead_unit_and_by_nobody_else() {
        String task = tasks.task(list, "优化办理流程");
        String code = code("优化办理流程");
        List<String> before = office.read(task).getList("milestones.due");
        LocalDate later = LocalDate.parse(before.get(1)).plusDays(14);
        Map<String, Object> moved = Map.of("task", code, "gate", 2, "gateDay", later.toString(), "reason", "等上级文件");

        JsonPath found = lead.read("/schedule/what-if?task=" + code + "&gate=2&gateDay=" + later);
        assertThat(found.getList("changes")).hasSize(1);
        assertThat(found.getList("catchUp.title")).hasSize(4);
        lead.get("/schedule/what-if?task=" + code + "&gate=9&gateDay=" + later)
                .then()
                .statusCode(422);
        other.get("/schedule/what-if?task=" + code + "&gate=2&gateDay=" + later)
                .then()
                .statusCode(422);
        assertThat(lead.read("/schedule/what-if?task=" + code + "&gate=4&gateDay=2025-01-15")
                        .getList("changes[0].breaks"))
                .contains("BEYOND_DEADLINE");

        office.post("/schedule/scenario", moved).then().statusCode(409);
        other.post("/schedule/scenario", moved).then().statusCode(422);
        lead.with()
                .header("If-Match", "\"99\"")
                .body(moved)
                .post("/api/v1/schedule/scenario")
                .then()
                .statusCode(412);
        lead.post("/schedule/scenario", moved).then().statusCode(204);

        assertThat(office.read(task).getList("milestones.due"))
                .isEqualTo(List.of(before.get(0), later.toString(), before.get(2), before.get(3)));
        office.get(task + "/trail")
                .then()
                .body("items[0].act", equalTo("lifecycle.act.planned"))
                .body("items[0].reason", equalTo("等上级文件"));
    }

    @Test
    @Order(7)
    void a_missed_milestone_is_caught_up_by_the_lead_units_act_and_proposed_no_more() {
        String task = tasks.task(list, "清理证明事项");
        JsonPath place = place(lead, "清理证明事项");
        assertThat(place.getString("catchUp.reason")).isEqualTo("MISSED");
        List<Map<String, Object>> gates = place.getList("catchUp.milestones");
        assertThat(gates).hasSize(4);

        office.put(task + "/milestones", Map.of("milestones", gates, "reason", "赶工"))
                .then()
                .statusCode(403);
        lead.put(task + "/milestones", Map.of("milestones", gates, "reason", "赶工"))
                .then()
                .statusCode(200);

        lead.get(task + "/schedule").then().body("catchUp", nullValue());
        assertThat(office.read(task).getList("milestones.due"))
                .isEqualTo(gates.stream().map(one -> one.get("due")).toList());
        tasks.agree();
    }

    @Test
    @Order(8)
    void whoever_leads_nothing_sees_nothing_of_the_schedule() {
        assertThat(tasks.as("t001").all("/schedule")).isEmpty();
        assertThat(tasks.as("admin").all("/schedule")).isEmpty();
        other.get(tasks.task(list, "清理证明事项") + "/schedule").then().statusCode(404);
        assertThat(other.all("/schedule")).extracting(one -> one.get("title")).containsExactly("公布权责清单");
    }

    @Test
    @Order(9)
    void before_its_milestones_are_settled_a_task_has_the_gates_of_its_kind_and_takes_them_by_the_same_act() {
        long next = tasks.issue(2024, row(1, "修订应急预案", "区行政审批局", "", "2024年10月5日前", "季报"));
        String task = tasks.task(next, "修订应急预案");
        lead.post(task + "/acceptance").then().statusCode(200);

        JsonPath place = lead.read(task + "/schedule");

        // ten days before the holiday: 30, 29, 27, 26, 25, 24, 23, 20, 19, 18 September; six of them to the first gate
        assertThat(place.getString("startBy")).isEqualTo("2024-09-18");
        assertThat(place.getBoolean("settled")).isFalse();
        assertThat(place.getList("gates.title")).containsExactly("起草", "印发");
        assertThat(place.getList("gates.due")).containsExactly("2024-09-25", "2024-09-30");
        lead.put(task + "/milestones", Map.of("milestones", place.getList("gates")))
                .then()
                .statusCode(200);
        assertThat(office.read(task).getList("milestones.due")).containsExactly("2024-09-25", "2024-09-30");
        lead.get(task + "/schedule")
                .then()
                .body("settled", equalTo(true))
                .body("slack", equalTo(place.getInt("slack")));
    }
}
