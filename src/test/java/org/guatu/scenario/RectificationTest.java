package org.guatu.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guatu.organization.Roles;
import org.guatu.platform.Caller;
import org.guatu.rehearsal.SampleOffice;
import org.guatu.supervision.rectification.FindingViews;
import org.guatu.support.Client;
import org.guatu.support.EmptyOffice;
import org.guatu.support.Supervision;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** 整改: from what an inspection found to what the look-back saw, with a return, a lateness and several refusals. */
@QuarkusTest
@Tag("database")
@TestProfile(EmptyOffice.class)
class RectificationTest {
    @Inject
    SampleOffice sample;

    @Inject
    FindingViews views;

    private Supervision people;
    private Client unit;

    @BeforeEach
    void signIn() {
        people = new Supervision(sample.password());
        unit = people.as("d041");
    }

    @AfterEach
    void tables_and_tokens_agree() {
        Caller all =
                new Caller(0, "", sample.region().orElseThrow().id(), Set.of(), Set.of(Roles.RULE_OF_LAW_OFFICE), "");
        assertThat(views.agreement(all).mismatches()).isEmpty();
        assertThat(views.agreement(all).compared()).isPositive();
    }

    @Test
    void a_finding_is_handed_out_planned_put_right_verified_closed_and_looked_at_again() {
        long id = people.found("D041");
        assertThat(people.waitsAt(id)).containsExactly("assignFinding");
        unit.get("/findings/" + id).then().statusCode(404);
        assertThat(people.duties(people.office, "行政执法公示不及时")).contains("ASSIGN_FINDING");

        people.act(people.office, id, "assignment", Map.of(), "ASSIGNED").body("card.next.due", equalTo(people.in(5)));
        assertThat(people.waitsAt(id)).containsExactly("submitPlan");
        unit.get("/findings/" + id).then().statusCode(200).body("deduction", containsString("0.5"));
        people.as("d042").get("/findings/" + id).then().statusCode(404);
        people.as("d042").get("/findings").then().body("items.card.id", org.hamcrest.Matchers.not(hasItem((int) id)));
        people.observer.get("/findings").then().statusCode(200).body("items", hasSize(0));
        assertThat(people.duties(unit, "行政执法公示不及时")).contains("PLAN_RECTIFICATION");

        unit.post("/findings/" + id + "/plan", Map.of("measures", " ", "due", "2039-12-31"))
                .then()
                .statusCode(422)
                .body("problems.field", hasItem("measures"))
                .body("problems.field", hasItem("person"))
                .body("problems.field", hasItem("due"));
        people.plan("D041", id);
        assertThat(people.waitsAt(id)).containsExactly("approvePlan");

        people.inspector
                .post("/findings/" + id + "/plan/decision", Map.of("decision", "RETURN", "reason", "长".repeat(5000)))
                .then()
                .statusCode(422);
        people.inspector
                .post("/findings/" + id + "/plan/decision", Map.of("decision", "RETURN"))
                .then()
                .statusCode(422)
                .body("problems.field", hasItem("reason"));
        people.act(people.inspector, id, "plan/decision", Map.of("decision", "RETURN", "reason", "措施要到人"), "ASSIGNED")
                .body("card.returns", is(1));
        assertThat(people.notices(unit, "行政执法公示不及时")).contains("supervision.notice.finding.planReturned");
        people.plan("D041", id);
        people.act(people.inspector, id, "plan/decision", Map.of("decision", "ACCEPT"), "RECTIFYING")
                .body("steps.kind", hasItem("PLAN_APPROVED"));
        assertThat(people.waitsAt(id)).containsExactly("rectify");

        people.inspector
                .post("/findings/" + id + "/verification/decision", Map.of("decision", "ACCEPT"))
                .then()
                .statusCode(409)
                .body("detail", containsString("整改"));
        unit.post("/findings/" + id + "/verification", Map.of("summary", "已改"))
                .then()
                .statusCode(422)
                .body("problems.field", hasItem("evidence"));
        people.done("D041", id);
        assertThat(people.waitsAt(id)).containsExactly("verifyFinding");
        people.act(
                people.inspector,
                id,
                "verification/decision",
                Map.of(
                        "decision",
                        "RETURN",
                        "reason",
                        "还有 2 件未公示",
                        "evidence",
                        List.of(people.inspector.proof("recheck.pdf"))),
                "RECTIFYING");
        unit.get("/findings/" + id).then().body("steps.evidence.flatten().name", hasItem("recheck.pdf"));
        people.done("D041", id);
        people.act(people.inspector, id, "verification/decision", Map.of("decision", "ACCEPT"), "OFFICE_VERIFIED");
        assertThat(people.waitsAt(id)).containsExactly("closeFinding");

        people.act(people.office, id, "closing", Map.of(), "CLOSED").body("card.lookBackOn", equalTo(people.in(60)));
        assertThat(people.waitsAt(id)).containsExactly("awaitLookBack");

        people.moveTo(people.in(60));
        people.inspector.get("/findings/" + id).then().body("card.stage", equalTo("LOOK_BACK"));
        assertThat(people.waitsAt(id)).containsExactly("lookBack");
        assertThat(people.notices(people.office, "行政执法公示不及时")).contains("supervision.notice.finding.lookBack");
        people.act(people.inspector, id, "look-back", Map.of("decision", "HOLDS", "words", "连续两个月无逾期"), "FINISHED");
        assertThat(people.waitsAt(id)).isEmpty();
    }

    @Test
    void nobody_judges_their_own_unit_and_an_office_and_its_host_are_one() {
        long id = people.planned("D022");

        people.office
                .post("/findings/" + id + "/plan/decision", Map.of("decision", "ACCEPT"))
                .then()
                .statusCode(409)
                .body("detail", containsString("区司法局"));
        people.act(people.reviewer, id, "plan/decision", Map.of("decision", "ACCEPT"), "RECTIFYING");
        people.done("D022", id);
        people.office
                .post("/findings/" + id + "/verification/decision", Map.of("decision", "ACCEPT"))
                .then()
                .statusCode(409);
        people.act(people.reviewer, id, "verification/decision", Map.of("decision", "ACCEPT"), "OFFICE_VERIFIED");
        people.office.post("/findings/" + id + "/closing", Map.of()).then().statusCode(409);
        people.act(people.reviewer, id, "closing", Map.of(), "CLOSED");
    }

    @Test
    void what_is_late_is_marked_reminded_and_counted() {
        long id = people.rectifying("D043");
        Client owner = people.as("d043");
        JsonPath before = owner.read("/findings/counts");
        String due = owner.read("/findings/" + id).getString("card.due");

        people.pass(due);

        owner.get("/findings/" + id)
                .then()
                .body("card.overdue", is(true))
                .body("card.daysLeft", org.hamcrest.Matchers.lessThan(0));
        owner.get("/findings?state=overdue").then().body("items.id", hasItem((int) id));
        assertThat(people.notices(owner, "行政执法公示不及时"))
                .contains("supervision.notice.finding.near", "supervision.notice.finding.due");
        assertThat(owner.read("/findings/counts").getInt("overdue")).isEqualTo(before.getInt("overdue") + 1);
        assertThat(owner.read("/findings/counts").getDouble("closingRate")).isEqualTo(0.0);

        people.done("D043", id);
        people.act(people.reviewer, id, "verification/decision", Map.of("decision", "ACCEPT"), "OFFICE_VERIFIED");
        people.act(people.reviewer, id, "closing", Map.of(), "CLOSED").body("card.overdue", is(true));
        assertThat(owner.read("/findings/counts").getDouble("closingRate")).isEqualTo(100.0);
        assertThat(owner.read("/findings/counts").getInt("overdue")).isEqualTo(before.getInt("overdue"));
    }

    @Test
    void every_act_that_is_not_taken_in_time_is_reminded_of() {
        Map<Long, String> open = new java.util.LinkedHashMap<>();
        open.put(people.found("D044"), "assignFinding");
        open.put(people.assigned("D044"), "submitPlan");
        open.put(people.planned("D044"), "approvePlan");
        open.put(people.selfVerified("D044"), "verifyFinding");
        open.put(people.verified("D044"), "closeFinding");
        Client owner = people.as("d044");
        long office = due(people.office);
        long unitDue = due(owner);

        people.pass(people.in(6));

        open.forEach((id, element) -> assertThat(people.waitsAt(id)).containsExactly(element));
        assertThat(due(people.office) - office)
                .as("hand out, decide, verify, close")
                .isGreaterThanOrEqualTo(4);
        assertThat(due(owner) - unitDue).as("plan").isEqualTo(1);
    }

    private long due(Client reader) {
        return people.notices(reader, "行政执法公示不及时").stream()
                .filter("supervision.notice.finding.due"::equals)
                .count();
    }

    @Test
    void the_office_dismisses_what_is_none() {
        long id = people.found("D041");

        people.office.post("/findings/" + id + "/dismissal", Map.of()).then().statusCode(422);
        people.act(people.office, id, "dismissal", Map.of("reason", "与第 1 号重复"), "DISMISSED");

        assertThat(people.waitsAt(id)).isEmpty();
        unit.get("/findings/" + id).then().statusCode(404);
        people.office.post("/findings/" + id + "/assignment", Map.of()).then().statusCode(409);
    }

    @Test
    void a_closing_that_does_not_hold_is_reopened_by_the_look_back() {
        long id = people.closed("D041");

        people.act(people.inspector, id, "look-back", Map.of("decision", "REOPEN", "words", "又有 3 件逾期"), "REOPENED")
                .body("card.reopenings", is(1))
                .body("card.closedOn", nullValue());

        assertThat(people.waitsAt(id)).containsExactly("submitPlan");
        people.plan("D041", id);
        assertThat(people.waitsAt(id)).containsExactly("approvePlan");
    }

    @Test
    void what_comes_up_again_is_reopened_while_the_look_back_is_awaited_and_after_the_end_too() {
        long id = people.closed("D041");
        people.inspector.post("/findings/" + id + "/reopening", Map.of()).then().statusCode(422);

        people.act(people.inspector, id, "reopening", Map.of("reason", "群众反映又出现"), "REOPENED");
        assertThat(people.waitsAt(id)).containsExactly("submitPlan");

        people.plan("D041", id);
        people.act(people.reviewer, id, "plan/decision", Map.of("decision", "ACCEPT"), "RECTIFYING");
        people.done("D041", id);
        people.act(people.reviewer, id, "verification/decision", Map.of("decision", "ACCEPT"), "OFFICE_VERIFIED");
        people.act(people.reviewer, id, "closing", Map.of(), "CLOSED");
        people.act(people.inspector, id, "look-back", Map.of("decision", "HOLDS", "words", "提前察看，已巩固"), "FINISHED");
        assertThat(people.waitsAt(id)).isEmpty();

        people.act(people.inspector, id, "reopening", Map.of("reason", "年底又出现"), "REOPENED")
                .body("card.reopenings", is(2));
        assertThat(people.waitsAt(id)).containsExactly("submitPlan");
        people.office
                .post("/findings/" + id + "/reopening", Map.of("reason", "再来"))
                .then()
                .statusCode(409);
    }

    @Test
    void a_finding_may_say_that_an_earlier_one_came_up_again_and_which_task_it_concerns() {
        long earlier = people.closed("D041");
        long task = people.taskOf("D041");
        Map<String, Object> again = people.finding("D041", people.in(10));
        again.put("recurrenceOf", earlier);
        again.put("task", task);
        again.remove("lead");

        long id = people.inspector
                .post("/findings", again)
                .then()
                .statusCode(201)
                .body("card.lead.code", equalTo("D041"))
                .body("task", org.hamcrest.Matchers.notNullValue())
                .extract()
                .jsonPath()
                .getLong("card.id");

        people.inspector.get("/findings/" + earlier).then().body("recurrences.id", hasItem((int) id));
        people.inspector.get("/findings?task=" + task).then().body("items.id", hasItem((int) id));
    }

    @Test
    void putting_right_at_once_needs_no_day_and_everything_else_does() {
        Map<String, Object> sent = people.finding("D041", "2024-01-01");
        people.inspector.post("/findings", sent).then().statusCode(422).body("problems.field", hasItem("due"));
        sent.remove("due");
        people.inspector.post("/findings", sent).then().statusCode(422).body("problems.field", hasItem("due"));

        sent.put("kind", "IMMEDIATE");
        people.inspector.post("/findings", sent).then().statusCode(201).body("card.due", equalTo(people.in(10)));
    }

    @Test
    void who_decides_on_an_old_version_is_told_so() {
        long id = people.planned("D041");

        people.reviewer
                .with()
                .header("If-Match", "\"0\"")
                .body(Map.of("decision", "ACCEPT"))
                .post("/api/v1/findings/" + id + "/plan/decision")
                .then()
                .statusCode(412);
    }

    @Test
    void a_random_inspection_draws_units_and_inspectors_and_can_be_drawn_again() {
        Map<String, Object> draw = Map.of(
                "of",
                "UNITS",
                "count",
                5,
                "seed",
                "2024-04-01 开奖号码 071123",
                "teamPool",
                List.of("甲", "乙", "丙", "丁"),
                "teamCount",
                2);
        Map<String, Object> sent = Map.of("title", "第二季度双随机抽查", "kind", "RANDOM", "begins", "2024-04-08", "draw", draw);
        JsonPath one = people.inspector
                .post("/inspections", sent)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        JsonPath again = people.office
                .post("/inspections", sent)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();

        assertThat(one.getList("draw.drawn")).hasSize(5).isEqualTo(again.getList("draw.drawn"));
        assertThat(one.getString("team")).isEqualTo(again.getString("team")).hasSize(3);
        assertThat(one.getList("draw.pool")).contains("D041").hasSizeGreaterThan(40);
        people.leader
                .get("/inspections/" + one.getLong("id"))
                .then()
                .statusCode(200)
                .body("draw.repeats", is(true));
        unit.get("/inspections/" + one.getLong("id")).then().statusCode(403);

        people.inspector
                .post("/inspections", Map.of("title", "抽查", "kind", "RANDOM", "begins", "2024-04-08", "team", "甲"))
                .then()
                .statusCode(422)
                .body("problems.field", hasItem("draw"));
        people.issuedList();
        people.inspector
                .post(
                        "/inspections",
                        Map.of(
                                "title",
                                "任务抽查",
                                "kind",
                                "RANDOM",
                                "begins",
                                "2024-04-08",
                                "team",
                                "甲、乙",
                                "draw",
                                Map.of("of", "TASKS", "count", 6)))
                .then()
                .statusCode(201)
                .body("draw.drawn", hasSize(6))
                .body("draw.pool", hasSize(63))
                .body("draw.seed.length()", is(32));
    }
}
