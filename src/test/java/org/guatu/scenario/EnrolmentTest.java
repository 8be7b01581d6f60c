package org.guatu.scenario;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.guatu.rehearsal.SampleOffice;
import org.guatu.support.Client;
import org.guatu.support.EmptyOffice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Many accounts at once, one-time passwords that end, and sessions that are seen and ended one by one. */
@QuarkusTest
@Tag("database")
@TestProfile(EmptyOffice.class)
class EnrolmentTest {
    private static final String SHEET =
            """
            开通名单,,,,
            序号,姓名,账号,单位,岗位,手机
            1,甲某,%s,区教育局,联络员、分管领导,13800000000
            2,乙某,%s,D022,联络员,
            """;

    @Inject
    SampleOffice sample;

    @Inject
    AgroalDataSource database;

    private Client admin;

    @BeforeEach
    void signIn() {
        admin = Client.as("security", sample.password());
    }

    private static Map<String, Object> row(String name, String username, String unit, String posts) {
        return Map.of("name", name, "username", username, "unit", unit, "posts", posts);
    }

    private Response enrol(Object... rows) {
        return admin.post("/accounts/batch", Map.of("rows", List.of(rows)));
    }

    private static Response token(String username, String password) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("username", username, "password", password))
                .post("/api/v1/tokens");
    }

    private Response preview(String sheet) {
        return given().cookie("guatu", Client.session("security", sample.password()))
                .multiPart("file", "people.csv", sheet.getBytes(StandardCharsets.UTF_8), "text/csv")
                .post("/enrolment/preview");
    }

    @Test
    void with_a_problem_in_one_row_nobody_is_taken_in() {
        enrol(row("好人", "fine1", "区教育局", "联络员"), row("", "Ungültig", "没有这个局", "局长"), row("重名", "fine1", "", "联络员"))
                .then()
                .statusCode(422)
                .body("problems.row", hasItems(2, 3))
                .body("problems.row", not(hasItem(1)))
                .body("problems.findAll{it.row==2}.field", hasItems("name", "username", "unit", "posts"))
                .body("problems.findAll{it.row==3}.field", hasItems("username", "posts"));

        assertThat(admin.all("/accounts")).noneMatch(one -> "fine1".equals(one.get("username")));
    }

    @Test
    void everybody_of_a_sheet_gets_a_slip_once_and_chooses_a_password_at_the_first_sign_in() {
        Response slips = enrol(row("丙某", "slip1", "区教育局", "联络员，分管领导"), row("丁某", "slip2", "", "审计员"));
        slips.then()
                .statusCode(201)
                .header("Cache-Control", "no-store")
                .body("", hasSize(2))
                .body("name", equalTo(List.of("丙某", "丁某")))
                .body("unit", equalTo(List.of("区教育局", "")))
                .body("validUntil", everyItem(notNullValue()));
        String password = slips.jsonPath().getString("[0].password");

        String given = token("slip1", password).then().statusCode(201).extract().path("token");

        given().auth().oauth2(given).get("/api/v1/tasks").then().statusCode(403);
        assertThat(admin.all("/accounts")).anySatisfy(one -> assertThat(one)
                .containsEntry("username", "slip1")
                .containsEntry("mustChangePassword", true)
                .hasEntrySatisfying("oneTimeUntil", until -> assertThat(until).isNotNull())
                .hasEntrySatisfying("lastSignInAt", at -> assertThat(at).isNotNull()));
        given().cookie("guatu", Client.session("auditor", sample.password()))
                .get("/trail/export")
                .then()
                .body(not(containsString(password)));
        enrol(row("丙某", "slip1", "区教育局", "联络员")).then().statusCode(422);
    }

    @Test
    void a_one_time_password_that_ended_says_whom_to_ask() throws Exception {
        String password = enrol(row("戊某", "late1", "区教育局", "联络员")).jsonPath().getString("[0].password");
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(
                    "update account set one_time_until = '2020-01-01 00:00:00' where username = 'late1'");
        }

        token("late1", password)
                .then()
                .statusCode(403)
                .body("detail", containsString("过期"))
                .body("detail", containsString("管理员"));
        given().redirects()
                .follow(false)
                .formParam("username", "late1")
                .formParam("password", password)
                .post("/sign-in")
                .then()
                .statusCode(403)
                .body(containsString("过期"));
        token("late1", "wrong").then().statusCode(401);
    }

    @Test
    void a_sheet_is_looked_through_on_its_page_before_anybody_is_taken_in() {
        preview(SHEET.formatted("sheet1", "admin"))
                .then()
                .statusCode(200)
                .body(containsString("甲某"))
                .body(containsString("admin 已"))
                .body(not(containsString("id=\"confirm\"")));
        preview(SHEET.formatted("sheet1", "sheet2")).then().statusCode(200).body(containsString("id=\"confirm\""));
        preview("甲,乙\n1,2\n").then().statusCode(422).body(containsString("表头"));

        given().cookie("guatu", Client.session("security", sample.password()))
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("rows.row", "3", "4")
                .formParam("rows.name", "甲某", "乙某")
                .formParam("rows.username", "sheet1", "sheet2")
                .formParam("rows.unit", "区教育局", "D022")
                .formParam("rows.posts", "联络员、分管领导", "联络员")
                .formParam("rows.phone", "13800000000", "")
                .post("/enrolment")
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .body(containsString("class=\"slip\""))
                .body(containsString("sheet2"))
                .body(containsString("guatu.test"));
    }

    @Test
    void an_ended_session_is_nobody_from_the_next_call_on() {
        String password = enrol(row("己某", "ends1", "", "审计员")).jsonPath().getString("[0].password");
        String one = token("ends1", password).then().extract().path("token");
        String other = token("ends1", password).then().extract().path("token");
        int account = admin.all("/accounts").stream()
                .filter(card -> "ends1".equals(card.get("username")))
                .map(card -> (Integer) card.get("id"))
                .findFirst()
                .orElseThrow();
        List<Integer> ids = admin.read("/accounts/" + account + "/sessions").getList("id");
        assertThat(ids).hasSize(2);

        admin.with()
                .delete("/api/v1/accounts/" + account + "/sessions/" + ids.get(1))
                .then()
                .statusCode(204);

        given().auth().oauth2(one).get("/api/v1/me").then().statusCode(401);
        given().auth().oauth2(other).get("/api/v1/me").then().statusCode(not(401));
        admin.with()
                .delete("/api/v1/accounts/" + account + "/sessions/" + ids.get(1))
                .then()
                .statusCode(404);
        admin.with().delete("/api/v1/me/sessions/" + ids.get(0)).then().statusCode(404);
    }

    @Test
    void everybody_sees_and_ends_their_own_sessions_and_tokens() {
        Client inspector = Client.as("inspector", sample.password());
        String cookie = Client.session("inspector", sample.password());
        inspector.get("/me/sessions").then().statusCode(200).body("findAll{it.current}", hasSize(1));
        given().cookie("guatu", cookie)
                .get("/me/sessions")
                .then()
                .statusCode(200)
                .body(containsString("本次"));
        int browser = inspector.read("/me/sessions").getInt("find{!it.program}.id");

        inspector.with().delete("/api/v1/me/sessions/" + browser).then().statusCode(204);

        given().redirects()
                .follow(false)
                .cookie("guatu", cookie)
                .get("/me/sessions")
                .then()
                .statusCode(not(200));
        inspector.get("/me/sessions").then().body("findAll{!it.program}[0]", nullValue());
    }
}
