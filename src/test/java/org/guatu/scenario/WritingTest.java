package org.guatu.scenario;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.guatu.support.ChangedTasks.row;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.guatu.rehearsal.SampleOffice;
import org.guatu.support.ChangedTasks;
import org.guatu.support.Client;
import org.guatu.support.EmptyOffice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What stands behind the pages on which people write: drafts, their revisions, sessions, and what is sent how. */
@QuarkusTest
@TestProfile(EmptyOffice.class)
class WritingTest {
    private static final String FORM = "application/x-www-form-urlencoded; charset=UTF-8";

    @Inject
    SampleOffice sample;

    @Inject
    AgroalDataSource database;

    private String session;

    @BeforeEach
    void signIn() {
        session = Client.session("d041", sample.password());
    }

    private RequestSpecification page() {
        return given().redirects().follow(false).cookie("guatu", session);
    }

    private ValidatableResponse keep(String form, String text, String seen, String next) {
        return page().contentType(FORM)
                .header("HX-Request", "true")
                .formParam("draft", form)
                .formParam("done", text)
                .formParam("draftSeen", seen)
                .formParam("draftNext", next)
                .post("/drafts")
                .then();
    }

    @Test
    void a_draft_is_not_saved_over_one_that_its_writer_has_not_seen() {
        keep("test/1", "甲", "", "a.1").statusCode(200).body("words", containsString("已保存"));
        keep("test/1", "乙", "", "b.1")
                .statusCode(409)
                .body("other.fields.done[0]", is("甲"))
                .body("other.revision", is("a.1"));
        keep("test/1", "乙", "a.1", "b.2").statusCode(200);
        keep("test/1", "甲又写", "a.1", "a.2").statusCode(409).body("other.fields.done[0]", is("乙"));
    }

    @Test
    void a_refused_form_that_is_sent_anew_is_not_at_odds_with_the_draft_that_says_the_same() {
        session = Client.session("office", sample.password());
        keep("invitations", "甲", "", "a.1").statusCode(200);
        for (String seen : new String[] {"", "a.1"}) {
            page().contentType(FORM)
                    .formParam("draft", "invitations")
                    .formParam("draftSeen", seen)
                    .formParam("done", "甲")
                    .formParam("button", "yes")
                    .post("/suggestions/invitations")
                    .then()
                    .statusCode(422)
                    .body(containsString("name=\"draftSeen\" value=\"a.1\""))
                    .body(not(containsString("data-other")));
        }
        page().contentType(FORM)
                .formParam("draft", "invitations")
                .formParam("draftSeen", "")
                .formParam("done", "乙")
                .post("/suggestions/invitations")
                .then()
                .body(containsString("data-other"));
    }

    @Test
    void a_draft_of_a_form_that_was_handed_in_elsewhere_is_not_begun_anew() {
        keep("test/2", "甲", "x.7", "a.1").statusCode(409).body("other", nullValue());
    }

    @Test
    void a_session_goes_on_while_its_person_works_and_not_by_what_the_page_asks_itself() throws SQLException {
        LocalDateTime soon = LocalDateTime.now(ZoneOffset.UTC).plusMinutes(10).truncatedTo(ChronoUnit.SECONDS);
        endAt(soon);
        page().get("/notices/bell").then().statusCode(200);
        page().get("/session").then().statusCode(200).body("person", not(nullValue()));
        assertThat(end()).isEqualTo(soon);
        page().get("/tasks").then().statusCode(200);
        assertThat(end()).isAfter(soon.plusMinutes(40));
    }

    @Test
    void an_idle_session_has_ended() throws SQLException {
        endAt(LocalDateTime.now(ZoneOffset.UTC).minusSeconds(1));
        page().get("/session").then().statusCode(200).body("person", nullValue());
        page().get("/tasks").then().statusCode(303);
    }

    @Test
    void a_script_that_meets_a_lost_session_is_never_handed_the_sign_in_page() {
        given().redirects()
                .follow(false)
                .header("HX-Request", "true")
                .get("/tasks")
                .then()
                .statusCode(401)
                .body(emptyString());
    }

    @Test
    void a_form_sent_after_the_end_leads_back_to_its_page() {
        given().redirects()
                .follow(false)
                .header("Referer", root() + "/tasks/1/report?period=2024-03")
                .formParam("done", "写了")
                .post("/tasks/1/report")
                .then()
                .statusCode(303)
                .header("Location", containsString("to=%2Ftasks%2F1%2Freport%3Fperiod%3D2024-03&ended=yes"));
    }

    @Test
    void pages_are_sent_compressed_and_scripts_without_a_version_are_asked_for_anew() throws Exception {
        HttpRequest asked = HttpRequest.newBuilder(URI.create(root() + "/sign-in"))
                .header("Accept-Encoding", "gzip")
                .build();
        var page = HttpClient.newHttpClient().send(asked, HttpResponse.BodyHandlers.discarding());
        assertThat(page.headers().firstValue("Content-Encoding")).contains("gzip");
        for (String file : new String[] {"/guatu.js", "/writing.js", "/guatu.css"}) {
            given().get(file).then().statusCode(200).header("Cache-Control", is("no-cache"));
        }
        given().get("/vendor/htmx-2.0.11/htmx.min.js").then().header("Cache-Control", containsString("immutable"));
    }

    @Test
    void a_figure_without_a_value_is_dropped_over_the_api_too() {
        ChangedTasks tasks = new ChangedTasks(sample.password());
        long list = tasks.issuedBeforeApril(row(1, "推行“综合查一次”", "区行政审批局", "", "2024年12月底前", "季报"));
        String task = tasks.task(list, "推行“综合查一次”");
        tasks.as("d041")
                .with()
                .body(
                        """
                        {"period": "2024-Q1", "percent": 20, "done": "已办", "figures": [
                          {"name": "事项", "value": null, "unit": "项"}, {"name": "检查", "value": 3, "unit": "次"}]}""")
                .post("/api/v1" + task + "/reports")
                .then()
                .statusCode(201)
                .body("figures.size()", is(1))
                .body("figures[0].name", is("检查"));
    }

    private static String root() {
        return io.restassured.RestAssured.baseURI + ":" + io.restassured.RestAssured.port;
    }

    private void endAt(LocalDateTime end) throws SQLException {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(
                        "update access_token set expires_at = ? where hash = sha2(?, 256)")) {
            update.setObject(1, end);
            update.setString(2, session);
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }

    private LocalDateTime end() throws SQLException {
        try (var connection = database.getConnection();
                var query =
                        connection.prepareStatement("select expires_at from access_token where hash = sha2(?, 256)")) {
            query.setString(1, session);
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getObject(1, LocalDateTime.class);
            }
        }
    }
}
