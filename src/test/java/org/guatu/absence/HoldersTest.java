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
        tasks.as("admin").get("/holders").then().statusCode(200).body("clean", equalTo(true));
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
}
