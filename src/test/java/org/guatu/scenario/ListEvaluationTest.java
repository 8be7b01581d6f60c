package org.guatu.scenario;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.guatu.support.ChangedTasks.row;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.flowable.engine.ProcessEngine;
import org.guatu.rehearsal.SampleOffice;
import org.guatu.support.ChangedTasks;
import org.guatu.support.Client;
import org.guatu.support.EmptyOffice;
import org.guatu.support.Ways;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * 中期评估与终期评估 of a list of three years: item by item, with a dispute that is accepted and one that is not, silence,
 * a plan that is returned, sent back and followed, and what is left carried over. The chapters follow one another.
 */
@QuarkusTest
@Tag("database")
@TestProfile(EmptyOffice.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ListEvaluationTest {
    private static long list;
    private static String evaluation;
    private static String last;
    private static Ways ways;

    @Inject
    SampleOffice sample;

    @Inject
    ProcessEngine engine;

    private ChangedTasks tasks;
    private Client reviewer;
    private Client committee;

    @BeforeEach
    void signIn() {
        if (ways == null) {
            ways = new Ways(engine);
        }
        tasks = new ChangedTasks(sample.password());
        reviewer = tasks.as("reviewer");
        committee = tasks.as("committee");
    }

    @AfterEach
    void tables_and_tokens_agree() {
        tasks.agree();
    }

    private JsonPath story() {
        return tasks.read(evaluation);
    }

    private static Map<String, Object> item(JsonPath story, String title) {
        return story.getMap("items.find { it.title == '" + title + "' }");
    }

    private long id(String title) {
        return ((Number) item(story(), title).get("id")).longValue();
    }

    private long planned(String title) {
        return story().getLong("items.find { it.title == '" + title + "' }.plan.id");
    }

    private List<String> duties(Client who) {
        return who.read("/me/duties").getList("items.kind");
    }

    private static Map<String, Object> agree(long item) {
        return Map.of("item", item);
    }

    private static Map<String, Object> dispute(long item, String claim) {
        return Map.of("item", item, "claim", claim, "reason", "已按要求完成，见佐证");
    }

    private Map<String, Object> edit(long item, String finishOn, String owner) {
        Map<String, Object> one =
                new HashMap<>(Map.of("item", item, "measure", "专班推进，逐周调度", "person", "王主任", "finishOn", finishOn));
        one.put("owner", owner);
        return one;
    }

    private void closedOut(String title, String unit) {
        Client owner = tasks.as(unit);
        String task = tasks.task(list, title);
        owner.post(task + "/close-out", Map.of("summary", "全部完成", "evidence", List.of(owner.proof("总结.pdf"))))
                .then()
                .statusCode(201);
        reviewer.post(task + "/close-out/decision", Map.of("decision", "ACCEPT"))
                .then()
                .statusCode(200);
    }

    @Test
    @Order(1)
    void time_and_tasks_stand_side_by_side_on_any_day() {
        list = tasks.issue(
                2024,
                2026,
                row(1, "审批提速", "区行政审批局", "", "2024年12月底前", "半年报"),
                row(2, "数据共享", "区数据局", "", "2026年10月底前", "半年报"),
                row(3, "优抚普法", "区退役军人事务局", "", "2025年12月底前", "半年报"),
                row(4, "信访法治化", "区信访局", "", "2026年6月底前", "半年报"));
        tasks.office.moveClockTo("2024-01-22T09:00:00+08:00");
        tasks.office.moveClockTo("2024-07-01T09:00:00+08:00");
        tasks.accepted(tasks.as("d041"), tasks.task(list, "审批提速"), "2024-H1", 80);
        closedOut("审批提速", "d041");
        tasks.office.moveClockTo("2025-07-02T09:00:00+08:00");

        JsonPath account = tasks.read("/lists/" + list + "/account");

        // 549 of 1,096 days: 1 January 2024 to 2 July 2025 are 366 + 183 days
        assertThat(account.getInt("days")).isEqualTo(1096);
        assertThat(account.getInt("daysPassed")).isEqualTo(549);
        assertThat(account.getDouble("timePassed")).isEqualTo(50.1);
        assertThat(account.getDouble("total.done")).isEqualTo(25.0);
        assertThat(account.getInt("total.classes.COMPLETED")).isEqualTo(1);
        assertThat(account.getDouble("total.progress")).isEqualTo(25.0);
        assertThat(account.getDouble("total.ahead")).isEqualTo(-25.1);
        assertThat(account.getList("units.key")).hasSize(4);
        JsonPath past = tasks.read("/lists/" + list + "/account?asOf=2024-06-30");
        assertThat(past.getInt("total.classes.COMPLETED"))
                .as("not closed out then")
                .isZero();
        tasks.office.get("/lists/" + list + "/account?asOf=morgen").then().statusCode(422);
        tasks.as("d041")
                .get("/lists/" + list + "/account")
                .then()
                .statusCode(200)
                .body("items.title", equalTo(List.of("审批提速")));
    }

    @Test
    @Order(2)
    void the_baseline_is_frozen_once_and_later_progress_does_not_change_it() {
        tasks.office
                .post("/list-evaluations", Map.of("list", list, "kind", "FINAL"))
                .then()
                .statusCode(409)
                .body("detail", containsString("2026"));
        long id = tasks.office
                .post("/list-evaluations", Map.of("list", list, "kind", "MID_TERM"))
                .then()
                .statusCode(201)
                .body("stage", nullValue())
                .body("card.stage", is("ACCOUNT"))
                .body("items", hasSize(4))
                .extract()
                .jsonPath()
                .getLong("card.id");
        evaluation = "/list-evaluations/" + id;
        tasks.office
                .post("/list-evaluations", Map.of("list", list, "kind", "MID_TERM"))
                .then()
                .statusCode(409);
        Map<String, Object> frozen = item(story(), "数据共享");

        tasks.accepted(tasks.as("d042"), tasks.task(list, "数据共享"), "2025-H1", 70);

        assertThat(item(story(), "数据共享")).containsAllEntriesOf(frozen);
        assertThat(frozen).containsEntry("counting", "NOT_STARTED");
        assertThat(tasks.read("/lists/" + list + "/account").getString("items.find { it.title == '数据共享' }.taskClass"))
                .isNotEqualTo("NOT_STARTED");
    }

    @Test
    @Order(3)
    void a_unit_sees_and_answers_its_own_items_only() {
        Client data = tasks.as("d042");
        assertThat(duties(data)).contains("ACCOUNT_ITEMS");
        data.get(evaluation).then().statusCode(200).body("items.title", equalTo(List.of("数据共享")));
        tasks.as("d044").get(evaluation).then().statusCode(404);
        data.post(evaluation + "/answers", Map.of("items", List.of(agree(id("优抚普法")))))
                .then()
                .statusCode(404);
        data.post(evaluation + "/answers", Map.of("items", List.of(dispute(id("数据共享"), "ON_SCHEDULE"))))
                .then()
                .statusCode(422)
                .body("problems.field", hasItem("evidence"));
        data.post(
                        evaluation + "/answers",
                        Map.of(
                                "items",
                                List.of(dispute(id("数据共享"), "ON_SCHEDULE")),
                                "evidence",
                                List.of(data.proof("进展.pdf"))))
                .then()
                .statusCode(200)
                .body("items[0].answer", is("DISPUTED"));
        data.post(evaluation + "/answers", Map.of("items", List.of(agree(id("数据共享")))))
                .then()
                .statusCode(409);
        assertThat(duties(data)).doesNotContain("ACCOUNT_ITEMS");
        Client veterans = tasks.as("d035");
        veterans.post(
                        evaluation + "/answers",
                        Map.of(
                                "items",
                                List.of(dispute(id("优抚普法"), "COMPLETED")),
                                "evidence",
                                List.of(veterans.proof("方案.pdf"))))
                .then()
                .statusCode(200);
    }

    @Test
    @Order(4)
    void silence_agrees_when_the_term_is_over() {
        tasks.office.moveClockTo("2025-07-24T09:00:00+08:00");
        tasks.office.get(evaluation).then().body("card.stage", is("DISPUTES"));

        assertThat(item(story(), "信访法治化")).containsEntry("answer", "SILENT");
        assertThat(item(story(), "审批提速")).containsEntry("answer", "SILENT");
        assertThat(ways.of(evaluation.replace("/list-evaluations", "listEvaluation")))
                .contains("accountingNearReminds", "accountingOver", "silenceAgrees", "disputed");
    }

    @Test
    @Order(5)
    void the_office_corrects_a_class_or_keeps_it_with_a_reason() {
        assertThat(duties(tasks.office)).contains("REVIEW_DISPUTES");
        tasks.office
                .post(
                        evaluation + "/rulings",
                        Map.of("rulings", List.of(Map.of("item", id("数据共享"), "decision", "ACCEPT"))))
                .then()
                .statusCode(422);
        tasks.office
                .post(
                        evaluation + "/rulings",
                        Map.of("rulings", List.of(Map.of("item", id("数据共享"), "decision", "ACCEPT", "reason", "佐证属实"))))
                .then()
                .statusCode(200)
                .body("card.stage", is("DISPUTES"));
        tasks.office.moveClockTo("2025-08-08T09:00:00+08:00");
        assertThat(duties(tasks.office)).contains("REVIEW_DISPUTES");
        tasks.office
                .post(
                        evaluation + "/rulings",
                        Map.of("rulings", List.of(Map.of("item", id("优抚普法"), "decision", "KEEP", "reason", "尚未销号"))))
                .then()
                .statusCode(200)
                .body("card.stage", is("PLAN"));

        assertThat(item(story(), "数据共享"))
                .containsEntry("frozen", "NOT_STARTED")
                .containsEntry("counting", "ON_SCHEDULE")
                .containsEntry("upheld", false);
        assertThat(item(story(), "优抚普法"))
                .containsEntry("counting", "NOT_STARTED")
                .containsEntry("upheld", true);
    }

    @Test
    @Order(6)
    void every_open_item_has_a_plan_that_its_unit_edits_and_the_office_approves() {
        JsonPath story = story();
        assertThat(story.getString("items.find { it.title == '审批提速' }.plan")).isNull();
        assertThat(story.getString("items.find { it.title == '优抚普法' }.plan.finishOn"))
                .as("its own deadline comes first")
                .isEqualTo("2025-12-31");
        assertThat(story.getString("items.find { it.title == '数据共享' }.plan.finishOn"))
                .isEqualTo("2026-10-31");
        Client data = tasks.as("d042");
        data.post(evaluation + "/plan", Map.of("items", List.of(edit(planned("数据共享"), "2027-01-15", "D042"))))
                .then()
                .statusCode(422)
                .body("problems.field", hasItem("items.finishOn"));
        data.post(evaluation + "/plan", Map.of("items", List.of(edit(planned("数据共享"), "2026-03-31", "D043"))))
                .then()
                .statusCode(200)
                .body("items[0].plan.state", is("SUBMITTED"))
                .body("items[0].plan.owner.code", is("D043"));
        tasks.as("d043").get(evaluation).then().statusCode(200).body("items.title", equalTo(List.of("数据共享")));

        tasks.office.moveClockTo("2025-08-26T09:00:00+08:00");

        tasks.office.get(evaluation).then().body("card.stage", is("PLAN_REVIEW"));
        review("RETURN", "优抚普法");
        review("ACCEPT", "数据共享", "信访法治化");
        tasks.office.get(evaluation).then().body("card.stage", is("PLAN"));
        tasks.as("d035")
                .post(evaluation + "/plan", Map.of("items", List.of(edit(planned("优抚普法"), "2025-10-31", ""))))
                .then()
                .statusCode(200)
                .body("card.stage", is("PLAN_REVIEW"));
        review("ACCEPT", "优抚普法");
        tasks.office.get(evaluation).then().body("card.stage", is("COMMITTEE"));
    }

    private void review(String decision, String... titles) {
        List<Map<String, Object>> decisions = java.util.Arrays.stream(titles)
                .map(title -> Map.<String, Object>of("item", planned(title), "decision", decision, "reason", "请写明节点"))
                .toList();
        tasks.office
                .post(evaluation + "/plan/review", Map.of("items", decisions))
                .then()
                .statusCode(200);
    }

    @Test
    @Order(7)
    void the_committee_sends_it_back_or_approves_it_and_the_office_publishes() {
        tasks.office.post(evaluation + "/publication").then().statusCode(409);
        committee
                .post(evaluation + "/approval", Map.of("decision", "SEND_BACK"))
                .then()
                .statusCode(422);
        committee
                .post(evaluation + "/approval", Map.of("decision", "SEND_BACK", "reason", "措施再具体些"))
                .then()
                .statusCode(200)
                .body("card.stage", is("PLAN_REVIEW"));
        review("ACCEPT", "优抚普法", "数据共享", "信访法治化");
        tasks.office.moveClockTo("2025-09-15T09:00:00+08:00");
        committee
                .post(evaluation + "/approval", Map.of("decision", "APPROVE"))
                .then()
                .statusCode(200)
                .body("card.stage", is("APPROVED"));
        tasks.office
                .post(evaluation + "/publication")
                .then()
                .statusCode(200)
                .body("card.stage", is("PUBLISHED"))
                .body("card.publishedOn", is("2025-09-15"))
                .body("card.open", is(3));
    }

    @Test
    @Order(8)
    void an_item_is_followed_until_it_is_proven_or_its_task_is_closed_out() {
        Client veterans = tasks.as("d035");
        assertThat(duties(veterans)).doesNotContain("FINISH_ITEM");
        tasks.office.moveClockTo("2025-10-20T09:00:00+08:00");
        assertThat(duties(veterans)).contains("FINISH_ITEM");
        tasks.office.moveClockTo("2025-11-04T09:00:00+08:00");
        assertThat(story().getBoolean("items.find { it.title == '优抚普法' }.plan.overdue"))
                .isTrue();
        assertThat(veterans.read("/notices").<String>getList("items.text"))
                .anySatisfy(text -> assertThat(text).contains("逾期").contains("优抚普法"));
        String proof = evaluation + "/plan/" + planned("优抚普法") + "/proof";
        veterans.post(proof, Map.of("words", "已办结")).then().statusCode(422);
        veterans.post(proof, Map.of("words", "已办结", "evidence", List.of(veterans.proof("成果.pdf"))))
                .then()
                .statusCode(200)
                .body("items[0].plan.state", is("PROVEN"));
        assertThat(duties(veterans)).doesNotContain("FINISH_ITEM");
        assertThat(duties(tasks.office)).contains("CONFIRM_ITEM");
        tasks.office
                .post(proof + "/decision", Map.of("decision", "RETURN"))
                .then()
                .statusCode(422);
        tasks.office
                .post(proof + "/decision", Map.of("decision", "ACCEPT"))
                .then()
                .statusCode(200)
                .body("card.open", is(2));

        closedOut("数据共享", "d042");

        assertThat(story().getString("items.find { it.title == '数据共享' }.plan.state"))
                .isEqualTo("CLOSED");
        tasks.office.get(evaluation).then().body("card.open", is(1)).body("card.stage", is("PUBLISHED"));
    }

    @Test
    @Order(9)
    void the_final_evaluation_carries_over_what_is_left_and_says_what_became_of_each() {
        tasks.office.moveClockTo("2026-12-31T09:00:00+08:00");
        last = "/list-evaluations/"
                + tasks.office
                        .post("/list-evaluations", Map.of("list", list, "kind", "FINAL"))
                        .then()
                        .statusCode(201)
                        .extract()
                        .jsonPath()
                        .getLong("card.id");
        tasks.office.moveClockTo("2027-01-30T09:00:00+08:00");
        tasks.office.get(last).then().body("card.stage", is("PLAN"));
        tasks.office.moveClockTo("2027-02-28T09:00:00+08:00");
        String mid = evaluation;
        evaluation = last;
        review("ACCEPT", "优抚普法", "信访法治化");
        committee.post(last + "/approval", Map.of("decision", "APPROVE")).then().statusCode(200);
        tasks.office.post(last + "/publication").then().statusCode(200).body("card.open", is(2));
        long next = tasks.draft(2027, 2031, row(1, "下一轮任务", "区信访局", "", "2031年12月底前", "半年报"));
        given().cookie("guatu", Client.session("office", sample.password()))
                .get("/lists/" + list + "/carry-over?how=CARRY_OVER")
                .then()
                .statusCode(200)
                .body(containsString("value=\"CARRY_OVER\" selected"));
        for (String title : List.of("优抚普法", "信访法治化")) {
            tasks.office
                    .post(
                            tasks.task(list, title) + "/carry-over",
                            Map.of(
                                    "how", "CARRY_OVER",
                                    "list", next,
                                    "deadline", "2028年12月底前",
                                    "reason", "转入下一轮规划"))
                    .then()
                    .statusCode(201);
        }

        tasks.office
                .get(last)
                .then()
                .body("card.stage", is("CLOSED"))
                .body("card.open", is(0))
                .body("items.find { it.title == '信访法治化' }.became", is("CARRY_OVER"))
                .body("items.find { it.title == '信访法治化' }.into", notNullValue())
                .body("items.find { it.title == '优抚普法' }.became", is("CARRY_OVER"));
        tasks.office.get(mid).then().body("card.stage", is("CLOSED"));
    }

    @Test
    @Order(10)
    void where_all_agree_and_nothing_is_open_there_is_no_plan_and_it_ends_with_the_publication() {
        long other = tasks.issue(2027, 2028, row(1, "一次办成", "区行政审批局", "", "2027年12月底前", "半年报"));
        tasks.office.moveClockTo("2027-03-22T09:00:00+08:00");
        list = other;
        closedOut("一次办成", "d041");
        evaluation = "/list-evaluations/"
                + tasks.office
                        .post("/list-evaluations", Map.of("list", other, "kind", "MID_TERM"))
                        .then()
                        .statusCode(201)
                        .body("card.classes.COMPLETED", is(1))
                        .extract()
                        .jsonPath()
                        .getLong("card.id");
        tasks.as("d041")
                .post(evaluation + "/answers", Map.of("items", List.of(agree(id("一次办成")))))
                .then()
                .statusCode(200)
                .body("card.stage", is("COMMITTEE"));
        committee
                .post(evaluation + "/approval", Map.of("decision", "SEND_BACK", "reason", "再看看"))
                .then()
                .statusCode(422);
        committee
                .post(evaluation + "/approval", Map.of("decision", "APPROVE"))
                .then()
                .statusCode(200);
        tasks.office.post(evaluation + "/publication").then().statusCode(200).body("card.stage", is("CLOSED"));

        assertThat(ways.neverTaken("list-evaluation")).isEmpty();
    }
}
