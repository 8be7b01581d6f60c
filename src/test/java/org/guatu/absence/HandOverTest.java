package org.guatu.absence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guatu.support.ChangedTasks.row;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guatu.organization.PersonCard;
import org.guatu.organization.PostCard;
import org.guatu.organization.absence.handover.HandOverJob;
import org.guatu.organization.access.Admitting;
import org.guatu.organization.access.password.HashedPassword;
import org.guatu.platform.Caller;
import org.guatu.rehearsal.SampleOffice;
import org.guatu.support.Absences;
import org.guatu.support.ChangedTasks;
import org.guatu.support.EmptyOffice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Somebody leaves: what they held goes to others at once, with a sheet; planned ahead it happens on its day. */
@QuarkusTest
@Tag("database")
@TestProfile(EmptyOffice.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HandOverTest {
    private static long list;

    @Inject
    SampleOffice sample;

    @Inject
    Admitting admitting;

    @Inject
    HandOverJob day;

    private ChangedTasks tasks;
    private Absences absences;

    @BeforeEach
    void anIssuedListAndSomebodyNew() {
        tasks = new ChangedTasks(sample.password());
        absences = new Absences(tasks);
        if (list == 0) {
            list = tasks.issue(2024, row(1, "执法证件清理", "区行政审批局", "", "2024年12月底前", "季报"));
            Caller system = Caller.systemIn(sample.region().orElseThrow().id());
            HashedPassword password = HashedPassword.of(sample.password());
            admitting.admit(system, "newcomer", new PersonCard("新同志", null, List.of()), password);
            admitting.admit(
                    system,
                    "deputy",
                    new PersonCard("副同志", null, List.of(new PostCard("D041", "DEPUTY_LEADER"))),
                    password);
        }
    }

    private LocalDate today() {
        return LocalDate.parse(tasks.office.read("/clock").getString("now").substring(0, 10));
    }

    private Response handOver(String leaver, LocalDate on, Object... pairs) {
        Map<String, Object> body =
                new HashMap<>(Map.of("leaver", absences.person(leaver), "on", on.toString(), "reason", "调任区信访局"));
        for (int i = 0; i < pairs.length; i += 2) {
            body.put((String) pairs[i], pairs[i + 1]);
        }
        return tasks.as("security").post("/handovers", body);
    }

    @Test
    @Order(1)
    void all_that_somebody_holds_goes_to_others_in_one_step() {
        String task = tasks.task(list, "执法证件清理");
        long leaver = absences.person("d041");
        long newcomer = absences.person("newcomer");
        tasks.as("newcomer").get(task).then().statusCode(404);
        handOver("d041", today(), "disables", true).then().statusCode(409);
        handOver("d041", today().minusDays(1), "receiver", newcomer).then().statusCode(422);
        handOver("d041", today(), "receiver", leaver).then().statusCode(422);

        long made = handOver(
                        "d041",
                        today(),
                        "receiver",
                        newcomer,
                        "disables",
                        true,
                        "moves",
                        List.of(Map.of("unit", "D041", "role", "DEPUTY_LEADER", "receiver", absences.person("deputy"))))
                .then()
                .statusCode(201)
                .body("status", equalTo("DONE"))
                .body("sheet.posts.receiver", hasItem("新同志"))
                .body("sheet.posts.find { it.role == 'DEPUTY_LEADER' }.receiver", equalTo("副同志"))
                .body("sheet.waiting['insight.duty.ACCEPT']", is(1))
                .extract()
                .jsonPath()
                .getLong("id");

        tasks.as("newcomer").get(task).then().statusCode(200);
        tasks.as("newcomer").get("/me/duties").then().body("items.kind", hasItem("ACCEPT"));
        tasks.as("d041").get("/me").then().statusCode(401);
        assertThat(tasks.as("deputy").read("/me").getList("posts")).hasSize(1);
        tasks.as("security").get("/handovers/" + made).then().body("sheet.leaver", equalTo(leaverName()));
        tasks.office.get("/holders").then().body("clean", equalTo(true));
    }

    private String leaverName() {
        return tasks.as("security").all("/accounts").stream()
                .filter(one -> one.get("username").equals("d041"))
                .map(one -> one.get("name").toString())
                .findFirst()
                .orElseThrow();
    }

    @Test
    @Order(2)
    void a_single_post_planned_ahead_moves_on_its_day() {
        long made = handOver(
                        "newcomer",
                        today().plusDays(2),
                        "moves",
                        List.of(Map.of("unit", "D041", "role", "LIAISON", "receiver", absences.person("deputy"))))
                .then()
                .statusCode(201)
                .body("status", equalTo("PLANNED"))
                .extract()
                .jsonPath()
                .getLong("id");
        assertThat(day.carryOutDue()).isZero();

        tasks.office.moveClockTo(today().plusDays(1) + "T23:59:59+08:00");
        tasks.as("security").get("/handovers/" + made).then().body("status", equalTo("PLANNED"));
        tasks.office.moveClockTo(today().plusDays(3) + "T09:00:00+08:00");
        assertThat(day.carryOutDue()).as("the move of the clock did it").isZero();

        tasks.as("security").get("/handovers/" + made).then().body("status", equalTo("DONE"));
        assertThat(tasks.as("deputy").read("/me").getList("posts.role")).contains("LIAISON");
        assertThat(tasks.as("newcomer").read("/me").getList("posts.role")).containsExactly("UNIT_HEAD");
        tasks.as("security").post("/handovers/" + made + "/cancellation").then().statusCode(409);
    }

    @Test
    @Order(3)
    void what_was_planned_may_be_called_off() {
        long made = handOver("deputy", today().plusDays(5), "receiver", absences.person("newcomer"))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");

        tasks.as("security")
                .post("/handovers/" + made + "/cancellation")
                .then()
                .statusCode(200)
                .body("status", equalTo("CANCELLED"));
        tasks.as("d018").get("/handovers/" + made).then().statusCode(403);
    }

    @Test
    @Order(4)
    void two_hand_overs_of_one_person_exclude_each_other() {
        Object leave = List.of(Map.of("unit", "D018", "role", "LIAISON", "receiver", absences.person("newcomer")));
        Object other = List.of(Map.of("unit", "D018", "role", "UNIT_HEAD", "receiver", absences.person("newcomer")));
        long planned = handOver("d018", today().plusDays(4), "moves", leave, "leavesUnheld", true)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");

        handOver("d018", today().plusDays(2), "moves", leave, "leavesUnheld", true)
                .then()
                .statusCode(409)
                .body("detail", containsString(today().plusDays(4).toString()));
        handOver("d018", today(), "moves", leave, "leavesUnheld", true).then().statusCode(409);
        handOver("d018", today().plusDays(3), "receiver", absences.person("newcomer"), "disables", true)
                .then()
                .statusCode(409);
        long beside = handOver("d018", today().plusDays(6), "moves", other, "leavesUnheld", true)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");

        for (long one : List.of(planned, beside)) {
            tasks.as("security")
                    .post("/handovers/" + one + "/cancellation")
                    .then()
                    .statusCode(200);
        }
        handOver("d018", today().plusDays(2), "moves", leave, "leavesUnheld", true)
                .then()
                .statusCode(201);
    }
}
