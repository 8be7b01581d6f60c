package org.guatu.organization;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.guatu.organization.OfficeForTests.PASSWORD;
import static org.guatu.organization.OfficeForTests.as;
import static org.guatu.organization.OfficeForTests.asking;
import static org.guatu.organization.OfficeForTests.session;
import static org.guatu.organization.OfficeForTests.token;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.Map;
import org.guatu.support.DatabaseResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class SigningInTest {
    @Inject
    OfficeForTests office;

    @Test
    void a_token_tells_who_one_is() {
        String user = office.account("D022", Roles.LIAISON);

        as(user).get("/api/v1/me")
                .then()
                .statusCode(200)
                .body("username", equalTo(user))
                .body("unit.name", equalTo("区司法局"))
                .body("posts[0].role", equalTo("LIAISON"))
                .body("region.code", equalTo("320509"))
                .body("permissions", hasItem("reports.write"));
    }

    @Test
    void an_unknown_name_and_a_wrong_password_get_the_same_answer() {
        String user = office.account("D022", Roles.LIAISON);

        String wrong = asking(user, "wrong")
                .post("/api/v1/tokens")
                .then()
                .statusCode(401)
                .extract()
                .asString();
        String unknown = asking("nobody-here", "wrong")
                .post("/api/v1/tokens")
                .then()
                .statusCode(401)
                .extract()
                .asString();

        assertThat(unknown).isEqualTo(wrong);
    }

    @Test
    void an_unknown_name_takes_as_long_as_a_wrong_password() {
        String user = office.account("D022", Roles.LIAISON);
        String other = office.account("D022", Roles.LIAISON);
        asking("warm-up", "wrong").post("/api/v1/tokens");

        long known = Math.min(nanos(user), nanos(other));
        long unknown = Math.min(nanos("nobody-there"), nanos("nobody-else"));

        assertThat((double) unknown / known).isBetween(0.3, 3.0);
    }

    private static long nanos(String user) {
        long fastest = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            long start = System.nanoTime();
            asking(user, "wrong").post("/api/v1/tokens").then().statusCode(401);
            fastest = Math.min(fastest, System.nanoTime() - start);
        }
        return fastest;
    }

    @Test
    void five_failures_lock_a_name_out_whether_or_not_somebody_bears_it() {
        String user = office.account("D022", Roles.LIAISON);
        for (String name : new String[] {user, "locked-nobody"}) {
            for (int i = 0; i < 5; i++) {
                asking(name, "wrong").post("/api/v1/tokens").then().statusCode(401);
            }

            asking(name, PASSWORD)
                    .post("/api/v1/tokens")
                    .then()
                    .statusCode(429)
                    .contentType("application/problem+json")
                    .body("detail", containsString("15"));
        }
    }

    @Test
    void a_right_password_clears_the_count() {
        String user = office.account("D022", Roles.LIAISON);
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 4; i++) {
                asking(user, "wrong").post("/api/v1/tokens").then().statusCode(401);
            }
            token(user);
        }
    }

    @Test
    void a_session_is_worth_nothing_under_the_api_and_a_token_nothing_on_pages() {
        String user = office.account("D022", Roles.LIAISON);
        String session = session(user, PASSWORD);
        String token = token(user);

        given().cookie("guatu", session).get("/api/v1/me").then().statusCode(401);
        given().auth().oauth2(session).get("/api/v1/me").then().statusCode(401);
        page().cookie("guatu", token).get("/password").then().statusCode(303);
        page().auth().oauth2(token).get("/password").then().statusCode(303);
        page().cookie("guatu", session).get("/password").then().statusCode(200);
        given().auth().oauth2(token).get("/api/v1/me").then().statusCode(200);
    }

    @Test
    void a_revoked_token_is_refused_on_the_next_request() {
        String token = token(office.account("D022", Roles.LIAISON));
        given().auth().oauth2(token).get("/api/v1/me").then().statusCode(200);

        given().auth().oauth2(token).delete("/api/v1/tokens/current").then().statusCode(204);

        given().auth().oauth2(token).get("/api/v1/me").then().statusCode(401);
    }

    @Test
    void who_signed_out_is_refused_on_the_next_request_even_with_the_old_cookie() {
        String session = session(office.account("D022", Roles.LIAISON), PASSWORD);

        page().cookie("guatu", session).post("/sign-out").then().statusCode(303).cookie("guatu", "");

        page().cookie("guatu", session)
                .get("/password")
                .then()
                .statusCode(303)
                .header("Location", containsString("/sign-in?to=%2Fpassword"));
    }

    @Test
    void a_disabled_account_is_refused_on_the_next_request_and_cannot_come_back() {
        String user = office.account("D022", Roles.LIAISON);
        String token = token(user);

        as(office.security())
                .body(Map.of("disabled", true))
                .patch("/api/v1/accounts/" + office.idOf(user))
                .then()
                .statusCode(200)
                .body("disabled", equalTo(true));

        given().auth().oauth2(token).get("/api/v1/me").then().statusCode(401);
        asking(user, PASSWORD).post("/api/v1/tokens").then().statusCode(401);
    }

    @Test
    void a_one_time_password_must_be_changed_before_anything_else() {
        String user = office.account("D022", Roles.LIAISON);
        String old = token(user);
        String once = as(office.security())
                .post("/api/v1/accounts/" + office.idOf(user) + "/password-reset")
                .then()
                .statusCode(200)
                .extract()
                .path("password");
        given().auth().oauth2(old).get("/api/v1/me").then().statusCode(401);

        String token = token(user, once);
        given().auth().oauth2(token).get("/api/v1/units").then().statusCode(403).body("detail", containsString("修改密码"));
        String session = session(user, once);
        page().cookie("guatu", session)
                .get("/me")
                .then()
                .statusCode(303)
                .header("Location", containsString("/password"));

        page().cookie("guatu", session)
                .formParam("current", once)
                .formParam("fresh", "Fresh-2024")
                .formParam("again", "Fresh-2024")
                .post("/password")
                .then()
                .statusCode(303);

        given().auth().oauth2(token).get("/api/v1/units").then().statusCode(401);
        given().auth()
                .oauth2(token(user, "Fresh-2024"))
                .get("/api/v1/units")
                .then()
                .statusCode(200);
    }

    @Test
    void a_new_password_is_refused_with_all_that_is_wrong_with_it() {
        String user = office.account("D022", Roles.LIAISON);

        page().cookie("guatu", session(user, PASSWORD))
                .formParam("current", PASSWORD)
                .formParam("fresh", "abc")
                .formParam("again", "abc")
                .post("/password")
                .then()
                .statusCode(422)
                .contentType(ContentType.HTML)
                .body(containsString("至少 8 位"))
                .body(containsString("至少 3 类"));
    }

    @Test
    void signing_in_leads_to_paths_of_ours_only() {
        String user = office.account("D022", Roles.LIAISON);
        for (String foreign :
                new String[] {"//evil.example", "https://evil.example/", "/\\evil.example", "javascript:x"}) {
            page().formParam("username", user)
                    .formParam("password", PASSWORD)
                    .formParam("to", foreign)
                    .post("/sign-in")
                    .then()
                    .statusCode(303)
                    .header(
                            "Location",
                            equalTo(io.restassured.RestAssured.baseURI + ":" + io.restassured.RestAssured.port + "/"));
        }
    }

    @Test
    void a_failed_sign_in_shows_the_form_again_with_what_was_typed() {
        page().formParam("username", "<b>who</b>")
                .formParam("password", "wrong")
                .post("/sign-in")
                .then()
                .statusCode(401)
                .body(containsString("&lt;b&gt;who&lt;/b&gt;"))
                .body(containsString("用户名或密码不正确"));
    }

    private static io.restassured.specification.RequestSpecification page() {
        return given().redirects().follow(false);
    }
}
