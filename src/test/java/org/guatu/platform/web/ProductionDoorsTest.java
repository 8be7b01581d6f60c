package org.guatu.platform.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.guatu.rehearsal.SampleOffice;
import org.guatu.support.Client;
import org.guatu.support.EmptyOffice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The doors of a production build, behind a proxy on this machine that ends TLS. */
@QuarkusTest
@TestProfile(ProductionDoorsTest.BehindAProxy.class)
class ProductionDoorsTest {
    /** As the production build has it, and deploy/ sets it. */
    public static class BehindAProxy extends EmptyOffice {
        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> settings = new HashMap<>(super.getConfigOverrides());
            settings.put("quarkus.management.enabled", "true");
            settings.put("guatu.proxies", "127.0.0.1");
            settings.put("guatu.password.roles", "SYS_ADMIN,SECURITY_ADMIN,AUDITOR");
            return settings;
        }
    }

    @Inject
    SampleOffice sample;

    @TestHTTPResource(value = "/", management = true)
    @SuppressWarnings("NullAway.Init")
    URL management;

    @ParameterizedTest
    @ValueSource(strings = {"/q/health/ready", "/q/health/live", "/q/metrics", "/q/openapi"})
    void what_machines_ask_is_on_a_port_of_its_own(String path) {
        given().get(path).then().statusCode(404);
        given().baseUri("http://127.0.0.1")
                .port(management.getPort())
                .get(path)
                .then()
                .statusCode(200);
    }

    @Test
    void the_production_build_has_that_port() throws Exception {
        String pom = Files.readString(Path.of("pom.xml"));
        String production = pom.substring(pom.indexOf("<id>production</id>"));

        assertThat(production).contains("<name>production</name>");
        assertThat(production).contains("<quarkus.management.enabled>true</quarkus.management.enabled>");
    }

    @Test
    void a_browser_that_came_by_tls_comes_by_tls_for_a_year() {
        given().get("/sign-in").then().header(AnswerHeaders.HSTS, nullValue());
        for (String path : new String[] {"/sign-in", "/api/v1/me", "/guatu.css", "/nowhere"}) {
            given().header("X-Forwarded-Proto", "https")
                    .get(path)
                    .then()
                    .header(AnswerHeaders.HSTS, equalTo(AnswerHeaders.YEAR));
        }
    }

    @Test
    void where_the_office_says_so_only_administrators_come_in_by_password() {
        assertThat(Client.session("admin", sample.password())).isNotBlank();
        given().redirects()
                .follow(false)
                .formParam("username", "d022")
                .formParam("password", sample.password())
                .post("/sign-in")
                .then()
                .statusCode(403)
                .body(containsString("统一身份认证"));
        given().contentType(ContentType.JSON)
                .body(Map.of("username", "d022", "password", sample.password()))
                .post("/api/v1/tokens")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:guatu:organization.door.passwordsNot"));
    }

    @Test
    void behind_tls_the_cookie_goes_by_tls_only() {
        given().redirects()
                .follow(false)
                .header("X-Forwarded-Proto", "https")
                .post("/sign-out")
                .then()
                .header("Set-Cookie", containsString("Secure"));
    }
}
