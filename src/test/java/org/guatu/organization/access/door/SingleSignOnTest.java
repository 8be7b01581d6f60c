package org.guatu.organization.access.door;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.guatu.rehearsal.SampleOffice;
import org.guatu.support.Client;
import org.guatu.support.EmptyOffice;
import org.guatu.support.TestProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The office's OpenID provider says who somebody is; what they may do here is said here. */
@QuarkusTest
@Tag("database")
@TestProfile(EmptyOffice.class)
class SingleSignOnTest {
    @Inject
    SampleOffice sample;

    private TestProvider provider;
    private Client admin;

    @BeforeEach
    void aProvider() throws Exception {
        provider = new TestProvider();
        admin = Client.as("security", sample.password());
    }

    @AfterEach
    void stop() {
        provider.close();
    }

    @Test
    void a_linked_person_comes_in_with_their_own_posts_and_goes_out_there_too() {
        link("d022", "zhang.san");
        Response left = leave("/tasks");
        assertThat(left.header("Set-Cookie")).contains("HttpOnly", "SameSite=Lax", "Path=/sign-in/provider");

        Response in = back(left, provider.signIn(left.header("Location"), "subject-1", "zhang.san"));

        in.then()
                .statusCode(200)
                .body(containsString("0;url=/tasks"))
                .header("Cache-Control", containsString("no-store"));
        String session = in.cookie("guatu");
        given().cookie("guatu", session).get("/people").then().statusCode(403);
        given().cookie("guatu", session).get("/session").then().statusCode(200).body("person", not(equalTo(null)));
        admin.get("/accounts/" + account("d022") + "/links").then().body("[0].used", equalTo(true));

        Response out =
                given().redirects().follow(false).cookie("guatu", session).post("/sign-out");
        out.then().statusCode(303).header("Location", containsString("/sign-in/provider/out"));
        String token = in.cookie("guatu-provider");
        given().cookie("guatu-provider", token)
                .get("/sign-in/provider/out")
                .then()
                .statusCode(200)
                .body(containsString("/out?"))
                .body(containsString("id_token_hint"))
                .body(containsString("post_logout_redirect_uri"));
        given().redirects()
                .follow(false)
                .cookie("guatu", session)
                .get("/tasks")
                .then()
                .statusCode(303);
    }

    @Test
    void whoever_bears_the_name_later_is_somebody_else() {
        link("d018", "li.si");
        Response first = leave("/");
        back(first, provider.signIn(first.header("Location"), "subject-li", "li.si"))
                .then()
                .statusCode(200);

        Response other = leave("/");
        back(other, provider.signIn(other.header("Location"), "subject-other", "li.si"))
                .then()
                .statusCode(403)
                .body(containsString("li.si"));
        Response married = leave("/");
        back(married, provider.signIn(married.header("Location"), "subject-li", "li.wu"))
                .then()
                .statusCode(200);
    }

    @Test
    void an_unlinked_person_is_told_what_to_do_and_an_ended_link_opens_nothing() {
        Response stranger = leave("/");
        back(stranger, provider.signIn(stranger.header("Location"), "subject-9", "wang.wu"))
                .then()
                .statusCode(403)
                .body(containsString("wang.wu"))
                .body(containsString("关联"));

        link("d018", "zhao.liu");
        Response once = leave("/");
        back(once, provider.signIn(once.header("Location"), "subject-6", "zhao.liu"))
                .then()
                .statusCode(200);
        admin.with()
                .delete("/api/v1/accounts/" + account("d018") + "/links/OIDC")
                .then()
                .statusCode(204);
        Response again = leave("/");
        back(again, provider.signIn(again.header("Location"), "subject-6", "zhao.liu"))
                .then()
                .statusCode(403);
    }

    @ParameterizedTest
    @CsvSource({
        "iss, https://other.example",
        "aud, another",
        "nonce, replayed",
        "azp, another",
        "sub, ''",
        "preferred_username, ''"
    })
    void a_token_that_says_otherwise_opens_nothing(String claim, String value) {
        link("d022", "zhang.san");
        Response left = leave("/");

        Response in = back(left, provider.saying(claim, value).signIn(left.header("Location"), "s", "zhang.san"));

        in.then().statusCode(401);
        assertThat(in.cookie("guatu")).isNull();
    }

    @Test
    void an_old_token_opens_nothing() {
        link("d022", "zhang.san");
        Response left = leave("/");

        back(left, provider.saying("exp", 1_700_000_000).signIn(left.header("Location"), "s", "zhang.san"))
                .then()
                .statusCode(401);
    }

    @Test
    void only_the_browser_that_left_comes_back_and_only_once() {
        link("d022", "zhang.san");
        Response left = leave("/");
        Response otherBrowser = leave("/");
        String back = provider.signIn(left.header("Location"), "s", "zhang.san");

        back(otherBrowser, back).then().statusCode(401);
        given().get(local(back)).then().statusCode(401);
        back(left, back).then().statusCode(200);
        back(left, back).then().statusCode(401);
    }

    @Test
    void an_address_elsewhere_is_never_led_to() {
        link("d022", "zhang.san");
        Response left = leave("https://evil.example/");

        back(left, provider.signIn(left.header("Location"), "s", "zhang.san"))
                .then()
                .statusCode(200)
                .body(not(containsString("evil")));
    }

    @Test
    void a_provider_that_is_away_leaves_the_password() {
        provider.close();
        given().get("/sign-in").then().statusCode(200).body(containsString("/sign-in/provider"));
        assertThat(Client.session("d022", sample.password())).isNotBlank();
    }

    @Test
    void a_name_is_linked_once_and_the_trail_says_by_whom() {
        link("d022", "zhang.san");

        admin.with()
                .body(Map.of("name", "zhang.san"))
                .put("/api/v1/accounts/" + account("d018") + "/links/OIDC")
                .then()
                .statusCode(422)
                .body("problems.field", hasItem("name"));
        String session = Client.session("security", sample.password());
        given().cookie("guatu", session)
                .get("/people/" + account("d022") + "/links")
                .then()
                .statusCode(200)
                .body(containsString("zhang.san"));
    }

    private void link(String username, String name) {
        admin.with()
                .body(Map.of("name", name))
                .put("/api/v1/accounts/" + account(username) + "/links/OIDC")
                .then()
                .statusCode(200);
    }

    private long account(String username) {
        List<Map<String, Object>> accounts = admin.all("/accounts");
        return accounts.stream()
                .filter(one -> username.equals(one.get("username")))
                .map(one -> ((Number) Objects.requireNonNull(one.get("id"))).longValue())
                .findFirst()
                .orElseThrow();
    }

    private static Response leave(String to) {
        return given().redirects()
                .follow(false)
                .queryParam("to", to)
                .get("/sign-in/provider")
                .then()
                .statusCode(303)
                .extract()
                .response();
    }

    private static Response back(Response left, String address) {
        return given().redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .cookie("guatu-attempt", left.cookie("guatu-attempt"))
                .get(local(address));
    }

    private static String local(String address) {
        URI uri = URI.create(address);
        return uri.getRawPath() + "?" + uri.getRawQuery();
    }
}
