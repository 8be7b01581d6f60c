package org.guatu.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.guatu.rehearsal.SampleOffice;
import org.guatu.support.Client;
import org.guatu.support.EmptyOffice;
import org.guatu.support.Pages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 数据不实: false data only proposes an interview, and only a leader decides (domain brief §4.3). */
@QuarkusTest
@TestProfile(EmptyOffice.class)
class SuspicionTest {
    private static final String SAID = "佐证材料与实际不符";
    private static final Deque<Long> TASKS = new ArrayDeque<>();

    @Inject
    SampleOffice sample;

    private Client office;
    private Client leader;
    private long task;

    @BeforeEach
    void somethingIsSaid() {
        office = as("office");
        leader = as("leader");
        if (TASKS.isEmpty()) {
            Desk desk = new Desk(office, as("reviewer"), leader);
            TASKS.addAll(desk.tasks(desk.issue(8, "区水务局")));
        }
        task = TASKS.removeFirst();
        office.post("/supervision/false-data", Map.of("task", task, "reason", SAID))
                .then()
                .statusCode(204);
    }

    @Test
    void false_data_is_a_proposal_to_a_leader_and_to_nobody_else() {
        leader.get("/supervision/proposals")
                .then()
                .body("items[0].level", equalTo("INTERVIEW"))
                .body("items.task.id", hasItem((int) task));
        assertThat(leader.all("/supervision/proposals").stream()
                        .filter(one -> one.get("suspicion") != null)
                        .map(one -> String.valueOf(one.get("reasons"))))
                .anyMatch(said -> said.contains(SAID));
        office.get("/supervision/proposals").then().body("items.task.id", not(hasItem((int) task)));
        assertThat(page("leader")).contains("/supervision/false-data/" + suspicion() + "/decision");
        assertThat(page("office"))
                .contains(SAID, "待领导决定")
                .doesNotContain("/supervision/false-data/" + suspicion() + "/decision");
    }

    @Test
    void only_a_leader_decides_and_once() {
        long suspicion = suspicion();
        Map<String, Object> dismissed = Map.of("decision", "DISMISS", "reason", "材料已当面核实，属录入笔误");
        office.post("/supervision/false-data/" + suspicion + "/decision", dismissed)
                .then()
                .statusCode(403);
        as("d030").get("/supervision/false-data").then().statusCode(403);
        decide(suspicion, Map.of("decision", "DISMISS")).then().statusCode(422);
        decide(suspicion, Map.of()).then().statusCode(422);

        decide(suspicion, dismissed).then().statusCode(200).body("stage", equalTo("DISMISSED"));

        decide(suspicion, dismissed).then().statusCode(409);
        assertThat(state(suspicion)).contains("stage=DISMISSED").contains("属录入笔误");
        assertThat(page("office")).contains("不予约谈", "属录入笔误");
        leader.get("/supervision/proposals").then().body("items.suspicion", not(hasItem((int) suspicion)));
        office.get("/tasks/" + task + "/trail").then().body("items.toString()", containsString("属录入笔误"));
    }

    @Test
    void an_interview_that_a_leader_has_drafted_settles_the_suspicion_whichever_way_it_was() {
        long suspicion = suspicion();
        decide(suspicion, Map.of("decision", "INTERVIEW"))
                .then()
                .statusCode(200)
                .body("stage", equalTo("INTERVIEW"));
        long letter =
                office.read("/supervision/false-data").getLong("items.find { it.id == " + suspicion + " }.letter");
        office.get("/letters/" + letter)
                .then()
                .body("level", equalTo("INTERVIEW"))
                .body("words.facts", containsString(SAID));

        long other = TASKS.removeFirst();
        office.post("/supervision/false-data", Map.of("task", other, "reason", SAID))
                .then()
                .statusCode(204);
        Desk.id(leader.post("/letters", Map.of("task", other, "trigger", "FALSE_DATA", "reason", "请到会说明")));
        office.get("/supervision/false-data")
                .then()
                .body("items.find { it.task == " + other + " }.stage", equalTo("INTERVIEW"))
                .body("items.find { it.task == " + other + " }.decidedBy", equalTo("沈志远"));
    }

    @Test
    void an_interview_about_several_tasks_settles_the_suspicion_of_each() {
        long other = TASKS.removeFirst();
        office.post("/supervision/false-data", Map.of("task", other, "reason", SAID))
                .then()
                .statusCode(204);

        long letter = Desk.id(leader.post(
                "/letters", Map.of("task", task, "trigger", "FALSE_DATA", "reason", "请到会说明", "also", List.of(other))));

        for (long one : List.of(task, other)) {
            office.get("/supervision/false-data")
                    .then()
                    .body("items.find { it.task == " + one + " }.stage", equalTo("INTERVIEW"))
                    .body("items.find { it.task == " + one + " }.letter", equalTo((int) letter));
        }
    }

    @Test
    void of_one_task_one_suspicion_waits_at_a_time() {
        office.post("/supervision/false-data", Map.of("task", task, "reason", "再次反映"))
                .then()
                .statusCode(409)
                .body("detail", containsString("待领导决定"));
        decide(suspicion(), Map.of("decision", "DISMISS", "reason", "不实"))
                .then()
                .statusCode(200)
                .body("letter", is(nullValue()));
        office.post("/supervision/false-data", Map.of("task", task, "reason", "再次反映"))
                .then()
                .statusCode(204);
    }

    private Response decide(long suspicion, Map<String, Object> decision) {
        return leader.post("/supervision/false-data/" + suspicion + "/decision", decision);
    }

    private long suspicion() {
        return office.read("/supervision/false-data").getLong("items.find { it.task == " + task + " }.id");
    }

    private String state(long suspicion) {
        List<Map<String, Object>> all = office.all("/supervision/false-data");
        return all.stream()
                .filter(one -> String.valueOf(suspicion).equals(String.valueOf(one.get("id"))))
                .map(String::valueOf)
                .findFirst()
                .orElseThrow();
    }

    private String page(String who) {
        return Pages.as(who, sample.password()).get("/supervision");
    }

    private Client as(String username) {
        return Client.as(username, sample.password());
    }
}
