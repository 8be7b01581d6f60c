package org.guatu.notification.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.guatu.rehearsal.SampleOffice;
import org.guatu.support.Client;
import org.guatu.support.EmptyOffice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How people say how they want to be told, and how they are told inside the application. */
@QuarkusTest
@TestProfile(EmptyOffice.class)
class PreferencePagesTest {
    @Inject
    SampleOffice sample;

    private Client as(String username) {
        return Client.as(username, sample.password());
    }

    private String session(String username) {
        return Client.session(username, sample.password());
    }

    @Test
    void whoever_chose_nothing_has_the_offices_defaults() {
        as("evaluator")
                .get("/me/notices")
                .then()
                .statusCode(200)
                .body("address", nullValue())
                .body("email", equalTo("DIGEST"))
                .body("quietFrom", equalTo("20:00"))
                .body("quietTo", equalTo("08:00"))
                .body("quietDaysOff", equalTo(true))
                .body("digestAt", equalTo("08:30"))
                .body("language", equalTo("zh-CN"));
    }

    @Test
    void what_is_chosen_stays_and_what_is_left_out_too() {
        Map<String, Object> wishes = new HashMap<>(
                Map.of("address", "d019@guatu.test", "email", "AT_ONCE", "quietFrom", "21:30", "digestAt", "09:15"));
        as("d019").put("/me/notices", wishes).then().statusCode(200);
        as("d019").put("/me/notices", Map.of("language", "en")).then().statusCode(200);

        as("d019")
                .get("/me/notices")
                .then()
                .body("address", equalTo("d019@guatu.test"))
                .body("email", equalTo("AT_ONCE"))
                .body("quietFrom", equalTo("21:30"))
                .body("quietTo", equalTo("08:00"))
                .body("digestAt", equalTo("09:15"))
                .body("language", equalTo("en"));
        as("d019").put("/me/notices", Map.of("address", "")).then().body("address", nullValue());
    }

    @ParameterizedTest
    @CsvSource({
        "address, nobody, email",
        "address, 'a@b.cn, c@d.cn', email",
        "address, 'a@b.cn\r\nBcc: c@d.cn', email",
        "address, <a@b.cn>, email",
        "quietFrom, 24:00, quietFrom",
        "digestAt, half past eight, digestAt",
        "language, fr, language"
    })
    void what_cannot_be_read_is_named(String field, String value, String named) {
        as("d019")
                .put("/me/notices", Map.of(field, value.replace("\\r\\n", "\r\n")))
                .then()
                .statusCode(422)
                .body("problems.field", equalTo(List.of(named)));
    }

    @Test
    void the_page_keeps_what_was_typed_wrongly_and_says_so() {
        RestAssured.given()
                .cookie("guatu", session("d020"))
                .formParam("address", "kein-at")
                .formParam("email", "NEVER")
                .formParam("quietFrom", "20:00")
                .formParam("quietTo", "08:00")
                .formParam("digestAt", "08:30")
                .formParam("language", "zh-CN")
                .post("/me/notices")
                .then()
                .statusCode(422)
                .body(containsString("kein-at"))
                .body(containsString("邮箱地址写法不对"));
        RestAssured.given()
                .cookie("guatu", session("d020"))
                .get("/me")
                .then()
                .statusCode(200)
                .body(containsString("my-notices"));
    }

    @Test
    void the_bell_is_a_small_fragment_and_nothing_for_strangers() {
        RestAssured.given().get("/notices/bell").then().statusCode(204);

        String bell = RestAssured.given()
                .cookie("guatu", session("d022"))
                .get("/notices/bell")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(bell).startsWith("<a class=\"bar-btn\" id=\"bell\"").hasSizeLessThan(600);
    }

    @Test
    void notices_are_read_task_by_task() {
        Client office = as("office");
        office.issueSample("annual-63.csv", "ANNUAL", 2024);
        Client unit = as("d041");
        List<Map<String, Object>> all = unit.all("/notices").stream()
                .filter(one -> Boolean.FALSE.equals(one.get("read")))
                .toList();
        Object task = Objects.requireNonNull(all.get(0).get("taskId"));
        long ofTask = all.stream().filter(one -> task.equals(one.get("taskId"))).count();

        unit.post("/notices/read", Map.of("task", task)).then().body("read", equalTo((int) ofTask));

        assertThat(unit.all("/notices").stream().filter(one -> Boolean.FALSE.equals(one.get("read"))))
                .hasSize(all.size() - (int) ofTask)
                .noneMatch(one -> task.equals(one.get("taskId")));
        assertThat(all.get(0).get("href")).isEqualTo("/tasks/" + task + "#acceptance");

        unit.post("/notices/read").then().body("read", equalTo(all.size() - (int) ofTask));
        unit.post("/notices/read").then().body("read", equalTo(0));
    }
}
