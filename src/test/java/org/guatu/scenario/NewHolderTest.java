package org.guatu.scenario;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.guatu.support.ChangedTasks.row;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import org.guatu.support.Client;
import org.guatu.support.EmptyOffice;
import org.junit.jupiter.api.Test;

/** Whoever takes a post takes over what waits for the unit, and nothing that it was told before. */
@QuarkusTest
@TestProfile(EmptyOffice.class)
class NewHolderTest extends AprilStory {
    private static final String PASSWORD = "Neu-Kommt-2024";

    @Override
    String[] rows() {
        return new String[] {row(1, "等着填报", "区水务局", "", "2024年12月底前", "季报")};
    }

    private Client newcomer(String username) {
        Client admin = tasks.as("security");
        String once = admin.post(
                        "/accounts/batch",
                        Map.of(
                                "rows",
                                List.of(Map.of("name", "新人", "username", username, "unit", "区水务局", "posts", "联络员"))))
                .then()
                .statusCode(201)
                .extract()
                .path("[0].password");
        given().redirects()
                .follow(false)
                .cookie("guatu", Client.session(username, once))
                .formParam("current", once)
                .formParam("fresh", PASSWORD)
                .formParam("again", PASSWORD)
                .post("/password")
                .then()
                .statusCode(303);
        return Client.as(username, PASSWORD);
    }

    @Test
    void a_new_holder_begins_without_old_notices_and_with_what_waits_for_the_unit() {
        Client before = tasks.as("d030");
        assertThat(before.all("/notices")).isNotEmpty();

        Client fresh = newcomer("fresh30");

        fresh.get("/notices").then().statusCode(200).body("items", empty());
        fresh.get("/me/duties").then().body("items.title", not(empty()));
        assertThat(titles(fresh)).containsExactlyInAnyOrderElementsOf(titles(before));

        tasks.office.moveClockTo("2024-04-10T09:00:00+08:00");
        tasks.office
                .post(task("等着填报") + "/urgings", Map.of("message", "请今日补报"))
                .then()
                .statusCode(201);
        fresh.get("/notices?limit=1").then().body("items", hasSize(1));
        assertThat(before.all("/notices").size())
                .isGreaterThan(fresh.all("/notices").size());
    }

    private static List<Object> titles(Client of) {
        return of.read("/me/duties").getList("items.task.id");
    }
}
