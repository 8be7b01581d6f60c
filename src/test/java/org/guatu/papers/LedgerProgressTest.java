package org.guatu.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.guatu.rehearsal.SampleOffice;
import org.guatu.support.Client;
import org.guatu.support.EmptyOffice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A ledger with progress tells everybody what they may know, and no more. */
@QuarkusTest
@Tag("database")
@TestProfile(EmptyOffice.class)
class LedgerProgressTest {
    @Inject
    SampleOffice sample;

    private Client office;

    @BeforeEach
    void signIn() {
        office = Client.as("office", sample.password());
    }

    @Test
    void a_unit_gets_its_own_tasks_and_a_cooperating_one_nothing_that_was_reported_to_the_office() {
        office.moveClockTo("2024-01-02T10:00:00+08:00");
        long list = issued("序号,任务名称,牵头单位,配合单位,完成时限,上报频次\n1,宣传,区司法局,区教育局,2024年12月底前,月报\n2,讲座,区财政局,,2024年12月底前,月报\n");
        Client justice = Client.as("d022", sample.password());
        long task = justice.read("/tasks?list=" + list).getLong("items[0].id");
        justice.post("/tasks/" + task + "/acceptance").then().statusCode(200);
        justice.post("/tasks/" + task + "/milestones/proposal").then().statusCode(200);
        justice.put(
                "/tasks/" + task + "/milestones",
                Map.of(
                        "milestones",
                        justice.post("/tasks/" + task + "/milestones/proposal")
                                .jsonPath()
                                .getList("milestones")));
        office.moveClockTo("2024-02-01T10:00:00+08:00");
        long report = justice.post(
                        "/tasks/" + task + "/reports",
                        Map.of("period", "2024-01", "percent", 12, "done", "=已办三场", "problems", "缺经费", "next", "再办三场"))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
        Client.as("reviewer", sample.password())
                .post("/reports/" + report + "/decision", Map.of("decision", "ACCEPT", "grade", "A"))
                .then()
                .statusCode(200);

        office.get("/lists/" + list + "/ledger?format=json&with=progress")
                .then()
                .body("tasks", is(2))
                .body("list.edition", is(1))
                .body("rows[0].progress.done", equalTo("=已办三场"))
                .body("rows[0].progress.actual", is(12))
                .body("rows[0].progress.phase", equalTo("推进中"))
                .body("rows[1].progress.done", equalTo(""));
        justice.get("/lists/" + list + "/ledger?format=json&with=progress")
                .then()
                .body("tasks", is(1))
                .body("rows[0].progress.problems", equalTo("缺经费"));
        String education = codeOf("区教育局");
        Client.as(education, sample.password())
                .get("/lists/" + list + "/ledger?format=json&with=progress")
                .then()
                .body("rows.title", equalTo(List.of("宣传")))
                .body("rows[0].progress.actual", is(12))
                .body("rows[0].progress.done", equalTo(""))
                .body("rows[0].progress.problems", equalTo(""));
        office.get("/lists/" + list + "/ledger?format=json").then().body("rows[0].progress", nullValue());
        Client.as("observer", sample.password())
                .get("/lists/" + list + "/ledger?format=json")
                .then()
                .body("tasks", is(0));
        String csv = office.get("/lists/" + list + "/ledger?format=csv&with=progress")
                .asString();
        assertThat(csv).contains("'=已办三场").contains("12%");
    }

    private long issued(String csv) {
        long list = office.draft("list.csv", csv.getBytes(StandardCharsets.UTF_8), "ANNUAL", 2024);
        office.post("/lists/" + list + "/issue").then().statusCode(200);
        return list;
    }

    private String codeOf(String unit) {
        return office.all("/units").stream()
                .filter(one -> unit.equals(one.get("name")))
                .map(one -> String.valueOf(one.get("code")).toLowerCase(Locale.ROOT))
                .findFirst()
                .orElseThrow();
    }
}
