package org.guatu.scenario;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Map;
import org.guatu.rehearsal.SampleOffice;
import org.guatu.support.Client;
import org.guatu.support.EmptyOffice;
import org.guatu.support.Pages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that say what cannot be meant: refused with a problem, never half taken and never a failure. */
@QuarkusTest
@TestProfile(EmptyOffice.class)
class BadBodiesTest {
    @Inject
    SampleOffice sample;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    /rule-sets         | {"year":2024,"year":2024}
                    /evaluations       | {"year":2024,"year":2025}
                    /debriefings       | {"year":2024,"title":"述法","sections":[null]}
                    /debriefings       | {"year":2024,"title":"述法","questions":[null]}
                    /debriefings       | {"year":2024,"title":"述法","units":["D041",null]}
                    /debriefings       | {"year":2024,"title":"述\\u0000法"}
                    /debriefings       | {"year":2024,"title":"述\\ud800法"}
                    /debriefings       | {"year":2024,"title":
                    /evaluations       | {"year":2024.9}
                    """)
    void a_name_twice_nothing_in_a_list_a_part_of_a_year_and_what_is_no_character_are_refused(
            String path, String body) {
        Client.as("office", sample.password())
                .post(path, body)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:guatu:platform.unreadable"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage", "/", "text/html, garbage", ""})
    void a_wish_for_a_kind_of_answer_that_cannot_be_read_is_passed_over(String wish) {
        Client.as("office", sample.password())
                .with()
                .header("Accept", wish)
                .get("/api/v1/me")
                .then()
                .statusCode(200);
        Pages.as("office", sample.password())
                .with()
                .header("Accept", wish)
                .get("/tasks")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/html"));
    }

    @Test
    void a_number_of_thousands_of_digits_is_a_mistake_in_its_field() {
        Pages.as("office", sample.password())
                .post("/supervision/drafts", Map.of("tasks", "9".repeat(30_000)))
                .then()
                .statusCode(422);
    }

    @Test
    void a_page_stays_a_page_whatever_kind_of_answer_is_wished_for() {
        given().header("Accept", "application/xml")
                .formParam("username", "nobody")
                .formParam("password", "wrong")
                .post("/sign-in")
                .then()
                .statusCode(401)
                .contentType(startsWith("text/html"));
    }
}
