package org.guatu.scenario;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.Cookies;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.guatu.rehearsal.SampleOffice;
import org.guatu.support.Client;
import org.guatu.support.EmptyOffice;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The desk as a page: bearable with thousands of rows, whole without scripts, honest to whoever comes second. */
@QuarkusTest
@Tag("database")
@TestProfile(EmptyOffice.class)
class DeskPageTest {
    private static final Logger LOG = Logger.getLogger(DeskPageTest.class);
    private static final int BEARABLE = 700_000;

    @Inject
    SampleOffice sample;

    private Client office;
    private Cookies signedIn;

    @BeforeEach
    void signIn() {
        office = Client.as("office", sample.password());
        signedIn = given().redirects()
                .follow(false)
                .formParam("username", "office")
                .formParam("password", sample.password())
                .post("/sign-in")
                .detailedCookies();
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 1000, 5000})
    void a_page_of_the_desk_is_bearable_however_long_the_list_is(int rows) {
        long began = System.nanoTime();
        long id = uploaded(list(rows));
        long read = System.nanoTime();
        Response page = page("/imports/" + id);
        long drawn = System.nanoTime();

        page.then().statusCode(200).body(containsString("/imports/" + id + "/units"));
        int size = page.asByteArray().length;
        LOG.infof(
                "%d rows: read and stored in %d ms, desk drawn in %d ms, %d kB",
                rows, (read - began) / 1_000_000, (drawn - read) / 1_000_000, size / 1000);
        assertThat(size).isLessThan(BEARABLE);
        Response second = page("/imports/" + id + "?show=all&page=2");
        second.then().statusCode(200).body(containsString("all-" + (2 + 100)));
        assertThat(second.asByteArray().length).isLessThan(BEARABLE);
    }

    @Test
    void three_hundred_rows_are_settled_by_two_acts_and_confirmed() {
        long id = uploaded(list(300));
        office.post("/imports/" + id + "/units", Map.of("name", "区星际办", "units", java.util.List.of("区教育局")))
                .then()
                .statusCode(200);
        office.with()
                .body(Map.of(
                        "where", Map.of("field", "deadline", "value", "适时"), "field", "deadline", "value", "2024年底前"))
                .patch("/api/v1/imports/" + id + "/rows")
                .then()
                .statusCode(200)
                .body("status", equalTo("READY"));
        long began = System.nanoTime();
        office.post("/imports/" + id + "/confirmation").then().statusCode(201).body("tasks", equalTo(300));
        LOG.infof("300 rows confirmed in %d ms", (System.nanoTime() - began) / 1_000_000);
    }

    @Test
    void whoever_comes_second_is_told_and_overwrites_nothing() {
        long id = uploaded("序号,工作任务,牵头单位,完成时限\n1,甲,区司法局,适时\n");
        int seen = office.read("/imports/" + id).getInt("version");
        post("/imports/" + id + "/rows/2", Map.of("field", "deadline", "value", "2024年底前", "version", seen))
                .then()
                .statusCode(303);

        post("/imports/" + id + "/rows/2", Map.of("field", "deadline", "value", "2024年3月底前", "version", seen))
                .then()
                .statusCode(412)
                .body(containsString("别人"));
        post("/imports/" + id + "/rows", Map.of("field", "title", "value", "乙", "version", seen + 1))
                .then()
                .statusCode(422)
                .body(containsString("勾选"));
        post("/imports/" + id + "/units", Map.of("name", "x", "act", "drop"))
                .then()
                .statusCode(422);
        post("/imports/" + id + "/answers", Map.of("hiddenRows", "nonsense"))
                .then()
                .statusCode(422);
        office.get("/imports/" + id).then().body("rows[0].deadline.due", equalTo("2024-12-31"));
        page("/imports/" + id + "/answers").then().statusCode(200);
        post("/imports/" + id + "/discard", Map.of("version", seen)).then().statusCode(412);
    }

    private Response page(String path) {
        return given().cookies(signedIn).get(path);
    }

    private Response post(String path, Map<String, Object> fields) {
        return given().cookies(signedIn)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .redirects()
                .follow(false)
                .formParams(fields)
                .post(path);
    }

    private static String list(int rows) {
        StringBuilder list = new StringBuilder("序号,重点领域,工作任务,具体要求,牵头单位,配合单位,完成时限,上报频次\n");
        String[] units = {"区司法局", "区财政局", "区教育局"};
        for (int n = 1; n <= rows; n++) {
            list.append("%d,领域%d,第%d项重点工作任务,细化措施明确责任压实到人并按季度总结形成书面报告,%s,%s、各区镇,%s,季报\n"
                    .formatted(
                            n,
                            n / 50,
                            n,
                            units[n % 3],
                            n % 50 == 0 ? "区星际办" : units[(n + 1) % 3],
                            n % 20 == 0 ? "适时" : "2024年" + (n % 12 + 1) + "月底前"));
        }
        return list.toString();
    }

    private long uploaded(String text) {
        return office.upload(
                        "/imports",
                        "清单.csv",
                        text.getBytes(StandardCharsets.UTF_8),
                        Map.of("kind", "ANNUAL", "year", 2024))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
    }
}
