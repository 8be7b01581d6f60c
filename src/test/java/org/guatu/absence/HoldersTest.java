package org.guatu.absence;

import static org.guatu.support.ChangedTasks.row;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.guatu.rehearsal.SampleOffice;
import org.guatu.support.Absences;
import org.guatu.support.ChangedTasks;
import org.guatu.support.EmptyOffice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** No duty is without a living holder, and nobody takes the last one away unawares. */
@QuarkusTest
@TestProfile(EmptyOffice.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HoldersTest {
    private static long list;

    @Inject
    SampleOffice sample;

    private ChangedTasks tasks;
    private Absences absences;

    @BeforeEach
    void anIssuedList() {
        tasks = new ChangedTasks(sample.password());
        absences = new Absences(tasks);
        if (list == 0) {
            list = tasks.issue(
                    2024,
                    row(1, "法律援助提质", "区司法局", "", "2024年12月底前", "季报"),
                    row(2, "校园普法", "区教育局", "", "2024年12月底前", "季报"));
        }
    }

    @Test
    @Order(1)
    void in_the_sample_office_every_duty_has_somebody() {
        tasks.as("security").get("/holders").then().statusCode(200).body("clean", equalTo(true));
        tasks.office.get("/holders").then().statusCode(200).body("unheld", hasSize(0));
    }

    @Test
    @Order(2)
    void the_last_holder_leaves_only_where_what_is_left_was_named_and_meant() {
        absences.edit("d018", false, "disabled", true)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:guatu:organization.absence.leavesUnheld"))
                .body("problems.message", hasItem(containsString("区教育局")));
        tasks.as("d018").get("/me").then().statusCode(200);
        absences.edit("d018", false, "posts", List.of(Map.of("unit", "D018", "role", "LIAISON")))
                .then()
                .statusCode(409);

        absences.edit("d018", true, "disabled", true).then().statusCode(200);

        tasks.office
                .get("/holders")
                .then()
                .body("clean", equalTo(false))
                .body("unheld.unit.code", hasItem("D018"))
                .body("unheld.find { it.unit?.code == 'D018' }.open", greaterThan(0))
                .body("unheld.find { it.unit?.code == 'D018' }.kinds[0].count", greaterThan(0));
        absences.edit("d018", false, "disabled", false).then().statusCode(200);
        tasks.office.get("/holders").then().body("clean", equalTo(true));
    }

    @Test
    @Order(3)
    void reviews_of_the_offices_own_bureau_need_a_reviewer_from_elsewhere() {
        absences.edit("reviewer", false, "disabled", true)
                .then()
                .statusCode(409)
                .body("problems.message", hasItem(containsString("区司法局 的审核")));
        tasks.as("reviewer").get("/me").then().statusCode(200);
    }

    @Test
    @Order(4)
    void a_substitute_holds_what_the_absent_person_laid_down() {
        String today = tasks.office.read("/clock").getString("now").substring(0, 10);
        long one = absences.named("d022", "d011", today, today, "keepsRights", false);
        tasks.office.get("/holders").then().body("clean", equalTo(true));
        absences.end("d022", one).then().statusCode(200);
    }

    @Test
    @Order(5)
    void a_cooperating_unit_without_people_is_named_for_the_parts_that_will_be_asked_of_it() {
        tasks.issue(2024, row(1, "联合执法", "区水务局", "区教育局", "2024年12月底前", "季报"));
        absences.edit("d018", true, "disabled", true).then().statusCode(200);

        tasks.office
                .get("/holders")
                .then()
                .body(
                        "unheld.findAll { it.unit?.code == 'D018' }.kinds.flatten().key",
                        hasItem("insight.duty.CONTRIBUTE"));

        absences.edit("d018", false, "disabled", false).then().statusCode(200);
        tasks.as("security").get("/holders").then().body("clean", equalTo(true));
    }

    @Test
    @Order(6)
    void a_grade_needs_an_evaluator_of_none_of_the_units_that_take_part() {
        List<Map<String, String>> team = List.of(Map.of("role", "EVALUATION_TEAM"));
        List<Map<String, String>> involved =
                List.of(Map.of("role", "EVALUATION_TEAM"), Map.of("unit", "D018", "role", "LIAISON"));
        absences.edit("evaluator2", true, "disabled", true).then().statusCode(200);
        absences.edit("evaluator", true, "posts", involved).then().statusCode(200);

        tasks.office
                .get("/holders")
                .then()
                .body("unheld.find { it.judged?.code == 'D030' }.kinds.key", hasItem("insight.duty.EVALUATE"))
                .body("unheld.find { it.judged?.code == 'D030' }.alsoJudged.code", hasItem("D018"));

        absences.edit("evaluator", true, "posts", team).then().statusCode(200);
        absences.edit("evaluator2", true, "disabled", false).then().statusCode(200);
        tasks.as("security").get("/holders").then().body("clean", equalTo(true));
    }

    @Test
    @Order(7)
    void a_letter_waits_for_the_role_that_signs_it_and_for_no_other() {
        long task = Long.parseLong(tasks.task(list, "校园普法").replaceAll("\\D", ""));
        tasks.as("leader")
                .post("/letters", Map.of("task", task, "level", "CIRCULAR", "reason", "连续两年未完成"))
                .then()
                .statusCode(201);
        tasks.as("security").get("/holders").then().body("clean", equalTo(true));

        absences.edit("committee", true, "disabled", true).then().statusCode(200);

        tasks.office
                .get("/holders")
                .then()
                .body("unheld.find { it.roles == ['COMMITTEE'] }.kinds.key", hasItem("insight.duty.SIGN_LETTER"));
        absences.edit("committee", false, "disabled", false).then().statusCode(200);
    }

    @Test
    @Order(8)
    void an_instruction_to_the_office_waits_for_the_office_and_not_for_anybody_of_a_unit() {
        tasks.as("leader")
                .post(tasks.task(list, "校园普法") + "/instructions", Map.of("words", "请研究", "to", "OFFICE"))
                .then()
                .statusCode(201);
        absences.edit("office", true, "disabled", true).then().statusCode(200);
        absences.edit("reviewer", true, "disabled", true).then().statusCode(200);

        tasks.as("security")
                .get("/holders")
                .then()
                .body(
                        "unheld.findAll { it.roles == ['RULE_OF_LAW_OFFICE'] }.kinds.flatten().key",
                        hasItem("insight.duty.ANSWER_INSTRUCTION"));
        absences.edit("reviewer", true, "disabled", false).then().statusCode(200);
        absences.edit("office", true, "disabled", false).then().statusCode(200);
    }
}
