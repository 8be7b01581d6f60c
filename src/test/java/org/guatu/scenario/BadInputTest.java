package org.guatu.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.guatu.rehearsal.SampleOffice;
import org.guatu.support.Client;
import org.guatu.support.EmptyOffice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a person gets wrong is said clearly, in their language, and nothing of it is stored. */
@QuarkusTest
@TestProfile(EmptyOffice.class)
class BadInputTest {
    private static final String HEADER = "序号,重点领域,任务名称,牵头单位,配合单位,完成时限,上报频次\n";

    @Inject
    SampleOffice sample;

    private Client office;
    private int listsBefore;

    @BeforeEach
    void signIn() {
        office = Client.as("office", sample.password());
        listsBefore = office.all("/lists").size();
    }

    @Test
    void a_file_that_is_no_table_is_refused() {
        upload("list.csv", "这是一段文字，不是表格。\n第二行").statusCode(422).body("detail", containsString("表头"));
        upload("list.pdf", "%PDF-1.4").statusCode(415);
        upload("list.xlsx", "PK\u0003\u0004 broken").statusCode(422);
    }

    @Test
    void a_missing_column_is_named() {
        upload("list.csv", "序号,任务名称,完成时限\n1,开展宣传,2024年6月底前\n")
                .statusCode(201)
                .body("status", equalTo("NEEDS_REVIEW"))
                .body("problems.findAll { it.blocking }.message", hasItem(containsString("牵头单位")));
        nothingStored();
    }

    @Test
    void an_unknown_unit_an_impossible_date_and_two_rows_alike_wait_for_a_person() {
        ValidatableResponse read = upload(
                        "list.csv",
                        HEADER
                                + "1,宣传,开展宪法宣传,区宇航局,区财政局,2024年6月底前,季报\n"
                                + "2,宣传,开展民法宣传,区司法局,区财政局,2024年2月30日前,季报\n"
                                + "3,宣传,开展讲座,区司法局,区财政局,2024年6月底前,季报\n"
                                + "3,宣传,开展讲座,区司法局,区财政局,2024年6月底前,季报\n")
                .statusCode(201)
                .body("status", equalTo("NEEDS_REVIEW"))
                .body("rows[0].problems.message", hasItem(containsString("区宇航局")))
                .body("rows[1].deadline.kind", equalTo("INVALID"))
                .body("rows[2].problems.message", hasItem(containsString("相同")));
        long id = read.extract().jsonPath().getLong("id");

        office.post("/imports/" + id + "/confirmation")
                .then()
                .statusCode(409)
                .body("problems.row", hasItem(2))
                .body("problems.row", hasItem(3));
        nothingStored();

        office.with()
                .body(Map.of("lead", "区教育局"))
                .patch("/api/v1/imports/" + id + "/rows/2")
                .then()
                .statusCode(200);
        office.with()
                .body(Map.of("deadline", "2024年2月底前"))
                .patch("/api/v1/imports/" + id + "/rows/3")
                .then()
                .statusCode(200);
        office.with()
                .body(Map.of("serial", "4", "title", "开展第二次讲座"))
                .patch("/api/v1/imports/" + id + "/rows/5")
                .then()
                .statusCode(200)
                .body("status", equalTo("READY"));
        office.post("/imports/" + id + "/confirmation").then().statusCode(201);
        office.post("/imports/" + id + "/confirmation").then().statusCode(409);
        assertThat(office.all("/lists")).hasSize(listsBefore + 1);
    }

    @Test
    void messages_speak_the_readers_language() {
        office.with()
                .header("Accept-Language", "en")
                .get("/api/v1/tasks/987654")
                .then()
                .statusCode(404)
                .body("detail", containsString("Not found"));
        office.get("/tasks/987654").then().statusCode(404).body("detail", containsString("没有找到"));
    }

    @Test
    void evidence_of_a_forbidden_type_or_of_fifty_megabytes_is_refused() {
        Client owner = Client.as("d022", sample.password());
        byte[] page = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);

        owner.upload("/evidence", "proof.html", page, Map.of())
                .then()
                .statusCode(415)
                .body("detail", containsString("proof.html"));
        owner.upload("/evidence", "proof.pdf", page, Map.of()).then().statusCode(415);
        owner.upload("/evidence", "proof.pdf", new byte[50 << 20], Map.of())
                .then()
                .statusCode(413)
                .body("detail", containsString("20"));
    }

    @Test
    void a_call_that_the_role_may_never_make_is_refused_before_anything_is_looked_up() {
        Client.as("leader", sample.password())
                .post("/tasks/987654/acceptance")
                .then()
                .statusCode(403)
                .body("detail", not(containsString("987654")));
        Client.as("observer", sample.password())
                .get("/tasks")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(0));
    }

    @Test
    void a_body_that_cannot_be_read_is_the_callers_mistake() {
        Client owner = Client.as("d022", sample.password());

        owner.with()
                .body("{\"period\": ")
                .post("/api/v1/tasks/1/reports")
                .then()
                .statusCode(400);
        owner.with().post("/api/v1/tasks/1/reports").then().statusCode(422);
    }

    private ValidatableResponse upload(String name, String text) {
        return office.upload(
                        "/imports", name, text.getBytes(StandardCharsets.UTF_8), Map.of("kind", "ANNUAL", "year", 2024))
                .then();
    }

    private void nothingStored() {
        assertThat(office.all("/lists")).hasSize(listsBefore);
    }
}
