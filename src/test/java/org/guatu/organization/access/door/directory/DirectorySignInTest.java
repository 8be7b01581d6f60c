package org.guatu.organization.access.door.directory;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.guatu.rehearsal.SampleOffice;
import org.guatu.support.Client;
import org.guatu.support.EmptyOffice;
import org.guatu.support.TestDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The office's directory says whose a password is; what they may do here is said here. */
@QuarkusTest
@TestProfile(EmptyOffice.class)
class DirectorySignInTest {
    private static final String PASSWORD = "Regen-am-Montag-4";

    @Inject
    SampleOffice sample;

    @Inject
    @ConfigProperty(name = "guatu.ldap.url")
    @SuppressWarnings("NullAway.Init")
    URI url;

    private TestDirectory directory;
    private Client security;
    private final List<String> logged = new CopyOnWriteArrayList<>();
    private final Handler log = new Handler() {
        @Override
        public void publish(LogRecord record) {
            logged.add(record.getMessage() + Arrays.toString(record.getParameters()) + record.getThrown());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void open() {
        directory = TestDirectory.inTheOpen(url.getPort(), null);
        security = Client.as("security", sample.password());
        Logger.getLogger("").addHandler(log);
    }

    @AfterEach
    void nothing_secret_was_logged() {
        directory.close();
        Logger.getLogger("").removeHandler(log);
        assertThat(String.join("\n", logged)).doesNotContain(PASSWORD, TestDirectory.READERS_PASSWORD);
    }

    @Test
    void a_linked_person_comes_in_with_their_own_posts() {
        directory.with("zhang.san", PASSWORD);
        link("d022", "zhang.san").then().statusCode(200);

        Response in = signIn("zhang.san", PASSWORD);

        in.then().statusCode(303).header("Location", containsString("/tasks"));
        String session = in.cookie("guatu");
        given().cookie("guatu", session).get("/tasks").then().statusCode(200);
        given().cookie("guatu", session).get("/people").then().statusCode(403);
        security.get("/accounts/" + account("d022") + "/links")
                .then()
                .body("[0].door", equalTo("LDAP"))
                .body("[0].used", equalTo(true));
        given().cookie("guatu", Client.session("auditor", sample.password()))
                .get("/trail?limit=5")
                .then()
                .statusCode(200)
                .body(containsString("登录 单位目录"))
                .body(containsString("d022 单位目录 zhang.san"));
    }

    @Test
    void whoever_bears_the_name_later_is_somebody_else() {
        directory.with("li.si", PASSWORD);
        link("d018", "li.si").then().statusCode(200);
        signIn("li.si", PASSWORD).then().statusCode(303);

        directory.without("li.si").with("li.si", PASSWORD);

        signIn("li.si", PASSWORD).then().statusCode(403).body(containsString("li.si"));
    }

    @Test
    void an_unlinked_person_is_told_whom_to_tell_their_name() {
        directory.with("wang.wu", PASSWORD);

        Response stranger = signIn("wang.wu", PASSWORD);

        stranger.then().statusCode(403).body(containsString("wang.wu")).body(containsString("关联"));
        assertThat(stranger.cookie("guatu")).isNull();
    }

    @Test
    void a_wrong_an_empty_and_an_invented_password_open_nothing_and_who_guesses_waits() {
        directory.with("zhao.liu", PASSWORD);
        link("d020", "zhao.liu").then().statusCode(200);
        for (String guess : List.of("", "wrong", "*", sample.password(), PASSWORD.toLowerCase(Locale.ROOT))) {
            Response refused = signIn("zhao.liu", guess);
            refused.then().statusCode(401);
            assertThat(refused.cookie("guatu")).isNull();
        }

        signIn("Zhao.Liu ", PASSWORD).then().statusCode(429).header("Retry-After", Objects::nonNull, not(equalTo("0")));
        assertThat(Client.session("d020", sample.password())).isNotBlank();
    }

    @Test
    void the_directorys_password_is_none_of_ours_and_ours_is_none_of_the_directorys() {
        directory.with("d021", PASSWORD);
        link("d021", "d021").then().statusCode(200);

        signIn("d021", sample.password()).then().statusCode(401);
        assertThat(Client.session("d021", PASSWORD)).isNull();
        signIn("d021", PASSWORD).then().statusCode(303);
    }

    @Test
    void a_disabled_account_is_opened_by_no_door() {
        directory.with("sun.qi", PASSWORD);
        link("d035", "sun.qi").then().statusCode(200);
        long account = account("d035");
        security.with()
                .header("If-Match", security.get("/accounts/" + account).header("ETag"))
                .body(Map.of("disabled", true, "leavesUnheld", true))
                .patch("/api/v1/accounts/" + account)
                .then()
                .statusCode(200);

        Response refused = signIn("sun.qi", PASSWORD);

        refused.then().statusCode(401);
        assertThat(refused.cookie("guatu")).isNull();
    }

    @Test
    void while_the_directory_is_away_that_is_said_nobody_is_counted_and_passwords_of_ours_open() {
        directory.with("zhou.ba", PASSWORD);
        link("d025", "zhou.ba").then().statusCode(200);
        directory.close();
        for (int i = 0; i < 6; i++) {
            signIn("zhou.ba", PASSWORD).then().statusCode(503).body(containsString("单位目录暂时无法访问"));
        }
        assertThat(Client.session("d025", sample.password())).isNotBlank();

        directory = TestDirectory.inTheOpen(url.getPort(), null).with("zhou.ba", PASSWORD);
        signIn("zhou.ba", PASSWORD).then().statusCode(303);
    }

    @Test
    void both_doors_are_linked_on_the_page_of_a_person() {
        String session = Client.session("security", sample.password());
        String page = "/people/" + account("d026") + "/links";
        given().cookie("guatu", session)
                .get(page)
                .then()
                .statusCode(200)
                .body(containsString("link-account-OIDC"))
                .body(containsString("link-account-LDAP"));

        post(session, page + "/LDAP", "name", "").then().statusCode(422).body(containsString("LDAP-name-error"));
        post(session, page + "/LDAP", "name", "wu.jiu").then().statusCode(303);
        given().cookie("guatu", session).get(page).then().body(containsString("wu.jiu"));
        post(session, page + "/LDAP/end", "end", "yes").then().statusCode(303);
        given().cookie("guatu", session).get(page).then().body(not(containsString("wu.jiu")));
    }

    private static Response post(String session, String address, String field, String value) {
        return given().redirects()
                .follow(false)
                .cookie("guatu", session)
                .formParam("once", Long.toString(System.nanoTime()))
                .formParam(field, value)
                .post(address);
    }

    private Response link(String username, String name) {
        return security.put("/accounts/" + account(username) + "/links/LDAP", Map.of("name", name));
    }

    private long account(String username) {
        return security.all("/accounts").stream()
                .filter(one -> username.equals(one.get("username")))
                .map(one -> ((Number) Objects.requireNonNull(one.get("id"))).longValue())
                .findFirst()
                .orElseThrow();
    }

    private static Response signIn(String name, String password) {
        return given().redirects()
                .follow(false)
                .formParam("username", name)
                .formParam("password", password)
                .formParam("door", "LDAP")
                .formParam("to", "/tasks")
                .post("/sign-in");
    }
}
