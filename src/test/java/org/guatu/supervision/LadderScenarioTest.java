package org.guatu.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The ladder over the National Day week of 2024, through HTTP: 29 September and 12 October are working days, 1 to 7 October
 * are free. A report that is not handed in, the reminder, the letter, no answer, the order, the reply, the end; and beside
 * it a leader who skips, an urgent order, a letter taken back, a pause.
 */
@QuarkusTest
@Tag("database")
@TestProfile(EmptyOffice.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LadderScenarioTest {
    private static final Map<String, Object> CANCELLED =
            Map.of("reason", "并入其他清单", "basis", "委员会会议纪要〔2024〕3号", "approvedBy", "委员会", "approvedOn", "2024-10-30");

    private static List<Long> tasks = List.of();
    private static long late;
    private static long letter;
    private static long order;

    @Inject
    SampleOffice sample;

    @Inject
    PausedTasks paused;

    private Client office;
    private Client reviewer;
    private Client committee;
    private Client leader;
    private Client water;
    private Client justice;
    private Desk desk;

    @BeforeEach
    void everybodySignsIn() {
        office = as("office");
        reviewer = as("reviewer");
        committee = as("committee");
        leader = as("leader");
        water = as("d030");
        justice = as("d022");
        desk = new Desk(office, Client.as("reviewer", sample.password()), Client.as("leader", sample.password()));
        if (tasks.isEmpty()) {
            tasks = desk.tasks(desk.issue(4, "区水务局", "区司法局"));
            late = tasks.get(0);
        }
    }

    private Client as(String username) {
        return Client.as(username, sample.password());
    }

    @Test
    @Order(1)
    void nothing_is_proposed_before_a_report_is_missing_and_the_systems_reminder_was_not_heeded() {
        desk.clock("2024-10-08T18:00:00+08:00");
        assertThat(proposals()).as("due today, after the holidays").isEmpty();

        desk.clock("2024-10-09T10:00:00+08:00");
        water.get("/notices?limit=500").then().body("items.kind", hasItem("notification.reportLate"));
        assertThat(proposals()).as("the system has reminded").isEmpty();

        desk.clock("2024-10-10T09:00:00+08:00");
        office.get("/supervision/proposals?limit=500")
                .then()
                .body("items.size()", is(8))
                .body("items[0].level", equalTo("REMINDER_LETTER"))
                .body("items[0].signer", equalTo("RULE_OF_LAW_OFFICE"))
                .body("items[0].replyDays", is(3))
                .body("items[0].reasons[0].trigger", equalTo("REPORT_MISSED"))
                .body("items[0].reasons[0].text", containsString("2024年10月8日"))
                .body("items[0].reasons[0].text", containsString("2个工作日"));
        water.get("/supervision/proposals").then().statusCode(403);
    }

    @Test
    @Order(2)
    void a_person_drafts_edits_and_signs_and_the_register_gives_the_number() {
        letter = Desk.id(office.post("/letters", Map.of("task", late)));
        assertThat(proposals()).as("the proposal became a draft").doesNotContain(late);
        office.post("/letters", Map.of("task", late)).then().statusCode(409);
        office.get("/letters/" + letter)
                .then()
                .body("state", equalTo("DRAFTED"))
                .body("number", nullValue())
                .body("words.facts", containsString("应于2024年10月8日前报送"))
                .body("words.recipient", equalTo("区水务局"));
        water.get("/letters/" + letter).then().statusCode(404);

        office.put("/letters/" + letter, Map.of("title", "提醒函"))
                .then()
                .statusCode(422)
                .body("problems.field", hasItem("facts"));
        Map<String, Object> words = desk.letter(letter).getMap("words");
        words.put("contact", "联系人：陈敏，电话：0512-00000000");
        office.with()
                .header("If-Match", "\"99\"")
                .body(words)
                .put("/api/v1/letters/" + letter)
                .then()
                .statusCode(412);
        office.put("/letters/" + letter, words).then().statusCode(200);

        committee
                .post("/letters/" + letter + "/approval")
                .then()
                .statusCode(409)
                .body("detail", containsString("依法治区办"));
        leader.post("/letters/" + letter + "/approval").then().statusCode(403);
        office.post("/letters/" + letter + "/approval")
                .then()
                .statusCode(200)
                .body("number", equalTo("某依法治区办〔2024〕1号"))
                .body("paper.contact", containsString("0512"))
                .body("paper.date", equalTo("2024年10月10日"));
        office.put("/letters/" + letter, words).then().statusCode(409);
        assertThat(desk.letter(letter).getString("sha256")).hasSize(64);
    }

    @Test
    @Order(3)
    void it_is_served_counts_as_received_on_the_working_saturday_and_is_not_answered() {
        office.post("/letters/" + letter + "/service").then().statusCode(200).body("receiptBy", equalTo("2024-10-12"));
        water.get("/notices").then().body("items.kind", hasItem("notification.letterServed"));
        water.get("/letters/" + letter).then().statusCode(200).body("act", equalTo("ACKNOWLEDGE"));
        as("d041").get("/letters/" + letter).then().statusCode(404);
        as("d041").post("/letters/" + letter + "/receipt").then().statusCode(404);
        office.post("/letters/" + letter + "/receipt").then().statusCode(409);

        desk.clock("2024-10-13T09:00:00+08:00");
        office.get("/letters/" + letter)
                .then()
                .body("receivedByDefault", is(true))
                .body("replyBy", equalTo("2024-10-14"));
        office.post("/letters/" + letter + "/escalation").then().statusCode(409);

        desk.clock("2024-10-17T09:00:00+08:00");
        office.get("/letters/" + letter).then().body("unansweredOn", equalTo("2024-10-14"));
        office.get("/supervision/proposals")
                .then()
                .body("items[0].task.id", is((int) late))
                .body("items[0].level", equalTo("SUPERVISION_ORDER"))
                .body("items[0].follows", is((int) letter));
    }

    @Test
    @Order(4)
    void the_order_takes_its_place_and_the_unit_answers_with_a_plan() {
        order = Desk.id(office.post("/letters", Map.of("task", late)));
        office.get("/letters/" + letter)
                .then()
                .body("state", equalTo("ESCALATED"))
                .body("next", is((int) order));
        office.get("/letters/" + order)
                .then()
                .body("level", equalTo("SUPERVISION_ORDER"))
                .body("words.copies", equalTo("分管区领导 沈志远"))
                .body("words.facts", containsString("某依法治区办〔2024〕1号应于2024年10月14日前回复"));
        desk.served(order);
        assertThat(desk.letter(order).getString("number")).isEqualTo("某依法治区办〔2024〕2号");

        desk.clock("2024-10-18T09:00:00+08:00");
        water.post("/letters/" + order + "/receipt").then().statusCode(200).body("replyBy", equalTo("2024-10-24"));
        water.post("/letters/" + order + "/reply", Map.of("text", "将抓紧推进"))
                .then()
                .statusCode(422)
                .body("problems.field", hasItem("evidence"));
        desk.reply(water, order).then().statusCode(200).body("replies[0].late", is(false));
    }

    @Test
    @Order(5)
    void somebody_of_another_unit_verifies_sends_back_once_and_closes() {
        water.post("/letters/" + order + "/verification", Map.of("decision", "ACCEPT"))
                .then()
                .statusCode(403);
        desk.verify(office, order, "RETURN", "没有责任人").then().statusCode(200).body("state", equalTo("SERVED"));
        water.get("/notices").then().body("items.kind", hasItem("notification.letterReturned"));
        desk.reply(water, order).then().statusCode(200);
        desk.verify(office, order, "ACCEPT", null).then().statusCode(200).body("state", equalTo("CLOSED"));
        water.get("/notices").then().body("items.kind", hasItem("notification.letterClosed"));

        long ofTheHost = servedByCommittee(desk.order(tasks.get(4)));
        desk.reply(justice, ofTheHost).then().statusCode(200);
        desk.verify(office, ofTheHost, "ACCEPT", null).then().statusCode(409).body("detail", containsString("本单位"));
        desk.verify(reviewer, ofTheHost, "ACCEPT", null).then().statusCode(200);
    }

    @Test
    @Order(6)
    void a_leader_skips_a_level_with_a_reason_and_the_office_may_not() {
        Map<String, Object> circular = Map.of("task", tasks.get(1), "level", "CIRCULAR", "reason", "连续两年未完成");
        office.post("/letters", circular).then().statusCode(409).body("detail", containsString("跳级"));
        leader.post("/letters", Map.of("task", tasks.get(1), "level", "CIRCULAR"))
                .then()
                .statusCode(422)
                .body("problems.field", hasItem("reason"));

        long skipped = Desk.id(leader.post("/letters", circular));

        office.get("/letters/" + skipped)
                .then()
                .body("trigger", equalTo("LEADER"))
                .body("reason", equalTo("连续两年未完成"))
                .body("signer", equalTo("COMMITTEE"));
        office.post("/letters/" + skipped + "/approval").then().statusCode(409);
        committee
                .post("/letters/" + skipped + "/approval")
                .then()
                .statusCode(200)
                .body("number", equalTo("某依法治区委〔2024〕2号"))
                .body("paper.issuer", equalTo("中共某区委全面依法治区委员会"));
        office.post("/letters/" + skipped + "/revocation", Map.of("reason", "误发"))
                .then()
                .statusCode(409);
        committee
                .post("/letters/" + skipped + "/revocation", Map.of("reason", "情况已核实"))
                .then()
                .statusCode(200)
                .body("state", equalTo("REVOKED"))
                .body("number", equalTo("某依法治区委〔2024〕2号"));
    }

    @Test
    @Order(7)
    void an_urgent_case_is_an_order_at_once_and_false_data_an_interview_both_by_a_leaders_word() {
        leader.post("/letters", Map.of("task", tasks.get(2), "trigger", "URGENT"))
                .then()
                .statusCode(422);
        Map<String, Object> falseData = Map.of("task", tasks.get(2), "trigger", "FALSE_DATA", "reason", "佐证材料与实际不符");
        office.post("/letters", falseData).then().statusCode(409).body("detail", containsString("区领导"));
        office.post("/supervision/false-data", Map.of("task", tasks.get(2), "reason", "佐证材料与实际不符"))
                .then()
                .statusCode(204);
        leader.get("/notices").then().body("items.kind", hasItem("notification.falseDataSaid"));
        long urgent = desk.order(tasks.get(2));
        office.get("/letters/" + urgent)
                .then()
                .body("level", equalTo("SUPERVISION_ORDER"))
                .body("words.facts", containsString("省级督察反馈须立即办理"));

        long interview = Desk.id(leader.post("/letters", falseData));
        office.get("/letters/" + interview)
                .then()
                .body("level", equalTo("INTERVIEW"))
                .body("replyDays", is(15));
        office.post("/letters", Map.of("task", tasks.get(2), "trigger", "RED", "reason", "编造"))
                .then()
                .statusCode(422);
    }

    @Test
    @Order(8)
    void nothing_is_proposed_while_the_ladder_rests() {
        assertThat(proposals()).contains(tasks.get(3));
        paused.add(tasks.get(3));

        assertThat(proposals()).doesNotContain(tasks.get(3));
        office.post("/letters", Map.of("task", tasks.get(3))).then().statusCode(409);

        paused.remove(tasks.get(3));
        assertThat(proposals()).contains(tasks.get(3));
    }

    @Test
    @Order(9)
    void a_suspension_stops_the_terms_and_the_working_days_that_were_left_come_back() {
        long halted = tasks.get(3);
        long reminded = desk.served(desk.reminder(halted));
        water.post("/letters/" + reminded + "/receipt").then().statusCode(200).body("replyBy", equalTo("2024-10-23"));
        office.post("/tasks/" + halted + "/suspension", Map.of("reason", "机构改革职能划转", "basis", "区委编委〔2024〕10号"))
                .then()
                .statusCode(200);
        office.get("/letters/" + reminded).then().body("pausedOn", equalTo("2024-10-18"));

        desk.clock("2024-10-30T09:00:00+08:00");
        office.get("/letters/" + reminded).then().body("unansweredOn", nullValue());
        office.post("/tasks/" + halted + "/resumption", Map.of("reason", "职能划转完成"))
                .then()
                .statusCode(200);
        office.get("/letters/" + reminded).then().body("pausedOn", nullValue()).body("replyBy", equalTo("2024-11-04"));

        long needless = servedByCommittee(desk.order(tasks.get(7)));
        office.post("/tasks/" + tasks.get(7) + "/cancellation", CANCELLED)
                .then()
                .statusCode(200);
        office.get("/letters/" + needless)
                .then()
                .body("state", equalTo("REVOKED"))
                .body("endReason", containsString("任务已取消"));
    }

    @Test
    @Order(10)
    void the_register_is_searched_and_a_unit_finds_only_its_own() {
        assertThat(office.all("/letters?q=区办〔2024〕2号")).hasSize(1);
        assertThat(office.all("/letters?state=CLOSED&unit=D030")).hasSize(1);
        assertThat(office.all("/letters?task=" + late)).hasSize(2);
        assertThat(office.all("/letters?year=2023")).isEmpty();
        assertThat(office.all("/letters?from=2024-10-17&to=2024-10-17&level=SUPERVISION_ORDER"))
                .isNotEmpty();
        office.get("/letters?state=LOST").then().statusCode(422);
        assertThat(water.all("/letters"))
                .allSatisfy(row -> assertThat(row.toString()).contains("D030"))
                .noneSatisfy(row -> assertThat(row.get("state")).isEqualTo("DRAFTED"));
        assertThat(as("observer").all("/letters")).isEmpty();
    }

    @Test
    @Order(11)
    void a_letter_is_a_file_for_whoever_may_see_it() {
        Response pdf = water.get("/letters/" + order + "/document?format=pdf");
        pdf.then()
                .statusCode(200)
                .header("Content-Disposition", containsString("attachment"))
                .header("X-Content-Type-Options", equalTo("nosniff"));
        assertThat(new String(pdf.asByteArray(), 0, 5, StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
        office.get("/letters/" + order + "/document?format=docx").then().statusCode(200);
        office.get("/letters/" + order + "/document?format=exe").then().statusCode(422);
        as("d041").get("/letters/" + order + "/document?format=pdf").then().statusCode(404);
    }

    @Test
    @Order(12)
    void the_letter_head_is_the_offices_own_and_signed_letters_keep_theirs() {
        Map<String, Object> head = office.read("/letters/head").getMap("");
        assertThat(head).containsEntry("officeWord", "某依法治区办");
        head.put("officeWord", "某法治办");
        office.put("/letters/head", head).then().statusCode(200);

        long next = desk.order(tasks.get(3));
        desk.sign(next).then().body("number", equalTo("某法治办〔2024〕1号"));
        office.get("/letters/" + order).then().body("paper.number", equalTo("某依法治区办〔2024〕2号"));
    }

    @Test
    @Order(13)
    void every_late_task_of_a_list_is_urged_at_once() {
        long list = office.read("/tasks/" + late).getLong("list.id");

        office.post("/urgings", Map.of("list", list, "message", "请今日补报三季度进展"))
                .then()
                .statusCode(201)
                .body("items.size()", is(7));
    }

    @Test
    @Order(14)
    void the_system_reminds_of_a_deadline_ten_and_three_working_days_before_it_and_on_the_day() {
        desk.clock("2024-12-16T18:00:00+08:00");
        assertThat(deadlines()).isEmpty();

        desk.clock("2024-12-17T10:00:00+08:00");
        int tasksAtWork = deadlines().size();
        assertThat(tasksAtWork).isPositive();
        assertThat(deadlines()).allSatisfy(text -> assertThat(text).contains("2024-12-31", "10 个工作日", "0%"));
        assertThat(office.read("/tasks/" + late + "/process").getList("active", String.class))
                .contains("requestCloseOut");

        desk.clock("2024-12-26T10:00:00+08:00");
        assertThat(deadlines()).hasSize(2 * tasksAtWork);
        desk.clock("2024-12-31T10:00:00+08:00");
        assertThat(deadlines()).hasSize(3 * tasksAtWork);
    }

    private List<String> deadlines() {
        return water.all("/notices").stream()
                .filter(one -> "notification.deadlineNear".equals(one.get("kind")))
                .map(one -> String.valueOf(one.get("text")))
                .toList();
    }

    @Test
    @Order(15)
    void the_new_year_begins_at_one() {
        long first = desk.order(tasks.get(1));
        desk.clock("2025-01-02T09:00:00+08:00");

        desk.sign(first).then().body("number", equalTo("某法治办〔2025〕1号"));
    }

    /** A task of the office's host: the committee signs. */
    private long servedByCommittee(long id) {
        desk.sign(id).then().statusCode(409);
        committee.post("/letters/" + id + "/approval").then().statusCode(200);
        office.post("/letters/" + id + "/service").then().statusCode(200);
        return id;
    }

    private List<Long> proposals() {
        return office.all("/supervision/proposals").stream()
                .map(one -> (Map<?, ?>) one.get("task"))
                .map(task -> Long.parseLong(String.valueOf(task.get("id"))))
                .toList();
    }
}
