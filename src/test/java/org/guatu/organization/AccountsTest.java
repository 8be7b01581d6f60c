package org.guatu.organization;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.guatu.organization.OfficeForTests.as;
import static org.guatu.organization.OfficeForTests.token;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guatu.platform.trail.AuditLine;
import org.guatu.platform.trail.Trail;
import org.guatu.support.DatabaseResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class AccountsTest {
    @Inject
    OfficeForTests office;

    @Inject
    Trail trail;

    private static Map<String, Object> newcomer(String username) {
        return Map.of("username", username, "name", "张三", "posts", List.of(Map.of("unit", "D018", "role", "LIAISON")));
    }

    @Test
    void a_security_administrator_takes_a_person_in_and_hands_out_a_one_time_password() {
        String security = office.security();

        int id = as(security)
                .body(newcomer("zhangsan"))
                .post("/api/v1/accounts")
                .then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .body("posts[0].unit.name", equalTo("区教育局"))
                .body("mustChangePassword", equalTo(true))
                .extract()
                .path("id");
        String once = as(security)
                .post("/api/v1/accounts/" + id + "/password-reset")
                .then()
                .statusCode(200)
                .body("username", equalTo("zhangsan"))
                .extract()
                .path("password");

        assertThat(token("zhangsan", once)).isNotBlank();
        assertThat(acts(id)).contains("organization.act.addAccount", "organization.act.resetPassword");
        assertThat(trail.about("account", id, Long.MAX_VALUE, 50))
                .noneMatch(line -> String.valueOf(line.after()).contains(once));
    }

    private List<String> acts(long accountId) {
        return trail.about("account", accountId, Long.MAX_VALUE, 50).stream()
                .map(AuditLine::act)
                .toList();
    }

    @Test
    void the_same_key_takes_a_person_in_once() {
        String token = token(office.security());
        String key = UUID.randomUUID().toString();
        Integer first = null;
        for (int i = 0; i < 3; i++) {
            Integer id = given().auth()
                    .oauth2(token)
                    .contentType("application/json")
                    .header("Idempotency-Key", key)
                    .body(newcomer("only-once"))
                    .post("/api/v1/accounts")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
            assertThat(first == null || first.equals(id)).isTrue();
            first = id;
        }
    }

    @Test
    void everything_wrong_with_a_newcomer_is_named_at_once() {
        as(office.security())
                .body(Map.of(
                        "username",
                        "wrong-one",
                        "name",
                        "",
                        "posts",
                        List.of(Map.of("unit", "D999", "role", "KING"), Map.of("role", "LIAISON"))))
                .post("/api/v1/accounts")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("problems.field", equalTo(List.of("name", "posts", "posts", "posts")));

        as(office.security()).post("/api/v1/accounts").then().statusCode(422);
    }

    @Test
    void a_stale_edit_is_refused_and_changes_nothing() {
        String user = office.account("D018", Roles.LIAISON);
        String place = "/api/v1/accounts/" + office.idOf(user);
        String security = office.security();
        String tag = as(security).get(place).then().statusCode(200).extract().header("ETag");

        String next = as(security)
                .header("If-Match", tag)
                .body(Map.of("name", "李四"))
                .patch(place)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        assertThat(next).isNotEqualTo(tag);
        as(security)
                .header("If-Match", tag)
                .body(Map.of("name", "王五"))
                .patch(place)
                .then()
                .statusCode(412);

        as(security).get(place).then().header("ETag", next).body("name", equalTo("李四"));
    }

    @Test
    void a_new_post_counts_on_the_next_request() {
        String user = office.account("D018", Roles.LIAISON);
        String token = token(user);
        given().auth().oauth2(token).get("/api/v1/accounts").then().statusCode(403);

        as(office.security())
                .body(Map.of("posts", List.of(Map.of("role", "SYS_ADMIN"))))
                .patch("/api/v1/accounts/" + office.idOf(user))
                .then()
                .statusCode(200)
                .body("posts", equalTo(List.of()))
                .body("proposed.role", equalTo(List.of("SYS_ADMIN")));
        given().auth().oauth2(token).get("/api/v1/accounts").then().statusCode(403);
        String second = office.account(null, Roles.AUDITOR);
        int proposal = as(second)
                .get("/api/v1/post-proposals?limit=1")
                .then()
                .statusCode(200)
                .body("items[0].role", equalTo("SYS_ADMIN"))
                .extract()
                .path("items[0].id");
        as(second)
                .body(Map.of("decision", "ACCEPT"))
                .post("/api/v1/post-proposals/" + proposal + "/decision")
                .then()
                .statusCode(200)
                .body("state", equalTo("CONFIRMED"));

        given().auth().oauth2(token).get("/api/v1/accounts").then().statusCode(200);
    }

    @Test
    void nobody_disables_themselves() {
        String security = office.security();

        as(security)
                .body(Map.of("disabled", true))
                .patch("/api/v1/accounts/" + office.idOf(security))
                .then()
                .statusCode(409);
    }

    @Test
    void accounts_of_another_region_look_like_none() {
        String stranger = office.account(office.otherRegion(), null, Roles.SECURITY_ADMIN);
        String here = office.account("D018", Roles.LIAISON);

        as(stranger).get("/api/v1/accounts/" + office.idOf(here)).then().statusCode(404);
        as(stranger).get("/api/v1/accounts?limit=500").then().body("items.username", not(hasItem(here)));
        as(stranger).get("/api/v1/accounts/999999").then().statusCode(404);
    }

    @Test
    void lists_come_in_pages() {
        office.account("D018", Roles.LIAISON);
        office.account("D018", Roles.LIAISON);
        String security = office.security();

        String next = as(security)
                .get("/api/v1/accounts?limit=2")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(2))
                .body("next", notNullValue())
                .extract()
                .path("next");
        as(security).get("/api/v1/accounts?limit=2&after=" + next).then().body("items[0].id", not(equalTo(next)));
        as(security).get("/api/v1/accounts?limit=500").then().body("next", nullValue());
        as(security).get("/api/v1/accounts?limit=0").then().statusCode(422);
        as(security).get("/api/v1/accounts?after=x").then().statusCode(422);
    }
}
