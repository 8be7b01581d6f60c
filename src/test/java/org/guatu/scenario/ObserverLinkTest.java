package org.guatu.scenario;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.guatu.rehearsal.SampleOffice;
import org.guatu.support.EmptyOffice;
import org.guatu.support.Supervision;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An observer's link opens one door and no other, tells nothing when it opens none, and stands in no table or log. */
@QuarkusTest
@TestProfile(EmptyOffice.class)
class ObserverLinkTest {
    private static final byte[] PHOTO = "%PDF-1.4 photo".getBytes(StandardCharsets.UTF_8);

    @Inject
    SampleOffice sample;

    @Inject
    EntityManager entities;

    private Supervision people;
    private String path;
    private long invitation;

    @BeforeEach
    void aLink() {
        sql("delete from link_try");
        people = new Supervision(sample.password());
        var made = people.office
                .post("/invitations", Map.of("name", "林观察", "contact", "社区联络员转"))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        path = made.getString("path");
        invitation = made.getLong("id");
    }

    private void sql(String statement) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(statement).executeUpdate());
    }

    private static RequestSpecification browser() {
        return given().redirects().follow(false);
    }

    private static RequestSpecification form(String title, String words) {
        return browser()
                .multiPart("title", title, "text/plain; charset=UTF-8")
                .multiPart("words", words, "text/plain; charset=UTF-8");
    }

    @Test
    void an_observer_suggests_reads_the_answer_and_rates_it_without_an_account() {
        form("路灯不亮", "学校东门路灯不亮")
                .multiPart("evidence", "photo.pdf", PHOTO)
                .post(path)
                .then()
                .statusCode(303);
        long id = people.office.read("/suggestions").getLong("items[0].id");
        people.office
                .post("/suggestions/" + id + "/screening", Map.of("decision", "ACCEPT", "unit", "D041"))
                .then()
                .statusCode(200)
                .body("card.byLink", equalTo(true))
                .body("card.author", equalTo("林观察"))
                .body("evidence.name", hasItem("photo.pdf"));
        people.as("d041").get("/suggestions/" + id).then().body("evidence.name", hasItem("photo.pdf"));
        people.as("d041")
                .post("/suggestions/" + id + "/reply", Map.of("outcome", "SOLVED", "words", "已于今日修复。"))
                .then()
                .statusCode(200);

        browser().get(path).then().statusCode(200).body(containsString("已于今日修复。"));
        browser()
                .formParam("rating", "SATISFIED")
                .post(path + "/ratings/" + id)
                .then()
                .statusCode(303);

        people.office.get("/suggestions/" + id).then().body("card.stage", equalTo("CLOSED"));
        browser().get(path).then().body(containsString("满意"));
    }

    @Test
    void a_link_shows_its_own_suggestions_and_nothing_from_inside() {
        form("甲的建议", "内容").post(path).then().statusCode(303);
        long id = people.office.read("/suggestions").getLong("items[0].id");
        String other = people.office
                .post("/invitations", Map.of("name", "别人"))
                .jsonPath()
                .getString("path");

        browser().get(other).then().statusCode(200).body(not(containsString("甲的建议")));
        browser()
                .formParam("rating", "SATISFIED")
                .post(other + "/ratings/" + id)
                .then()
                .statusCode(404);
        given().redirects().follow(false).get("/suggestions/" + id).then().statusCode(303);
    }

    @Test
    void what_was_typed_and_chosen_is_not_lost_when_something_is_wrong() {
        form("", "写了很久的内容")
                .multiPart("evidence", "photo.pdf", PHOTO)
                .post(path)
                .then()
                .statusCode(422)
                .body(containsString("写了很久的内容"))
                .body(containsString("photo.pdf"))
                .body(containsString("type=\"checkbox\" name=\"evidence\""));
        form("太多", "四个文件")
                .multiPart("evidence", "1.pdf", PHOTO)
                .multiPart("evidence", "2.pdf", PHOTO)
                .multiPart("evidence", "3.pdf", PHOTO)
                .multiPart("evidence", "4.pdf", PHOTO)
                .post(path)
                .then()
                .statusCode(422)
                .body(containsString("最多附 3 个文件"));
        form("网页", "坏文件")
                .multiPart("evidence", "x.html", "<html>".getBytes(StandardCharsets.UTF_8))
                .post(path)
                .then()
                .statusCode(422)
                .body(containsString("x.html"));
    }

    @Test
    void a_link_brings_so_many_files_a_day_and_no_more() {
        for (int i = 0; i < 15; i++) {
            RequestSpecification four = form("", "内容");
            for (int j = 0; j < 4; j++) {
                four.multiPart("evidence", i + "-" + j + ".pdf", PHOTO);
            }
            four.post(path).then().statusCode(422);
        }

        form("一个也多", "内容")
                .multiPart("evidence", "photo.pdf", PHOTO)
                .post(path)
                .then()
                .statusCode(429);
        form("没有文件的收下", "内容").post(path).then().statusCode(303);
    }

    @Test
    void a_link_that_expires_shuts_while_its_page_is_open() {
        browser().get(path).then().statusCode(200);
        sql("update invitation set expires_at = '2020-01-01' where id = " + invitation);

        form("晚了", "内容").post(path).then().statusCode(404);
    }

    @Test
    void somebody_elses_file_cannot_be_attached() {
        long foreign = people.as("d041").proof("内部.pdf");

        form("偷看", "内容")
                .multiPart("evidence", String.valueOf(foreign))
                .post(path)
                .then()
                .statusCode(422);
    }

    @Test
    void a_form_that_is_sent_twice_is_one_suggestion() {
        int before = people.office.all("/suggestions").size();

        for (int i = 0; i < 3; i++) {
            form("只要一条", "内容").multiPart("once", "same-key").post(path).then().statusCode(303);
        }

        assertThat(people.office.all("/suggestions")).hasSize(before + 1);
    }

    @Test
    void an_unknown_an_expired_and_a_revoked_link_get_the_same_answer() {
        String expired = people.office
                .post("/invitations", Map.of("name", "到期"))
                .jsonPath()
                .getString("path");
        sql("update invitation set expires_at = '2020-01-01' where name = '到期'");
        people.office
                .post("/invitations/" + invitation + "/revocation")
                .then()
                .statusCode(200)
                .body("open", equalTo(false));

        List<Response> answers = new ArrayList<>();
        for (String one : List.of("/suggest/" + "x".repeat(43), expired, path)) {
            answers.add(browser().get(one));
            answers.add(form("建议", "内容").post(one));
        }

        assertThat(answers).extracting(Response::statusCode).containsOnly(404);
        // Who sent a form sees in the answer what they wrote; otherwise one answer is like the other.
        for (int kind = 0; kind < 2; kind++) {
            List<Response> alike = List.of(answers.get(kind), answers.get(kind + 2), answers.get(kind + 4));
            assertThat(alike).extracting(ObserverLinkTest::withoutSecrets).containsOnly(withoutSecrets(alike.get(0)));
        }
        assertThat(answers)
                .extracting(answer -> answer.getHeaders().asList().stream()
                        .map(io.restassured.http.Header::getName)
                        .sorted()
                        .toList())
                .containsOnly(answers.get(0).getHeaders().asList().stream()
                        .map(io.restassured.http.Header::getName)
                        .sorted()
                        .toList());
        assertThat(people.office.read("/invitations").<Boolean>getList("items.open"))
                .contains(true, false);
    }

    private static String withoutSecrets(Response answer) {
        return answer.asString()
                .replaceAll("/suggest/[\\w-]+", "/suggest/-")
                .replaceAll("value=\"[0-9a-f-]{36}\"", "value=\"-\"");
    }

    @Test
    void guessing_silences_the_address_and_tells_nothing() {
        for (int i = 0; i < 20; i++) {
            browser().get("/suggest/guess" + i).then().statusCode(404);
        }

        browser().get("/suggest/guess21").then().statusCode(429);
        browser().get(path).then().statusCode(429);
    }

    @Test
    void a_link_that_was_opened_goes_on_whatever_others_guess_behind_the_same_address() {
        browser().get(path).then().statusCode(200);
        for (int i = 0; i < 21; i++) {
            browser().get("/suggest/stranger" + i);
        }

        browser().get("/suggest/stranger").then().statusCode(429).header("Retry-After", notNullValue());
        browser().get(path).then().statusCode(200);
    }

    @Test
    void a_link_that_is_called_too_often_has_to_wait() {
        for (int i = 0; i < 60; i++) {
            browser().get(path).then().statusCode(200);
        }

        browser().get(path).then().statusCode(429).body(containsString("十分钟"));
    }

    @Test
    void no_page_behind_a_link_tells_where_it_was_opened_and_a_form_without_origin_is_taken() {
        Response page = browser().get(path);

        assertThat(page.getHeaders().getValues("Referrer-Policy")).containsExactly("no-referrer");
        assertThat(page.header("X-Robots-Tag")).isEqualTo("noindex");
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(page.asString()).doesNotContain("https://").doesNotContainPattern("src=\"//");
        browser()
                .header("Origin", "null")
                .formParam("title", "")
                .post(path)
                .then()
                .statusCode(422);
        assertThat(browser().get("/sign-in").getHeaders().getValues("Referrer-Policy"))
                .containsExactly("same-origin");
    }

    @Test
    void the_token_stands_in_no_table_and_no_log_and_only_its_hash_does() throws Exception {
        String token = path.substring(path.lastIndexOf('/') + 1);
        assertThat(token).as("256 random bits").hasSize(43);
        List<String> logged = new ArrayList<>();
        Handler ear = new Handler() {
            @Override
            public void publish(LogRecord line) {
                logged.add(line.getMessage() + Arrays.toString(line.getParameters()) + line.getThrown());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger.getLogger("").addHandler(ear);

        form("记录在哪里", "内容").post(path).then().statusCode(303);
        form("", "").post(path).then().statusCode(422);
        browser().get(path + "x").then().statusCode(404);
        browser().get(path + "/ratings").then().statusCode(404);
        sql("alter table suggestion rename column author to author_gone");
        try {
            browser().get(path).then().statusCode(500);
            form("", "").post(path).then().statusCode(500);
        } finally {
            sql("alter table suggestion rename column author_gone to author");
        }
        Logger.getLogger("").removeHandler(ear);

        assertThat(logged).as("the failures are logged").anyMatch(line -> line.contains("failure"));
        assertThat(logged).noneMatch(line -> line.contains(token));
        assertThat(tablesWith(token)).isEmpty();
        String hash = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        assertThat(tablesWith(hash)).containsExactly("invitation.hash");
    }

    /** Every text column of every table in which the text occurs. */
    private List<String> tablesWith(String text) {
        return QuarkusTransaction.requiringNew().call(() -> {
            List<String> found = new ArrayList<>();
            List<?> columns = entities.createNativeQuery(
                            "select table_name, column_name from information_schema.columns"
                                    + " where table_schema = database() and data_type in"
                                    + " ('char', 'varchar', 'text', 'mediumtext', 'longtext')")
                    .getResultList();
            for (Object row : columns) {
                Object[] column = (Object[]) row;
                Number hits = (Number) entities.createNativeQuery(
                                "select count(*) from `" + column[0] + "` where locate(?1, `" + column[1] + "`) > 0")
                        .setParameter(1, text)
                        .getSingleResult();
                if (hits.intValue() > 0) {
                    found.add(column[0] + "." + column[1]);
                }
            }
            return found;
        });
    }
}
