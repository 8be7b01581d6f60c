package org.guatu.scenario;

import static org.guatu.support.ChangedTasks.row;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guatu.organization.PersonCard;
import org.guatu.organization.PostCard;
import org.guatu.organization.access.Admitting;
import org.guatu.organization.access.password.HashedPassword;
import org.guatu.platform.Caller;
import org.guatu.rehearsal.SampleOffice;
import org.guatu.support.ChangedTasks;
import org.guatu.support.Client;
import org.guatu.support.EmptyOffice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** What cooperating units owe a task, and who of them may act or judge (domain brief §3, §4.1). */
@QuarkusTest
@Tag("database")
@TestProfile(EmptyOffice.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CooperatingPartsTest {
    private static final String EDUCATION = "D018";
    private static final String FINANCE = "D023";
    private static long list;

    @Inject
    SampleOffice sample;

    @Inject
    Admitting admitting;

    private ChangedTasks tasks;
    private Client lead;

    @BeforeEach
    void anIssuedListOfApril() {
        tasks = new ChangedTasks(sample.password());
        if (list == 0) {
            list = tasks.issuedBeforeApril(
                    row(1, "两家配合", "区司法局", "区教育局、区财政局", "2024年12月底前", "季报"),
                    row(2, "一人两岗", "区司法局", "区教育局、区财政局", "2024年12月底前", "季报"));
            admit("both", new PostCard(EDUCATION, "LIAISON"), new PostCard(FINANCE, "LIAISON"));
            admit("grader", new PostCard(EDUCATION, "EVALUATION_TEAM"));
        }
        lead = tasks.as("d022");
    }

    private void admit(String username, PostCard... posts) {
        Caller system = Caller.systemIn(sample.region().orElseThrow().id());
        admitting.admit(
                system,
                username,
                new PersonCard("同志" + username, null, List.of(posts)),
                HashedPassword.of(sample.password()));
    }

    private ValidatableResponse closeOut(String task, Object... waived) {
        return lead.post(
                        task + "/close-out",
                        Map.of("summary", "已办结", "evidence", List.of(lead.proof("成果.pdf")), "waived", List.of(waived)))
                .then();
    }

    private static Map<String, Object> part(String... unit) {
        Map<String, Object> part = new HashMap<>(Map.of("period", "2024-Q1", "done", "已配合", "problems", ""));
        if (unit.length > 0) {
            part.put("unit", unit[0]);
        }
        return part;
    }

    @Test
    @Order(1)
    void a_close_out_needs_every_cooperating_part_in_or_waived_with_a_reason() {
        String task = tasks.task(list, "两家配合");
        closeOut(task)
                .statusCode(422)
                .body("problems.message", hasItem(containsString("区教育局")))
                .body("problems.message", hasItem(containsString("区财政局")));
        tasks.as("d018").post(task + "/contributions", part()).then().statusCode(201);
        closeOut(task, Map.of("unit", FINANCE, "reason", " "))
                .statusCode(422)
                .body("problems.message", hasSize(1))
                .body("problems[0].message", containsString("区财政局"));
        closeOut(task, Map.of("unit", "X999", "reason", "不配合")).statusCode(422);

        closeOut(task, Map.of("unit", FINANCE, "reason", "两次催报未报"))
                .statusCode(201)
                .body("waived.unit.name", equalTo(List.of("区财政局")))
                .body("waived.reason", equalTo(List.of("两次催报未报")));
        tasks.office
                .get(task)
                .then()
                .body("phase", equalTo("COMPLETION_REPORTED"))
                .body("closeOuts[0].waived[0].unit.code", equalTo(FINANCE));
        tasks.office.get(task + "/trail").then().body("items.act", hasItem("lifecycle.act.partWaived"));

        tasks.as("reviewer")
                .post(task + "/close-out/decision", Map.of("decision", "RETURN", "reason", "材料不全"))
                .then()
                .statusCode(200);
        closeOut(task).statusCode(201).body("waived.unit.code", equalTo(List.of(FINANCE)));
    }

    @Test
    @Order(2)
    void who_holds_posts_in_two_cooperating_units_acts_for_each() {
        String task = tasks.task(list, "一人两岗");
        Client both = tasks.as("both");
        both.post(task + "/contributions", part())
                .then()
                .statusCode(422)
                .body("problems[0].field", equalTo("unit"))
                .body("problems[0].message", containsString("区财政局"));
        both.post(task + "/contributions", part("D022")).then().statusCode(422);

        both.post(task + "/contributions", part(EDUCATION))
                .then()
                .statusCode(201)
                .body("unit.name", equalTo("区教育局"));
        both.post(task + "/contributions", part(EDUCATION)).then().statusCode(409);
        both.get("/me/duties").then().body("items.findAll { it.task.title == '一人两岗' }.kind", hasItem("CONTRIBUTE"));
        both.post(task + "/contributions", part(FINANCE)).then().statusCode(201).body("unit.name", equalTo("区财政局"));
        both.get("/me/duties")
                .then()
                .body("items.findAll { it.task.title == '一人两岗' }.kind", not(hasItem("CONTRIBUTE")));
    }

    @Test
    @Order(3)
    void nobody_grades_a_task_that_the_own_unit_helps_with() {
        tasks.office.moveClockTo("2024-12-31T09:00:00+08:00");
        String task = tasks.task(list, "一人两岗");

        tasks.as("grader")
                .post(task + "/evaluation", Map.of("grade", "GOOD"))
                .then()
                .statusCode(409)
                .body("detail", containsString("区教育局"));
        tasks.as("evaluator")
                .post(task + "/evaluation", Map.of("grade", "GOOD"))
                .then()
                .statusCode(201);
    }
}
