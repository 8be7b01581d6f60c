package org.guatu.organization.access.door;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.guatu.rehearsal.SampleOffice;
import org.guatu.support.Client;
import org.guatu.support.EmptyOffice;
import org.guatu.support.Keycloak;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The same against a real Keycloak ({@code ./test --keycloak}); part of no ordinary build. */
@Tag("keycloak")
@QuarkusTest
@TestProfile(KeycloakTest.WithKeycloak.class)
class KeycloakTest {
    private static final Pattern FORM = Pattern.compile("action=\"([^\"]+)\"");
    private static final Pattern EXIT = Pattern.compile("0;url=([^\"]+)\"");

    /** An office whose provider is a Keycloak. */
    public static class WithKeycloak extends EmptyOffice {
        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> settings = new HashMap<>(super.getConfigOverrides());
            settings.remove("guatu.oidc.issuer");
            return settings;
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return Stream.concat(super.testResources().stream(), Stream.of(new TestResourceEntry(Keycloak.class)))
                    .toList();
        }
    }

    @Inject
    SampleOffice sample;

    @Test
    void somebody_signs_in_at_keycloak_works_here_and_signs_out_at_both() {
        Client admin = Client.as("security", sample.password());
        List<Map<String, Object>> accounts = admin.all("/accounts");
        Object account = accounts.stream()
                .filter(one -> "d022".equals(one.get("username")))
                .findFirst()
                .orElseThrow()
                .get("id");

        Response stranger = back(signIn(leave(), new HashMap<>()));
        stranger.then().statusCode(403).body(containsString("zhang.san"));

        admin.with()
                .body(Map.of("name", "zhang.san"))
                .put("/api/v1/accounts/" + account + "/links/OIDC")
                .then()
                .statusCode(200);
        Map<String, String> browser = new HashMap<>();
        Response in = back(signIn(leave(), browser));
        in.then().statusCode(200);
        String session = in.cookie("guatu");
        given().cookie("guatu", session).get("/tasks").then().statusCode(200);
        given().cookie("guatu", session).get("/people").then().statusCode(403);

        given().cookie("guatu", session)
                .redirects()
                .follow(false)
                .post("/sign-out")
                .then()
                .statusCode(303);
        String onward = given().cookie("guatu-provider", in.cookie("guatu-provider"))
                .get("/sign-in/provider/out")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        Response out = there(find(EXIT, onward), browser);
        assertThat(out.statusCode()).isEqualTo(302);
        assertThat(out.header("Location")).startsWith("https://guatu.test/sign-in");
        assertThat(there(leave().header("Location"), browser).statusCode())
                .as("Keycloak asks anew who it is")
                .isEqualTo(200);
    }

    /** What a browser does at Keycloak: where it is sent back to, with the attempt it keeps. */
    private record Returned(Response left, String address) {}

    private static Returned signIn(Response left, Map<String, String> browser) {
        Response form = there(left.header("Location"), browser);
        assertThat(form.statusCode()).isEqualTo(200);
        browser.putAll(form.cookies());
        Response sent = given().redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .cookies(browser)
                .formParam("username", "zhang.san")
                .formParam("password", "Guatu-2024")
                .post(URI.create(find(FORM, form.asString())));
        assertThat(sent.statusCode()).isEqualTo(302);
        browser.putAll(sent.cookies());
        return new Returned(left, sent.header("Location"));
    }

    private static Response there(String address, Map<String, String> browser) {
        return given().redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .cookies(browser)
                .get(URI.create(address));
    }

    private static Response leave() {
        return given().redirects().follow(false).get("/sign-in/provider");
    }

    private static Response back(Returned returned) {
        URI uri = URI.create(returned.address());
        return given().redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .cookie("guatu-attempt", returned.left().cookie("guatu-attempt"))
                .get(uri.getRawPath() + "?" + uri.getRawQuery());
    }

    private static String find(Pattern pattern, String page) {
        Matcher found = pattern.matcher(page);
        assertThat(found.find()).as(page).isTrue();
        return found.group(1).replace("&amp;", "&");
    }
}
