package org.guatu.organization;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.guatu.rehearsal.SampleOffice;
import org.guatu.support.Client;
import org.guatu.support.EmptyOffice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 三员分立: who administers the system, who gives posts and who audits are three, and none of them has other work. */
@QuarkusTest
@Tag("database")
@TestProfile(EmptyOffice.class)
class SeparatedAdministrationTest {
    @Inject
    SampleOffice sample;

    private Client security;
    private Client auditor;
    private static int number;

    @BeforeEach
    void theAdministrators() {
        security = as("security");
        auditor = as("auditor");
    }

    private Client as(String username) {
        return Client.as(username, sample.password());
    }

    private long newcomer(Object... posts) {
        return security.post(
                        "/accounts", Map.of("username", "apart" + ++number, "name", "新同志", "posts", List.of(posts)))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
    }

    private static Map<String, Object> post(String role) {
        return Map.of("role", role);
    }

    private Response give(long account, Object... posts) {
        return security.with().body(Map.of("posts", List.of(posts))).patch("/api/v1/accounts/" + account);
    }

    private Map<String, Object> waiting(String role) {
        return auditor.all("/post-proposals").stream()
                .filter(one -> role.equals(one.get("role")) && "WAITING".equals(one.get("state")))
                .findFirst()
                .orElseThrow();
    }

    private long accountOf(String username) {
        return security.all("/accounts").stream()
                .filter(one -> username.equals(one.get("username")))
                .map(one -> ((Number) Objects.requireNonNull(one.get("id"))).longValue())
                .findFirst()
                .orElseThrow();
    }

    private List<Object> posts(long account) {
        return security.read("/accounts/" + account).getList("posts.role");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SYS_ADMIN SECURITY_ADMIN",
                "SECURITY_ADMIN AUDITOR",
                "SYS_ADMIN AUDITOR",
                "SYS_ADMIN COMMITTEE",
                "AUDITOR OBSERVER"
            })
    void nobody_holds_two_of_the_three_or_one_beside_other_work(String roles) {
        Object[] posts = Stream.of(roles.split(" "))
                .map(SeparatedAdministrationTest::post)
                .toArray();

        give(newcomer(), posts)
                .then()
                .statusCode(422)
                .body("problems.field", hasItem("posts"))
                .body("problems.message", hasItem(containsString("互不兼任")));
        security.with()
                .header("Accept-Language", "en")
                .body(Map.of("username", "both", "name", "两任", "posts", posts))
                .post("/api/v1/accounts")
                .then()
                .statusCode(422)
                .body("problems.message", hasItem(containsString("held apart")));
    }

    @Test
    void a_post_that_waits_counts_as_held_where_it_must_stay_apart() {
        long account = newcomer(post("SYS_ADMIN"));

        give(account, post("COMMITTEE")).then().statusCode(422);
        give(account, Map.of("unit", "D018", "role", "LIAISON")).then().statusCode(422);
        security.post("/post-proposals/" + waiting("SYS_ADMIN").get("id") + "/withdrawal")
                .then()
                .statusCode(200)
                .body("state", equalTo("WITHDRAWN"));
        give(account, Map.of("unit", "D018", "role", "LIAISON")).then().statusCode(200);
    }

    @Test
    void the_system_administrator_gives_no_posts_and_resets_no_password() {
        Client admin = as("admin");
        long unit = accountOf("d035");

        admin.with()
                .body(Map.of("posts", List.of()))
                .patch("/api/v1/accounts/" + unit)
                .then()
                .statusCode(403);
        admin.post("/accounts/" + unit + "/password-reset").then().statusCode(403);
        admin.post("/accounts", Map.of("username", "none", "name", "无")).then().statusCode(403);
        admin.get("/accounts/" + unit).then().statusCode(200);
        given().cookie("guatu", Client.session("admin", sample.password()))
                .get("/people")
                .then()
                .statusCode(403);
    }

    @Test
    void nobody_gives_themselves_a_post_or_resets_their_own_password() {
        long own = accountOf("security");

        give(own, post("COMMITTEE")).then().statusCode(403);
        give(own).then().statusCode(403);
        security.post("/accounts/" + own + "/password-reset").then().statusCode(403);
        assertThat(posts(own)).containsExactly("SECURITY_ADMIN");
    }

    @Test
    void an_ordinary_post_is_held_at_once() {
        long account = newcomer();

        give(account, Map.of("unit", "D018", "role", "LIAISON"))
                .then()
                .statusCode(200)
                .body("posts.role", equalTo(List.of("LIAISON")))
                .body("proposed", empty());
    }

    @Test
    void a_critical_post_is_held_once_a_second_person_confirms_it() {
        long account = newcomer();
        give(account, post("COMMITTEE"))
                .then()
                .statusCode(200)
                .body("posts", empty())
                .body("proposed.role", equalTo(List.of("COMMITTEE")));
        give(account, post("COMMITTEE")).then().statusCode(200);
        Object proposal = waiting("COMMITTEE").get("id");
        auditor.get("/notices").then().body("items.kind", hasItem("notification.postProposed"));

        String decision = "/post-proposals/" + proposal + "/decision";
        security.post(decision, Map.of("decision", "ACCEPT")).then().statusCode(403);
        as("admin").post(decision, Map.of("decision", "ACCEPT")).then().statusCode(403);
        auditor.post(decision, Map.of()).then().statusCode(422);
        auditor.post(decision, Map.of("decision", "RETURN")).then().statusCode(422);
        auditor.post(decision, Map.of("decision", "ACCEPT"))
                .then()
                .statusCode(200)
                .body("state", equalTo("CONFIRMED"));

        assertThat(posts(account)).containsExactly("COMMITTEE");
        auditor.post(decision, Map.of("decision", "ACCEPT")).then().statusCode(409);
        given().cookie("guatu", Client.session("auditor", sample.password()))
                .get("/trail")
                .then()
                .body(containsString("提出关键岗位"))
                .body(containsString("确认关键岗位"));
    }

    @Test
    void a_proposal_is_refused_with_a_reason_or_taken_back() {
        long refused = newcomer(post("EVALUATION_TEAM"));
        auditor.post(
                        "/post-proposals/" + waiting("EVALUATION_TEAM").get("id") + "/decision",
                        Map.of("decision", "RETURN", "reason", "未经会议研究"))
                .then()
                .statusCode(200)
                .body("state", equalTo("REFUSED"))
                .body("reason", equalTo("未经会议研究"));
        assertThat(posts(refused)).isEmpty();

        newcomer(post("INSPECTOR"));
        auditor.post("/post-proposals/" + waiting("INSPECTOR").get("id") + "/withdrawal")
                .then()
                .statusCode(403);
        security.post("/post-proposals/" + waiting("INSPECTOR").get("id") + "/withdrawal")
                .then()
                .statusCode(200);
        auditor.get("/post-proposals")
                .then()
                .body("items.findAll { it.role == 'INSPECTOR' }.state", equalTo(List.of("WITHDRAWN")));
    }

    @Test
    void another_security_administrator_is_a_second_person_too_once_confirmed() {
        long other = newcomer(post("SECURITY_ADMIN"));
        auditor.post(
                        "/post-proposals/" + waiting("SECURITY_ADMIN").get("id") + "/decision",
                        Map.of("decision", "ACCEPT"))
                .then()
                .statusCode(200);
        String name = security.read("/accounts/" + other).getString("username");
        String once = security.post("/accounts/" + other + "/password-reset")
                .jsonPath()
                .getString("password");
        given().redirects()
                .follow(false)
                .cookie("guatu", Client.session(name, once))
                .formParam("current", once)
                .formParam("fresh", "Zweite-2024")
                .formParam("again", "Zweite-2024")
                .post("/password")
                .then()
                .statusCode(303);
        Client second = Client.as(name, "Zweite-2024");

        give(other, post("SECURITY_ADMIN"), post("AUDITOR")).then().statusCode(422);
        give(other).then().statusCode(200);
        give(other, post("SECURITY_ADMIN")).then().statusCode(200);
        second.get("/post-proposals").then().statusCode(403);
        auditor.post(
                        "/post-proposals/" + waiting("SECURITY_ADMIN").get("id") + "/decision",
                        Map.of("decision", "ACCEPT"))
                .then()
                .statusCode(200);
        newcomer(post("COORDINATION_GROUP"));
        second.post(
                        "/post-proposals/" + waiting("COORDINATION_GROUP").get("id") + "/decision",
                        Map.of("decision", "ACCEPT"))
                .then()
                .statusCode(200);
    }

    @Test
    void a_critical_post_is_not_handed_over_past_the_second_person() {
        Map<String, Object> asked = Map.of(
                "leaver", person("inspector"),
                "on", as("office").read("/clock").getString("now").substring(0, 10),
                "reason", "调任",
                "receiver", person("d018"));

        security.post("/handovers", asked)
                .then()
                .statusCode(422)
                .body("problems.message", hasItem(containsString("关键岗位")));
    }

    private long person(String username) {
        return as(username).read("/me").getLong("person.id");
    }

    @Test
    void who_administers_stands_in_for_nobody_and_is_led_to_their_own_desk() {
        Map<String, Object> asked = Map.of(
                "person", person("inspector"),
                "substitute", person("admin"),
                "from", "2024-01-10",
                "to", "2024-01-12",
                "reason", "出差");
        security.post("/substitutions", asked).then().statusCode(422);

        for (var desk : Map.of("admin", "/units", "security", "/people", "auditor", "/trail")
                .entrySet()) {
            given().redirects()
                    .follow(false)
                    .cookie("guatu", Client.session(desk.getKey(), sample.password()))
                    .get("/")
                    .then()
                    .statusCode(303)
                    .header("Location", containsString(desk.getValue()));
        }
    }
}
