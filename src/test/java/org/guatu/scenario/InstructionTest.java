package org.guatu.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.guatu.rehearsal.SampleOffice;
import org.guatu.support.Client;
import org.guatu.support.EmptyOffice;
import org.guatu.support.Supervision;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 领导批示: written on a task, a duty until it is answered, taken or asked again. */
@QuarkusTest
@TestProfile(EmptyOffice.class)
class InstructionTest {
    @Inject
    SampleOffice sample;

    private Supervision people;
    private Client owner;
    private long task;

    @BeforeEach
    void aTaskOfTheDataOffice() {
        people = new Supervision(sample.password());
        owner = people.as("d041");
        task = people.taskOf("D041");
    }

    private long given(String to, String due) {
        return people.leader
                .post("/tasks/" + task + "/instructions", Map.of("words", "请抓紧推进，月底前见效。", "to", to, "due", due))
                .then()
                .statusCode(201)
                .body("card.stage", equalTo("GIVEN"))
                .extract()
                .jsonPath()
                .getLong("card.id");
    }

    @Test
    void an_instruction_is_a_duty_until_the_leader_takes_the_answer() {
        JsonPath before = people.leader.read("/instructions/counts");
        long id = given("LEAD", people.in(5));
        assertThat(owner.read("/me/duties?limit=500").<String>getList("items.kind"))
                .contains("ANSWER_INSTRUCTION");
        assertThat(people.notices(owner, "请抓紧推进")).contains("supervision.notice.instruction.given");
        people.as("d042").get("/instructions/" + id).then().statusCode(404);
        people.office
                .post("/instructions/" + id + "/answer", Map.of("words", "我来答"))
                .then()
                .statusCode(409);
        owner.post("/instructions/" + id + "/answer", Map.of("words", " "))
                .then()
                .statusCode(422);

        owner.post(
                        "/instructions/" + id + "/answer",
                        Map.of("words", "已召开专题会。", "evidence", List.of(owner.proof("纪要.pdf"))))
                .then()
                .statusCode(200)
                .body("card.stage", equalTo("ANSWERED"))
                .body("steps[0].evidence", hasSize(1));
        assertThat(people.leader.read("/me/duties?limit=500").<String>getList("items.kind"))
                .contains("ACKNOWLEDGE_INSTRUCTION");
        people.leader
                .post("/instructions/" + id + "/decision", Map.of("decision", "ASK_AGAIN"))
                .then()
                .statusCode(422);
        people.leader
                .post(
                        "/instructions/" + id + "/decision",
                        Map.of("decision", "ASK_AGAIN", "words", "要有数据", "due", people.in(8)))
                .then()
                .statusCode(200)
                .body("card.stage", equalTo("ASKED_AGAIN"))
                .body("card.due", equalTo(people.in(8)));
        owner.post("/instructions/" + id + "/answer", Map.of("words", "已办结 120 件。"))
                .then()
                .statusCode(200);
        people.leader
                .post("/instructions/" + id + "/decision", Map.of("decision", "ACKNOWLEDGE"))
                .then()
                .statusCode(200)
                .body("card.stage", equalTo("ACKNOWLEDGED"))
                .body("steps", hasSize(5));

        owner.post("/instructions/" + id + "/answer", Map.of("words", "再答"))
                .then()
                .statusCode(409);
        assertThat(people.leader.read("/instructions/counts").getInt("acknowledged"))
                .isEqualTo(before.getInt("acknowledged") + 1);
        owner.get("/tasks/" + task + "/trail").then().body("items.act", hasItem("supervision.act.instruction.GIVEN"));
    }

    @Test
    void an_answer_that_is_late_is_counted_as_late() {
        int late = people.leader.read("/instructions/counts").getInt("late");
        String due = people.in(2);
        long id = given("OFFICE", due);

        people.pass(due);

        people.office.get("/instructions/" + id).then().body("card.daysLeft", lessThan(0));
        assertThat(people.leader.read("/instructions/counts").getInt("late")).isEqualTo(late + 1);
        assertThat(people.office.read("/me/duties?limit=500").<String>getList("items.kind"))
                .contains("ANSWER_INSTRUCTION");
        people.office
                .post("/instructions/" + id + "/answer", Map.of("words", "已督促。"))
                .then()
                .statusCode(200);
    }

    @Test
    void it_says_what_is_wrong_with_an_instruction() {
        people.leader
                .post("/tasks/" + task + "/instructions", Map.of("due", "2023-01-01"))
                .then()
                .statusCode(422)
                .body("problems.field", hasItem("words"))
                .body("problems.field", hasItem("to"))
                .body("problems.field", hasItem("due"));
        people.leader
                .post("/tasks/987654321/instructions", Map.of("words", "看看", "to", "LEAD"))
                .then()
                .statusCode(404);
        long id = given("LEAD", people.in(5));
        people.as("committee")
                .post("/instructions/" + id + "/decision", Map.of("decision", "ACKNOWLEDGE"))
                .then()
                .statusCode(409);
    }
}
