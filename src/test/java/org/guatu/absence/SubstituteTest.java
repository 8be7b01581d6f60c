package org.guatu.absence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guatu.support.ChangedTasks.report;
import static org.guatu.support.ChangedTasks.row;
import static org.guatu.support.Extended.asked;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.HashMap;
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

/**
 * The week of the National Day of 2024: the office's liaison is away from 30 September to 8 October, and somebody of the
 * bureau that hosts the office stands in.
 */
@QuarkusTest
@TestProfile(EmptyOffice.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SubstituteTest {
    private static long list;
    private static long substitution;
    private static long report;

    @Inject
    SampleOffice sample;

    private ChangedTasks tasks;
    private Absences absences;
    private String ofOffice;
    private String ofBureau;

    @BeforeEach
    void anIssuedListInLateSeptember() {
        tasks = new ChangedTasks(sample.password());
        absences = new Absences(tasks);
        if (list == 0) {
            list = tasks.issue(
                    2024,
                    row(1, "法治政府示范创建", "区委依法治区办", "", "2024年12月底前", "月报"),
                    row(2, "人民调解规范化", "区司法局", "", "2024年12月底前", "月报"),
                    row(3, "推行“综合查一次”", "区行政审批局", "", "2024年12月底前", "月报"),
                    row(4, "执法案卷评查", "区委依法治区办", "", "2024年11月底前", "季报"));
            tasks.office.moveClockTo("2024-01-22T09:00:00+08:00");
            tasks.office.moveClockTo("2024-09-27T10:00:00+08:00");
        }
        ofOffice = tasks.task(list, "法治政府示范创建");
        ofBureau = tasks.task(list, "人民调解规范化");
    }

    @Test
    @Order(1)
    void a_substitute_named_ahead_may_do_nothing_yet() {
        substitution = absences.named("d011", "d022", "2024-09-30", "2024-10-08");

        tasks.as("d022").get(ofOffice).then().statusCode(404);
        tasks.as("d011").get("/notices").then().body("items.kind", hasItem("notification.substituteNamed"));
        tasks.as("d022").get("/notices").then().body("items.text", not(hasItem(containsString("法治政府示范创建"))));
        tasks.as("d022")
                .get("/substitutions/" + substitution)
                .then()
                .body("state", equalTo("AHEAD"))
                .body("mayEnd", equalTo(false));
        tasks.as("d040").get("/substitutions/" + substitution).then().statusCode(404);
    }

    @Test
    @Order(2)
    void nobody_is_named_who_could_not_stand_in() {
        refused("d011", "d011", "2024-10-10", 422);
        refused("d011", "d040", "2024-10-10", 422);
        absences.name("d011", "d022", "2024-09-26", "2024-10-30").then().statusCode(422);
        absences.name("d011", "d022", "2024-10-30", "2024-10-29").then().statusCode(422);
        absences.name("admin", "auditor", "2024-10-10", "2024-10-10").then().statusCode(422);
        absences.name("d040", "d022", "2024-10-10", "2024-10-10", "person", absences.person("d011"))
                .then()
                .statusCode(403);

        absences.name("d011", "d022", "2024-10-08", "2024-10-12")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:guatu:organization.absence.lentAlready"));
        absences.name("d022", "d011", "2024-10-01", "2024-10-02").then().statusCode(409);
        absences.name("d022", "d011", "2024-10-09", "2024-10-09", "posts", List.of(post("D022", "LIAISON")))
                .then()
                .statusCode(422)
                .body("problems.message", hasItem(containsString("两个单位")));
    }

    @Test
    @Order(3)
    void a_substitute_does_not_pass_it_on_and_nobody_away_stands_in() {
        long away = absences.named("office", "reviewer", "2024-11-01", "2024-11-02");

        absences.name("d011", "office", "2024-11-02", "2024-11-05", "posts", List.of(post("D011", "LIAISON")))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:guatu:organization.absence.substituteAway"));
        absences.name("reviewer", "office", "2024-11-02", "2024-11-03").then().statusCode(409);
        absences.end("office", away).then().statusCode(200);
    }

    @Test
    @Order(4)
    void in_the_period_the_substitute_hands_in_and_signs_for_whom_they_stand_in() {
        tasks.office.moveClockTo("2024-09-30T00:00:00+08:00");
        tasks.as("d022").get(ofOffice).then().statusCode(200);
        tasks.office.moveClockTo("2024-10-02T09:00:00+08:00");
        tasks.as("d022")
                .get("/me/duties")
                .then()
                .body("items.find { it.task.title == '法治政府示范创建' }.inSteadOf", equalTo(List.of(nameOf("d011"))))
                .body("items.find { it.task.title == '人民调解规范化' }.inSteadOf", equalTo(List.of()));
        tasks.as("d022").get("/notices?limit=500").then().body("items.text", hasItem(containsString("法治政府示范创建")));

        long proof = tasks.as("d022").proof("会议纪要.pdf");
        Map<String, Object> handedIn = new HashMap<>(report("2024-09", 30));
        handedIn.put("evidence", List.of(proof));
        report = tasks.as("d022")
                .post(ofOffice + "/reports", handedIn)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
        tasks.as("d022")
                .post(ofBureau + "/reports", report("2024-09", 30))
                .then()
                .statusCode(201);

        String signed = nameOf("d022") + "（代 " + nameOf("d011") + "）";
        Map<String, Object> line = newest(ofOffice);
        assertThat(line.get("person")).isEqualTo(signed);
        assertThat(line.get("posts").toString()).contains("区委依法治区办 LIAISON（代 " + nameOf("d011") + "）");
        assertThat(newest(ofBureau).get("person")).isEqualTo(nameOf("d022"));
        tasks.as("d011").get(ofOffice).then().statusCode(200);
        tasks.as("d011").get("/evidence/" + proof).then().statusCode(200);
    }

    @Test
    @Order(5)
    void a_substitute_judges_neither_their_own_unit_nor_that_of_the_absent() {
        long reviewing = absences.named("office", "reviewer", "2024-10-02", "2024-10-08");

        decide("reviewer", report).statusCode(409).body("type", equalTo("urn:guatu:organization.ownWork"));
        absences.end("office", reviewing).then().statusCode(200);

        decide("reviewer", report).statusCode(200);
    }

    @Test
    @Order(6)
    void when_the_period_is_over_so_are_the_rights() {
        tasks.office.moveClockTo("2024-10-08T18:00:00+08:00");
        tasks.as("d022").get(ofOffice).then().statusCode(200);

        tasks.office.moveClockTo("2024-10-09T09:00:00+08:00");
        tasks.as("d022").get(ofOffice).then().statusCode(404);
        tasks.as("d022")
                .post(ofOffice + "/reports", report("2024-10", 40))
                .then()
                .statusCode(404);
        tasks.as("d022").get("/substitutions/" + substitution).then().body("state", equalTo("OVER"));
        absences.end("d011", substitution).then().statusCode(409);
    }

    @Test
    @Order(7)
    void a_substitution_ended_early_ends_with_the_very_next_request() {
        long short_ = absences.named("d011", "d022", "2024-10-09", "2024-10-31", "keepsRights", false);
        tasks.as("d022").get(ofOffice).then().statusCode(200);
        tasks.as("d011").get(ofOffice).then().statusCode(404);
        absences.end("d022", short_).then().statusCode(403);

        absences.end("d011", short_).then().statusCode(200).body("state", equalTo("ENDED"));

        tasks.as("d022").get(ofOffice).then().statusCode(404);
        tasks.as("d011").get(ofOffice).then().statusCode(200);
        tasks.as("admin").get("/reconciliation").then().statusCode(200);
    }

    @Test
    @Order(8)
    void nobody_judges_what_they_handed_in_whatever_post_they_hold_by_then() {
        absences.named("d011", "office", "2024-10-09", "2024-10-31", "posts", List.of(post("D011", "LIAISON")));
        long own = tasks.office
                .post(ofOffice + "/reports", report("2024-08", 40))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
        absences.edit("office", false, "posts", List.of(Map.of("role", "RULE_OF_LAW_OFFICE")))
                .then()
                .statusCode(200);
        absences.end("d011", newestOf("d011")).then().statusCode(200);

        decide("office", own).statusCode(409).body("type", equalTo("urn:guatu:organization.ownHand"));
        decide("reviewer", own).statusCode(200);
        absences.edit("office", false, "posts", List.of(post("D011", "RULE_OF_LAW_OFFICE")))
                .then()
                .statusCode(200);
    }

    @Test
    @Order(9)
    void whoever_stands_in_for_the_head_does_not_sign_what_they_drafted() {
        List<Map<String, Object>> headsPost = List.of(post("D011", "UNIT_HEAD"));
        long head = absences.named("d011", "office", "2024-10-09", "2024-10-31", "posts", headsPost);

        tasks.office
                .post(tasks.task(list, "执法案卷评查") + "/extensions", asked("2024-12-31", true))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:guatu:lifecycle.extension.signedInStead"));
        absences.end("d011", head).then().statusCode(200);
    }

    private void refused(String absent, String substitute, String day, int status) {
        absences.name(absent, substitute, day, day).then().statusCode(status);
    }

    private static Map<String, Object> post(String unit, String role) {
        return Map.of("unit", unit, "role", role);
    }

    private io.restassured.response.ValidatableResponse decide(String who, long reportId) {
        return tasks.as(who)
                .post("/reports/" + reportId + "/decision", Map.of("decision", "ACCEPT", "grade", "B"))
                .then();
    }

    private Map<String, Object> newest(String task) {
        return tasks.office.read(task + "/trail").getMap("items[0]");
    }

    private String nameOf(String username) {
        return tasks.as(username).read("/me").getString("person.name");
    }

    private long newestOf(String username) {
        return tasks.as(username).read("/substitutions").getLong("items[0].id");
    }
}
