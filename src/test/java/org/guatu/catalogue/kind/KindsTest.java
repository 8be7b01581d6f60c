package org.guatu.catalogue.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.guatu.rehearsal.SampleOffice;
import org.guatu.support.Client;
import org.guatu.support.EmptyOffice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A kind of list is data: added over HTTP, it is imported, issued, listed, charted and exported like any other. */
@QuarkusTest
@TestProfile(EmptyOffice.class)
class KindsTest {
    @Inject
    SampleOffice sample;

    private Client admin;
    private Client office;

    @BeforeEach
    void signIn() {
        admin = Client.as("admin", sample.password());
        office = Client.as("office", sample.password());
    }

    @Test
    void the_kinds_that_ship_say_what_no_code_knows() {
        office.get("/kinds")
                .then()
                .statusCode(200)
                .body("items.code", hasItems("FIVE_YEAR_PLAN", "ANNUAL", "TWO_LEADER"))
                .body("items.find { it.code == 'FIVE_YEAR_PLAN' }.spansYears", is(true))
                .body("items.find { it.code == 'ANNUAL' }.spansYears", is(false))
                .body("items.find { it.code == 'TWO_LEADER' }.leaderRequired", is(true))
                .body("items.find { it.code == 'TWO_LEADER' }.leadColumn", equalTo("领办单位"))
                .body("items.find { it.code == 'TWO_LEADER' }.leaderColumn", equalTo("领衔领导"));
    }

    @Test
    void a_kind_that_needs_a_leader_is_added_and_its_list_runs_without_any_java() {
        admin.post("/kinds", kind("SPECIAL_ACTION"))
                .then()
                .statusCode(201)
                .header("Location", containsString("/api/v1/kinds/SPECIAL_ACTION"))
                .header("ETag", equalTo("\"0\""));

        upload("SPECIAL_ACTION", "序号,任务名称,领衔领导,领办单位,完成时限\n1,打通执行堵点,王明副区长,区司法局,2024年6月底前\n2,清理积案,,区司法局,2024年6月底前\n")
                .body("status", equalTo("NEEDS_REVIEW"))
                .body("rows[0].problems", equalTo(List.of()))
                .body("rows[1].problems.field", hasItem("leadingOfficial"))
                .body("rows[1].problems.message", hasItem(containsString("领衔领导")));

        long list = issued(
                "SPECIAL_ACTION",
                "2024年专项行动清单,,,,\n序号,任务名称,领衔领导,领办单位,完成时限\n1,打通执行堵点,王明副区长,区司法局,\n2,清理积案,李红副区长,区司法局,2024年6月底前\n");

        List<Map<String, Object>> tasks = office.all("/tasks?list=" + list);
        assertThat(tasks).extracting(task -> task.get("leadingOfficial")).containsExactly("王明副区长", "李红副区长");
        assertThat(tasks).as("the kind's usual cadence").allMatch(task -> "MONTHLY".equals(task.get("cadence")));
        assertThat(tasks.get(0).get("due")).as("the kind's usual deadline").isEqualTo("2024-10-31");
        assertThat(office.all("/tasks?list=" + list + "&leader=李红副区长"))
                .extracting(task -> task.get("title"))
                .containsExactly("清理积案");
        office.get("/heatmap?rows=leader&columns=month&value=LAG&list=" + list)
                .then()
                .statusCode(200)
                .body("rows.key", hasItems("王明副区长", "李红副区长"))
                .body("total.of", is(2));
        office.get("/lists/" + list).then().statusCode(200).body("kind", equalTo("SPECIAL_ACTION"));
    }

    @Test
    void a_retired_kind_takes_no_new_list_and_keeps_those_it_has() {
        admin.post("/kinds", kind("ONE_OFF")).then().statusCode(201);
        long list = issued("ONE_OFF", "序号,任务名称,领衔领导,领办单位,完成时限\n1,开展评估,王明副区长,区司法局,2024年6月底前\n");

        admin.put("/kinds/ONE_OFF", Map.of("offered", false))
                .then()
                .statusCode(200)
                .body("offered", is(false))
                .body("name", equalTo("专项行动"));

        office.upload("/imports", "again.csv", bytes("序号,任务名称\n1,甲\n"), Map.of("kind", "ONE_OFF", "year", 2024))
                .then()
                .statusCode(422)
                .body("problems.field", hasItem("kind"));
        office.get("/lists/" + list).then().statusCode(200);
        office.get("/heatmap?rows=area&columns=month&list=" + list).then().statusCode(200);
    }

    @Test
    void what_no_import_could_read_back_is_refused_and_every_mistake_is_named() {
        Map<String, Object> wrong = kind("lower case");
        wrong.putAll(Map.of(
                "name", " ", "order", 1000, "leadColumn", "责任单位", "leaderColumn", "谁管", "deadline", "2024年10月底前"));

        admin.post("/kinds", wrong)
                .then()
                .statusCode(422)
                .body("problems.field", hasItems("code", "name", "order", "leadColumn", "leaderColumn", "deadline"));
        admin.post("/kinds", kind("ANNUAL")).then().statusCode(422).body("problems.field", hasItem("code"));
        admin.get("/kinds/lower").then().statusCode(404);
    }

    @Test
    void two_administrators_do_not_overwrite_each_other_and_the_trail_tells_who_did_what() {
        String tag = admin.post("/kinds", kind("RACED")).header("ETag");
        admin.with()
                .header("If-Match", tag)
                .body(Map.of("name", "先改的"))
                .put("/api/v1/kinds/RACED")
                .then()
                .statusCode(200)
                .header("ETag", not(equalTo(tag)));

        admin.with()
                .header("If-Match", tag)
                .body(Map.of("name", "后改的"))
                .put("/api/v1/kinds/RACED")
                .then()
                .statusCode(412);

        admin.get("/kinds/RACED").then().body("name", equalTo("先改的"));
        office.post("/kinds", kind("MINE")).then().statusCode(403);
    }

    private static Map<String, Object> kind(String code) {
        return new HashMap<>(Map.of(
                "code", code,
                "name", "专项行动",
                "englishName", "Special action",
                "order", 20,
                "leaderRequired", true,
                "leadColumn", "领办单位",
                "leaderColumn", "领衔领导",
                "cadence", "MONTHLY",
                "deadline", "10月底前"));
    }

    private ValidatableResponse upload(String kind, String csv) {
        return office.upload("/imports", "list.csv", bytes(csv), Map.of("kind", kind, "year", 2024))
                .then()
                .statusCode(201);
    }

    private long issued(String kind, String csv) {
        long id = upload(kind, csv)
                .body("status", equalTo("READY"))
                .extract()
                .jsonPath()
                .getLong("id");
        Number list = Objects.requireNonNull(office.post("/imports/" + id + "/confirmation")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
        office.post("/lists/" + list + "/issue").then().statusCode(200);
        return list.longValue();
    }

    private static byte[] bytes(String csv) {
        return csv.getBytes(StandardCharsets.UTF_8);
    }
}
