package org.guatu.supervision;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.guatu.rehearsal.SampleOffice;
import org.guatu.support.Client;
import org.guatu.support.EmptyOffice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 催办: on record, counted per unit and person, answered, and not repeated on one day without a reason. */
@QuarkusTest
@TestProfile(EmptyOffice.class)
class UrgingTest {
    @Inject
    SampleOffice sample;

    private Client office;
    private Client welfare;
    private long list;
    private List<Long> tasks = List.of();

    @BeforeEach
    void aListOfTheWelfareBureau() {
        office = as("office");
        welfare = as("d048");
        Desk desk = new Desk(office, office, office);
        list = desk.issue(3, "区工商联");
        tasks = desk.tasks(list);
    }

    private Client as(String username) {
        return Client.as(username, sample.password());
    }

    @Test
    void a_selection_passes_over_what_was_urged_today_and_a_single_task_may_be_urged_again() {
        Map<String, Object> two = Map.of("tasks", tasks.subList(0, 2), "message", "请抓紧");
        office.post("/urgings", two)
                .then()
                .statusCode(201)
                .body("items", hasSize(2))
                .body("passedOver", hasSize(0));
        office.post("/urgings", two).then().statusCode(409);
        office.post("/tasks/" + tasks.get(0) + "/urgings", Map.of("message", "再催"))
                .then()
                .statusCode(201);
        office.post("/urgings", Map.of("tasks", tasks, "message", "请抓紧"))
                .then()
                .statusCode(201)
                .body("items", hasSize(1))
                .body("passedOver", hasSize(2));
        office.post("/tasks/" + tasks.get(0) + "/urgings", Map.of("message", "再催", "reason", "领导当面要求"))
                .then()
                .statusCode(201)
                .body("reason", equalTo("领导当面要求"));
        office.post("/urgings", Map.of("message", "快")).then().statusCode(422);
        office.post("/urgings", Map.of("tasks", tasks, "message", " ")).then().statusCode(422);
        welfare.post("/urgings", two).then().statusCode(403);
    }

    @Test
    void nobody_is_urged_for_being_late_who_is_not() {
        office.post("/urgings", Map.of("list", list, "message", "请补报")).then().statusCode(409);
    }

    @Test
    void the_unit_answers_once_and_the_leader_sees_the_counts() {
        int before = counted("urged");
        office.post("/urgings", Map.of("tasks", tasks, "message", "请今日补报"))
                .then()
                .statusCode(201);
        welfare.get("/notices").then().body("items.kind", hasItem("notification.urged"));

        long urging = welfare.read("/urgings").getLong("items[0].id");
        as("d030")
                .post("/urgings/" + urging + "/answer", Map.of("answer", "不是我们"))
                .then()
                .statusCode(404);
        welfare.post("/urgings/" + urging + "/answer", Map.of("answer", " "))
                .then()
                .statusCode(422);
        welfare.post("/urgings/" + urging + "/answer", Map.of("answer", "今日下班前补报"))
                .then()
                .statusCode(200)
                .body("answeredBy", not(nullValue()));
        welfare.post("/urgings/" + urging + "/answer", Map.of("answer", "再答"))
                .then()
                .statusCode(409);
        office.get("/notices").then().body("items.kind", hasItem("notification.urgingAnswered"));

        as("leader")
                .get("/urgings/counts")
                .then()
                .body("units.find { it.who.code == 'D048' }.urged", is(before + 3))
                .body("people.find { it.who == '陈敏' }.urged", not(is(0)));
    }

    private int counted(String what) {
        Integer known = as("leader").read("/urgings/counts").get("units.find { it.who.code == 'D048' }?." + what);
        return known == null ? 0 : known;
    }
}
