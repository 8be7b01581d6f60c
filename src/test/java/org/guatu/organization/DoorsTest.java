package org.guatu.organization;

import static io.restassured.RestAssured.given;
import static org.guatu.organization.OfficeForTests.PASSWORD;
import static org.guatu.organization.OfficeForTests.as;
import static org.guatu.organization.OfficeForTests.session;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import org.guatu.support.DatabaseResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class DoorsTest {
    @Inject
    OfficeForTests office;

    @ParameterizedTest
    @ValueSource(strings = {"me", "units", "regions", "accounts", "accounts/1"})
    void without_a_token_the_api_answers_401_and_never_leads_elsewhere(String path) {
        for (var asking : new io.restassured.specification.RequestSpecification[] {
            given(), given().auth().oauth2("made-up"), given().header("Authorization", "Basic YTpi")
        }) {
            asking.redirects()
                    .follow(false)
                    .get("/api/v1/" + path)
                    .then()
                    .statusCode(401)
                    .contentType("application/problem+json")
                    .body("detail", equalTo("请先登录。"));
        }
    }

    @Test
    void messages_come_in_the_callers_language() {
        given().header("Accept-Language", "en-GB,en;q=0.9")
                .get("/api/v1/me")
                .then()
                .body("detail", equalTo("Please sign in first."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/accounts;x/1",
                "/api/v1;x/accounts",
                "//api/v1/accounts",
                "/api/v1/%2e/accounts",
                "/api//v1/accounts",
                "/api/v1/accounts%3Bx"
            })
    void odd_spellings_of_a_path_open_nothing(String path) {
        String session = session(office.admin(), PASSWORD);

        int status = given().urlEncodingEnabled(false)
                .redirects()
                .follow(false)
                .cookie("guatu", session)
                .get(path)
                .then()
                .body(not(containsString("\"items\"")))
                .extract()
                .statusCode();

        org.assertj.core.api.Assertions.assertThat(status).isNotEqualTo(200);
    }

    @Test
    void a_role_that_may_never_do_it_is_refused_before_anything_is_looked_up() {
        String liaison = office.account("D018", Roles.LIAISON);

        forbidden(as(liaison).get("/api/v1/accounts/999999").then());
        forbidden(as(liaison).body("{broken").post("/api/v1/accounts").then());
        forbidden(as(liaison).body(Map.of()).patch("/api/v1/units/NONE").then());
        forbidden(as(liaison).post("/api/v1/accounts/999999/password-reset").then());
    }

    private static void forbidden(ValidatableResponse answer) {
        answer.statusCode(403).contentType("application/problem+json").body("detail", equalTo("您的岗位不能进行这项操作。"));
    }

    @Test
    void a_form_sent_from_another_site_is_refused() {
        String session = session(office.account("D018", Roles.LIAISON), PASSWORD);
        for (Map.Entry<String, String> foreign : Map.of(
                        "Origin", "https://evil.example", "Sec-Fetch-Site", "cross-site")
                .entrySet()) {
            given().redirects()
                    .follow(false)
                    .cookie("guatu", session)
                    .header(foreign.getKey(), foreign.getValue())
                    .post("/sign-out")
                    .then()
                    .statusCode(403);
        }

        given().cookie("guatu", session).get("/password").then().statusCode(200);
    }

    @Test
    void every_answer_forbids_framing_sniffing_and_foreign_scripts() {
        for (String path : new String[] {"/sign-in", "/api/v1/me", "/nowhere", "/q/health/live"}) {
            given().get(path)
                    .then()
                    .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                    .header("Content-Security-Policy", not(containsString("unsafe-inline")))
                    .header("X-Content-Type-Options", equalTo("nosniff"))
                    .header("Referrer-Policy", equalTo("same-origin"));
        }
    }

    @Test
    void the_cookie_is_out_of_reach_of_scripts_and_other_sites() {
        String user = office.account("D018", Roles.LIAISON);

        given().redirects()
                .follow(false)
                .formParam("username", user)
                .formParam("password", PASSWORD)
                .post("/sign-in")
                .then()
                .header("Set-Cookie", containsString("HttpOnly"))
                .header("Set-Cookie", containsString("SameSite=Strict"))
                .header("Set-Cookie", not(containsString("Secure")));
        given().redirects()
                .follow(false)
                .header("Host", "guatu.example")
                .formParam("username", user)
                .formParam("password", PASSWORD)
                .post("/sign-in")
                .then()
                .header("Set-Cookie", containsString("Secure"));
    }
}
