package org.guatu.insight;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.guatu.rehearsal.SampleOffice;
import org.guatu.support.Client;
import org.guatu.support.EmptyOffice;
import org.junit.jupiter.api.Test;

/** What was asked of units, quarter by quarter: counted, shown to those who ask it and those who bear it, not ranked. */
@QuarkusTest
@TestProfile(EmptyOffice.class)
class BurdenTest {
    private static final String JUSTICE = "items.find{it.unit.code=='D022'}.";

    @Inject
    SampleOffice task;

    private Client as(String username) {
        return Client.as(username, task.password());
    }

    @Test
    void a_quarter_counts_what_was_due_in_it_asked_again_and_urged() {
        as("office").issueSample("annual-63.csv", "ANNUAL", 2024);
        int task = as("office").read("/tasks?limit=500&unit=D022").getInt("items.find{it.lead.code=='D022'}.id");
        assertThat(as("leader").read("/burden").getList("items"))
                .as("nothing was asked for yet")
                .isEmpty();

        as("office").post("/clock", Map.of("days", 97)).then().statusCode(200);
        as("office")
                .post("/tasks/" + task + "/urgings", Map.of("message", "请补报"))
                .then()
                .statusCode(201);
        int letter = as("reviewer")
                .post("/letters", Map.of("task", task, "level", "REMINDER_LETTER", "reason", "进展缓慢"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        as("committee").post("/letters/" + letter + "/approval").then().statusCode(200);
        as("office").post("/letters/" + letter + "/service").then().statusCode(200);

        JsonPath quarter = as("leader").read("/burden");
        int reports = quarter.getInt(JUSTICE + "reports");
        int contributions = quarter.getInt(JUSTICE + "contributions");
        assertThat(reports).isPositive();
        assertThat(quarter.getInt(JUSTICE + "reportsHandedIn")).isZero();
        assertThat(quarter.getInt(JUSTICE + "fields")).isEqualTo(4 * reports + 2 * contributions);
        assertThat(quarter.getInt(JUSTICE + "urgings")).isEqualTo(1);
        assertThat(quarter.getInt(JUSTICE + "letters")).isEqualTo(1);
        assertThat(quarter.getList("items.unit.code", String.class)).isSorted();
        assertThat(as("d022").read("/burden").getList("items.unit.code")).isEqualTo(List.of("D022"));
        assertThat(as("d022").read("/burden").getInt("items[0].reports")).isEqualTo(reports);
    }

    @Test
    void there_are_four_quarters() {
        as("leader").get("/burden?quarter=5").then().statusCode(422);
        as("leader").get("/burden?year=1999").then().statusCode(422);
    }
}
