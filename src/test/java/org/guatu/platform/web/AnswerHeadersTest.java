package org.guatu.platform.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import org.guatu.rehearsal.SampleOffice;
import org.guatu.support.Client;
import org.guatu.support.EmptyOffice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes with every answer, whoever made it. */
@QuarkusTest
@TestProfile(EmptyOffice.class)
class AnswerHeadersTest {
    @Inject
    SampleOffice sample;

    @TestHTTPResource("/")
    @SuppressWarnings("NullAway.Init")
    URL address;

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/v1/me", "/api/v1/units", "/api/v1/tasks", "/api/v1/nowhere", "/api/v1/lists/template"})
    void nobody_keeps_a_personal_answer(String path) {
        Client.as("office", sample.password())
                .with()
                .get(path)
                .then()
                .header("Cache-Control", containsString("no-store"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/tasks", "/session", "/sign-in", "/nowhere", "/q/health/live"})
    void nobody_keeps_a_page(String path) {
        String session = Client.session("office", sample.password());

        given().cookie("guatu", session).get(path).then().header("Cache-Control", containsString("no-store"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/vendor/htmx-2.0.11/htmx.min.js", "/guatu.css"})
    void files_may_be_kept(String path) {
        given().get(path).then().statusCode(200).header("Cache-Control", not(containsString("no-store")));
    }

    @Test
    void over_plain_http_nobody_is_told_to_come_by_tls_whoever_claims_it() {
        given().get("/sign-in").then().header("Strict-Transport-Security", nullValue());
        given().header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-For", "203.0.113.7")
                .header("Forwarded", "proto=https;for=203.0.113.7")
                .get("/sign-in")
                .then()
                .statusCode(200)
                .header("Strict-Transport-Security", nullValue());
    }

    @Test
    void no_other_window_or_site_gets_hold_of_ours() {
        given().get("/sign-in")
                .then()
                .header("Cross-Origin-Opener-Policy", equalTo("same-origin"))
                .header("Cross-Origin-Resource-Policy", equalTo("same-origin"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/%zz",
                "/api/v1/tasks/%",
                "/api/v1/tasks?limit=%zz",
                "/api/v1/tasks%00",
                "/api/v1/tasks|x",
                "/api/v1/tasks?x=<>",
                "/api/v1/tasks[",
                "/api/v1/tasks?x=\\",
                "http://localhost:x/api/v1/tasks"
            })
    void an_address_that_cannot_be_read_is_a_problem_in_words(String target) throws Exception {
        String answer = raw("GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(answer).contains("application/problem+json").contains("\"detail\":");
    }

    private String raw(String request) throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), address.getPort())) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
