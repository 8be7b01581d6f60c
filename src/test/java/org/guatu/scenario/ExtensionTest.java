package org.guatu.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guatu.support.ChangedTasks.row;
import static org.guatu.support.Extended.ask;
import static org.guatu.support.Extended.asked;
import static org.guatu.support.Extended.decide;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.guatu.support.Client;
import org.guatu.support.EmptyOffice;
import org.guatu.support.Extended;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Units ask for other deadlines from April to July 2024: every way that a request can go. Told in order. */
@QuarkusTest
@Tag("database")
@TestProfile(EmptyOffice.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ExtensionTest extends AprilStory {
    private static String late;

    @Inject
    Extended extended;

    private Client unit;
    private Client liaison;
    private Client committee;

    @Override
    void prepare() {
        extended.admitLiaison("D041");
    }

    @Override
    String[] rows() {
        return new String[] {
            own(1, "另定日期", "2024年6月底前"),
            own(2, "两次为限", "2024年6月底前"),
            own(3, "重点", "2024年6月底前"),
            own(4, "撤回", "2024年6月底前"),
            own(5, "抢办", "2024年6月底前"),
            own(6, "迟定", "2024年4月底前"),
            own(7, "太晚", "2024年4月19日前"),
            own(8, "长期", "长期坚持"),
            own(9, "无人签", "2024年4月底前"),
            own(10, "要中止", "2024年6月底前"),
            own(11, "两步", "2024年5月底前初稿；2024年6月底前印发"),
            row(12, "办公室的", "区司法局", "", "2024年6月底前", "季报")
        };
    }

    @BeforeEach
    void signIn() {
        unit = tasks.as("d041");
        liaison = tasks.as("liaison");
        committee = tasks.as("committee");
    }

    private static String own(int serial, String title, String deadline) {
        return row(serial, title, "区行政审批局", "区委统战部", deadline, "季报");
    }

    @Test
    @Order(1)
    void who_asks_too_late_or_for_what_has_no_day_is_told_what_to_do_instead() {
        unit.post(task("太晚") + "/extensions", asked("2024-06-30", true))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:guatu:lifecycle.extension.tooLate"))
                .body("detail", containsString("2024-04-07"))
                .body("detail", containsString("由办公室研究调整或中止"));
        unit.post(task("长期") + "/extensions", asked("2024-06-30", true))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:guatu:lifecycle.extension.noSetDay"));
        unit.get(task("太晚") + "/extensions").then().body("lastDay", equalTo("2024-04-07"));
        unit.get(task("重点") + "/extensions")
                .then()
                .body("lastDay", equalTo("2024-06-16"))
                .body("latest", equalTo("2024-12-31"))
                .body("left", is(2))
                .body("hindrance", nullValue());
        unit.post(task("重点") + "/extensions", Map.of("proposed", "2024-06-30"))
                .then()
                .statusCode(422)
                .body("problems.field", hasItems("proposed", "reason", "done"));
        unit.post(task("重点") + "/extensions", asked("2025-01-31", true))
                .then()
                .statusCode(422)
                .body("problems.field", hasItem("proposed"));
        tasks.as("d018")
                .post(task("重点") + "/extensions", asked("2024-08-31", true))
                .then()
                .statusCode(404);
        tasks.as("d005")
                .post(task("重点") + "/extensions", asked("2024-08-31", true))
                .then()
                .statusCode(409);
    }

    @Test
    @Order(2)
    void a_liaison_drafts_and_only_the_head_signs_or_gives_it_back() {
        String task = task("另定日期");
        liaison.post(task + "/extensions", asked("2024-08-31", true)).then().statusCode(403);
        String request = ask(liaison, task, "2024-08-31", false);
        extended.waitsAt(request, "signExtension");
        unit.get(task).then().body("flags", empty());
        unit.get("/me/duties?limit=500").then().body("items.kind", hasItem("SIGN_EXTENSION"));
        liaison.post(request + "/signature").then().statusCode(403);
        tasks.office
                .get("/me/duties?limit=500")
                .then()
                .body("items.findAll { it.kind == 'DECIDE_EXTENSION' }", empty());
        decide(tasks.office, request, "APPROVE", "", "").then().statusCode(409);
        unit.post(task + "/extensions", asked("2024-08-31", true))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:guatu:lifecycle.extension.oneOpen"));

        unit.post(request + "/return", Map.of("reason", "原因写得太笼统")).then().statusCode(200);
        extended.waitsAt(request, "reviseExtension");
        liaison.get("/me/duties?limit=500").then().body("items.kind", hasItem("REVISE_EXTENSION"));
        liaison.put(request, asked("2024-09-30", false)).then().statusCode(200).body("proposed", equalTo("2024-09-30"));
        extended.waitsAt(request, "signExtension");

        unit.with()
                .header("If-Match", "\"0\"")
                .post("/api/v1" + request + "/signature")
                .then()
                .statusCode(412);
        unit.post(request + "/signature")
                .then()
                .statusCode(200)
                .body("state", equalTo("SIGNED"))
                .body("actBy", equalTo("2024-04-16"));
        extended.waitsAt(request, "decideExtension");
        unit.get(task).then().body("flags", hasItem("EXTENSION_PENDING")).body("due", equalTo("2024-06-30"));
        tasks.office.get("/me/duties?limit=500").then().body("items.kind", hasItem("DECIDE_EXTENSION"));
        liaison.post(request + "/withdrawal").then().statusCode(403);
    }

    @Test
    @Order(3)
    void the_office_grants_another_day_and_the_list_has_a_new_version() {
        String task = task("另定日期");
        String request = "/extensions/" + unit.read(task).getLong("extensions[0].id");
        decide(tasks.office, request, "APPROVE", "2024-10-31", "")
                .then()
                .statusCode(422)
                .body("problems.field", hasItem("reason"));
        decide(tasks.office, request, "REFUSE", "", "").then().statusCode(422);
        decide(tasks.office, request, "RECOMMEND", "", "同意").then().statusCode(409);

        decide(tasks.office, request, "APPROVE", "2024-08-31", "")
                .then()
                .statusCode(200)
                .body("granted", equalTo("2024-08-31"));

        extended.waitsAt(request);
        unit.get(task)
                .then()
                .body("due", equalTo("2024-08-31"))
                .body("deadline.raw", equalTo("2024年8月底前"))
                .body("phase", equalTo("ACCEPTED"))
                .body("flags", empty())
                .body("extended.times", is(1))
                .body("extended.originalDue", equalTo("2024-06-30"))
                .body("extensions[0].state", equalTo("APPROVED"));
        unit.get(task + "/versions")
                .then()
                .body("items[0].changes[0].field", equalTo("DEADLINE"))
                .body("items[0].basis", containsString("延期批准"))
                .body("items[1].validUntil", equalTo("2024-04-08"));
        assertThat(tasks.active(task)).contains("planMilestones");
        unit.get("/notices?limit=500").then().body("items.kind", hasItem("notification.extensionApproved"));
        tasks.as("d005").get(task).then().body("extensions", empty());
        tasks.agree();
    }

    @Test
    @Order(4)
    void a_third_extension_is_refused_and_a_refused_request_does_not_count() {
        String task = task("两次为限");
        String refused = ask(unit, task, "2024-07-31", true);
        extended.waitsAt(refused, "decideExtension");
        decide(tasks.office, refused, "REFUSE", "", "理由不充分").then().statusCode(200);
        extended.waitsAt(refused);
        unit.get(task).then().body("due", equalTo("2024-06-30")).body("flags", empty());
        decide(tasks.office, refused, "APPROVE", "", "").then().statusCode(409);

        for (String until : List.of("2024-07-31", "2024-08-31")) {
            decide(tasks.office, ask(unit, task, until, true), "APPROVE", "", "")
                    .then()
                    .statusCode(200);
        }
        unit.get(task).then().body("due", equalTo("2024-08-31")).body("extended.times", is(2));
        unit.post(task + "/extensions", asked("2024-09-30", true))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:guatu:lifecycle.extension.twice"));
    }

    @Test
    @Order(5)
    void the_committee_decides_on_a_key_task() {
        String task = task("重点");
        tasks.office
                .put(task + "/key-task", Map.of("key", true, "reason", "区委常委会要求"))
                .then()
                .statusCode(200)
                .body("byCommittee", is(true));
        tasks.office.get(task + "/trail").then().body("items.act", hasItem("catalogue.act.keyTask"));
        String request = ask(unit, task, "2024-09-30", true);
        decide(tasks.office, request, "APPROVE", "", "")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:guatu:lifecycle.extension.keyNeedsCommittee"));
        decide(committee, request, "APPROVE", "", "").then().statusCode(403);

        decide(tasks.office, request, "RECOMMEND", "2024-08-31", "情况属实")
                .then()
                .statusCode(200)
                .body("actBy", equalTo("2024-04-23"));
        extended.waitsAt(request, "decideByCommittee");
        committee.get("/me/duties?limit=500").then().body("items.kind", hasItem("APPROVE_EXTENSION"));
        decide(tasks.office, request, "APPROVE", "", "").then().statusCode(403);
        decide(committee, request, "REFUSE", "", "年内必须完成").then().statusCode(200);
        extended.waitsAt(request);
        unit.get(task).then().body("due", equalTo("2024-06-30"));

        String again = ask(unit, task, "2024-09-30", true);
        decide(tasks.office, again, "RECOMMEND", "2024-08-31", "情况属实").then().statusCode(200);
        decide(committee, again, "APPROVE", "", "").then().statusCode(200).body("granted", equalTo("2024-08-31"));
        extended.waitsAt(again);
        unit.get(task).then().body("due", equalTo("2024-08-31")).body("flags", hasItem("KEY_TASK"));
    }

    @Test
    @Order(6)
    void a_request_is_withdrawn_by_its_unit_and_falls_with_its_task() {
        String withdrawn = ask(unit, task("撤回"), "2024-08-31", true);
        tasks.as("d018").post(withdrawn + "/withdrawal").then().statusCode(404);
        unit.post(withdrawn + "/withdrawal", Map.of("reason", "可以按期完成")).then().statusCode(200);
        extended.waitsAt(withdrawn);
        decide(tasks.office, withdrawn, "APPROVE", "", "")
                .then()
                .statusCode(409)
                .body("detail", containsString("撤回"));

        String fallen = ask(liaison, task("要中止"), "2024-08-31", false);
        tasks.office
                .post(task("要中止") + "/suspension", Map.of("reason", "等待规定", "basis", "3号文"))
                .then()
                .statusCode(200);
        extended.waitsAt(fallen);
        unit.get(fallen).then().body("state", equalTo("LAPSED")).body("outcome", containsString("中止"));
        unit.post(task("要中止") + "/extensions", asked("2024-08-31", true)).then().statusCode(409);
        unit.get("/extensions?state=WITHDRAWN").then().body("items", hasSize(1));
        tasks.as("d018").get("/extensions").then().body("items", empty());
    }

    @Test
    @Order(7)
    void nobody_decides_on_their_own_units_request_and_of_two_who_decide_one_is_told() throws Exception {
        Client justice = tasks.as("d022");
        String own = ask(justice, task("办公室的"), "2024-08-31", true);
        decide(tasks.office, own, "APPROVE", "", "")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:guatu:organization.ownWork"));
        decide(tasks.as("reviewer"), own, "APPROVE", "", "").then().statusCode(200);

        String raced = ask(unit, task("抢办"), "2024-08-31", true);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Callable<Response>> both = List.of(
                    () -> decide(tasks.office, raced, "APPROVE", "", ""),
                    () -> decide(tasks.as("reviewer"), raced, "APPROVE", "2024-07-31", ""));
            List<Integer> answers = new java.util.ArrayList<>();
            for (Future<Response> one : threads.invokeAll(both)) {
                answers.add(one.get().statusCode());
            }
            assertThat(answers).containsExactlyInAnyOrder(200, 409);
        } finally {
            threads.shutdownNow();
        }
        unit.get(task("抢办")).then().body("extended.times", is(1));
        tasks.agree();
    }

    @Test
    @Order(8)
    void steps_before_the_last_stay_when_the_last_is_moved() {
        decide(tasks.office, ask(unit, task("两步"), "2024-08-31", true), "APPROVE", "", "")
                .then()
                .statusCode(200);

        unit.get(task("两步"))
                .then()
                .body("due", equalTo("2024-08-31"))
                .body("deadline.kind", equalTo("MULTI"))
                .body("deadline.stages.due", equalTo(List.of("2024-05-31", "2024-08-31")));
    }

    @Test
    @Order(9)
    void whoever_holds_it_is_reminded_and_what_is_not_signed_in_time_falls() {
        String unsigned = ask(liaison, task("无人签"), "2024-08-31", false);
        late = ask(unit, task("迟定"), "2024-08-31", true);
        tasks.office.moveClockTo("2024-04-12T10:00:00+08:00");
        unit.get("/notices?limit=500").then().body("items.kind", hasItem("notification.extensionLate"));
        extended.waitsAt(unsigned, "signExtension");

        tasks.office.moveClockTo("2024-04-18T10:00:00+08:00");
        unit.get(unsigned).then().body("state", equalTo("LAPSED")).body("outcome", containsString("未签字"));
        extended.waitsAt(unsigned);
        tasks.office.get("/notices?limit=500").then().body("items.kind", hasItem("notification.extensionLate"));
        extended.waitsAt(late, "decideExtension");
    }

    @Test
    @Order(10)
    void an_undecided_request_keeps_the_deadline_past_days_keep_their_light_and_the_ladder_rests() {
        tasks.office.moveClockTo("2024-05-06T10:00:00+08:00");
        unit.get(task("迟定"))
                .then()
                .body("standing.light", equalTo("RED"))
                .body("standing.overdue", is(true))
                .body("flags", hasItem("EXTENSION_PENDING"))
                .body("extensions[0].overDue", is(true));
        assertThat(dueBy("2024-05-03")).isEqualTo(3);

        long letter = served(task("迟定"));
        assertThat(proposed()).as("it owes a report").contains("无人签");

        decide(tasks.office, late, "APPROVE", "", "").then().statusCode(200);

        unit.get(task("迟定")).then().body("standing.overdue", is(false)).body("due", equalTo("2024-08-31"));
        assertThat(dueBy("2024-05-03")).as("due on a past day").isEqualTo(3);
        assertThat(dueBy("2024-05-06")).as("due today").isEqualTo(2);
        tasks.office.get("/letters/" + letter).then().body("pausedOn", equalTo("2024-05-06"));
        assertThat(proposed()).contains("无人签").doesNotContain("迟定");
        theNewPlanLetsTheLadderGoOn(letter);
    }

    private void theNewPlanLetsTheLadderGoOn(long letter) {
        tasks.office.moveClockTo("2024-05-08T10:00:00+08:00");
        Map<String, Object> plan = Map.of(
                "milestones",
                unit.post(task("迟定") + "/milestones/proposal").jsonPath().getList("milestones"));
        unit.put(task("迟定") + "/milestones", plan).then().statusCode(200).body("phase", equalTo("IN_PROGRESS"));
        tasks.office
                .get("/letters/" + letter)
                .then()
                .body("pausedOn", nullValue())
                .body("replyBy", equalTo("2024-05-11"));
    }

    /** A reminder that the unit has received, to be answered within three working days. */
    private long served(String task) {
        long letter = tasks.office
                .post(
                        "/letters",
                        Map.of(
                                "task",
                                Long.parseLong(task.substring(task.lastIndexOf('/') + 1)),
                                "level",
                                "REMINDER_LETTER",
                                "reason",
                                "进展缓慢"))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
        tasks.office.post("/letters/" + letter + "/approval").then().statusCode(200);
        tasks.office.post("/letters/" + letter + "/service").then().statusCode(200);
        unit.post("/letters/" + letter + "/receipt").then().statusCode(200).body("replyBy", equalTo("2024-05-09"));
        return letter;
    }

    private List<String> proposed() {
        return tasks.office.all("/supervision/proposals").stream()
                .map(one -> ((Map<?, ?>) one.get("task")).get("title").toString())
                .toList();
    }

    private int dueBy(String day) {
        return tasks.office
                .read("/heatmap?rows=area&columns=list&value=OVERDUE&list=" + list + "&asOf=" + day)
                .getInt("cells[0].of");
    }
}
