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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.guatu.platform.time.OfficeClock;
import org.guatu.platform.time.OfficeDays;
import org.guatu.rehearsal.SampleOffice;
import org.guatu.supervision.instruction.InstructionReminderJob;
import org.guatu.support.Client;
import org.guatu.support.Defaults;
import org.guatu.support.EmptyOffice;
import org.guatu.support.Supervision;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** 领导批示: written on a task, a duty until it is answered, taken or asked again. */
@QuarkusTest
@Tag("database")
@TestProfile(EmptyOffice.class)
class InstructionTest {
    @Inject
    SampleOffice sample;

    @Inject
    InstructionReminderJob reminderDay;

    @Inject
    OfficeClock clock;

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

    private List<String> reminders(Client of, String due) {
        return of.all("/notices").stream()
                .filter(notice -> String.valueOf(notice.get("kind")).matches(".*instruction.(due|late)"))
                .filter(notice -> String.valueOf(notice.get("text")).contains(due))
                .map(notice -> notice.get("kind").toString().replaceAll(".*[.]", "") + " "
                        + notice.get("sentAt").toString().substring(0, 10))
                .sorted(java.util.Comparator.comparing(line -> line.substring(line.length() - 10)))
                .toList();
    }

    @Test
    void an_answer_is_reminded_of_three_days_before_on_its_day_and_after_it_and_once_each() {
        String due = people.in(6);
        long id = given("LEAD", due);
        String before = people.in(3);
        String after = Defaults.CALENDAR.plus(LocalDate.parse(due), 1).toString();

        people.moveTo(before);
        assertThat(reminders(owner, due)).containsExactly("due " + before);
        people.moveTo(due);
        assertThat(reminderDay.keep()).as("looked at again").isZero();
        people.moveTo(people.in(10));
        assertThat(reminders(owner, due)).containsExactly("due " + before, "due " + due, "late " + after);

        String again = people.in(1);
        owner.post("/instructions/" + id + "/answer", Map.of("words", "已办。"))
                .then()
                .statusCode(200);
        people.leader
                .post(
                        "/instructions/" + id + "/decision",
                        Map.of("decision", "ASK_AGAIN", "words", "要有数据", "due", again))
                .then()
                .statusCode(200);
        people.moveTo(again);
        assertThat(reminders(owner, again))
                .as("what lies before the asking is not made up for")
                .hasSize(1);
        owner.post("/instructions/" + id + "/answer", Map.of("words", "数据附后。"))
                .then()
                .statusCode(200);
        people.moveTo(people.in(5));
        assertThat(reminders(owner, again)).as("an answer ends it").hasSize(1);
    }

    @Test
    void what_was_missed_while_nothing_ran_comes_as_one_reminder() {
        String due = people.in(7);
        given("OFFICE", due);

        clock.standAt(OfficeDays.morningOf(LocalDate.parse(due).plusDays(20)));
        assertThat(reminderDay.keep()).isPositive();
        assertThat(reminderDay.keep()).isZero();

        assertThat(reminders(people.office, due)).hasSize(1);
        people.moveTo(people.in(1));
        assertThat(reminders(people.office, due)).hasSize(1);
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
