package org.guatu.scenario;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.guatu.support.ChangedTasks.row;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guatu.rehearsal.SampleOffice;
import org.guatu.support.ChangedTasks;
import org.guatu.support.Client;
import org.guatu.support.EmptyOffice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the office is asked when a list comes in and is issued: codes of its tasks, deadlines that are over. */
@QuarkusTest
@TestProfile(EmptyOffice.class)
class IssueRulesTest {
    private static final String CODED = "序号,任务编码,任务名称,牵头单位,完成时限\n1,QX-1,甲,区司法局,2024年12月底前\n2,QX-2,乙,区司法局,2024年12月底前\n";
    private static final String PLAIN = "序号,任务名称,牵头单位,完成时限\n1,甲,区司法局,2024年12月底前\n2,乙,区司法局,2024年12月底前\n";

    @Inject
    SampleOffice sample;

    private ChangedTasks tasks;

    @BeforeEach
    void theOffice() {
        tasks = new ChangedTasks(sample.password());
    }

    private long draft(String csv) {
        return tasks.office.draft("list.csv", csv.getBytes(StandardCharsets.UTF_8), "ANNUAL", 2024);
    }

    private List<Object> codes(long list) {
        return tasks.office.all("/tasks?list=" + list).stream()
                .map(one -> one.get("code"))
                .toList();
    }

    @Test
    void codes_are_unique_in_a_region_the_files_own_where_they_are_free() {
        assertThat(codes(draft(CODED))).containsExactly("QX-1", "QX-2");
        long again = draft(CODED);
        assertThat(codes(again)).containsExactly("L" + again + "-001", "L" + again + "-002");

        long plain = draft(PLAIN);
        long plainAgain = draft(PLAIN);
        assertThat(codes(plainAgain)).containsExactly("L" + plainAgain + "-001", "L" + plainAgain + "-002");
        assertThat(codes(plain)).doesNotContainAnyElementsOf(codes(plainAgain));
    }

    @Test
    void a_task_past_due_at_its_issue_needs_a_leaders_confirmation_at_the_desk() {
        tasks.office.moveClockTo("2024-05-06T09:00:00+08:00");
        long list = tasks.draft(
                2024, row(1, "三月就该办完", "区司法局", "", "2024年3月底前", "季报"), row(2, "年底办完", "区司法局", "", "2024年12月底前", "季报"));
        page("/lists/" + list).then().body(containsString("id=\"past-due\"")).body(containsString("三月就该办完"));

        issue(list, Map.of()).then().statusCode(422).body(containsString("哪位领导确认"));
        tasks.office.get("/lists/" + list).then().body("status", equalTo("DRAFT"));
        issue(list, Map.of("pastDueReason", "上级要求补录", "confirmedBy", "张书记"))
                .then()
                .statusCode(303);

        tasks.office.get("/lists/" + list).then().body("status", equalTo("ISSUED"));
        page("/tasks?list=" + list).then().statusCode(200);
        Client.as("admin", sample.password());
        tasks.office.get(tasks.task(list, "三月就该办完") + "/trail").then().statusCode(200);
        tasks.office.get("/supervision/proposals").then().body("items.task.title", not(hasItem("三月就该办完")));
    }

    @Test
    void a_row_past_due_is_shown_at_the_import_desk_and_confirmed_there_is_not_asked_again_at_the_issue() {
        tasks.office.moveClockTo("2024-05-06T09:00:00+08:00");
        long source =
                upload("序号,任务名称,牵头单位,完成时限\n1,二月就该办完,区司法局,2024年2月底前\n2,改期的任务,区司法局,2024年3月底前\n3,年底办完,区司法局,2024年12月底前\n");
        assertThat(page("/imports/" + source).asString())
                .contains("id=\"past-due\"", "二月就该办完", "改期的任务", "?row=3#row-form");
        tasks.office.get("/imports/" + source).then().body("pastDue.title", hasItems("二月就该办完", "改期的任务"));

        tasks.office
                .with()
                .body(Map.of("deadline", "2024年9月底前"))
                .patch("/api/v1/imports/" + source + "/rows/3")
                .then()
                .statusCode(200)
                .body("pastDue.title", equalTo(List.of("二月就该办完")));
        tasks.office
                .post("/imports/" + source + "/confirmation", Map.of("pastDueReason", "上级要求补录"))
                .then()
                .statusCode(422)
                .body("problems[0].field", equalTo("confirmedBy"));
        confirmAtTheDesk(source, Map.of("title", "清单", "pastDueReason", "上级要求补录", "confirmedBy", "张书记"))
                .then()
                .statusCode(303);

        long list = tasks.office.read("/imports/" + source).getLong("list");
        page("/lists/" + list).then().body(not(containsString("id=\"past-due\"")));
        issue(list, Map.of()).then().statusCode(303);
        tasks.office.get("/lists/" + list).then().body("status", equalTo("ISSUED"));
    }

    @Test
    void a_confirmation_holds_for_the_deadline_that_was_confirmed_and_for_no_other() {
        tasks.office.moveClockTo("2024-05-06T09:00:00+08:00");
        long source = upload("序号,任务名称,牵头单位,完成时限\n1,早该办完,区司法局,2024年2月底前\n");
        tasks.office
                .post("/imports/" + source + "/confirmation", Map.of("pastDueReason", "上级要求补录", "confirmedBy", "张书记"))
                .then()
                .statusCode(201);
        long list = tasks.office.read("/imports/" + source).getLong("list");

        long again = tasks.office
                .upload(
                        "/imports",
                        "list.csv",
                        "序号,任务名称,牵头单位,完成时限\n1,早该办完,区司法局,2024年3月底前\n".getBytes(StandardCharsets.UTF_8),
                        Map.of("list", list))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
        tasks.office.post("/imports/" + again + "/confirmation").then().statusCode(201);

        page("/lists/" + list).then().body(containsString("id=\"past-due\""));
        issue(list, Map.of()).then().statusCode(422);
    }

    private long upload(String csv) {
        return tasks.office
                .upload(
                        "/imports",
                        "list.csv",
                        csv.getBytes(StandardCharsets.UTF_8),
                        Map.of("kind", "ANNUAL", "year", 2024))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
    }

    private Response confirmAtTheDesk(long source, Map<String, Object> fields) {
        return given().cookie("guatu", session())
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .redirects()
                .follow(false)
                .formParam("once", UUID.randomUUID().toString())
                .formParams(fields)
                .post("/imports/" + source + "/confirmation");
    }

    @Test
    void over_the_api_a_plain_issue_stays_one_and_a_confirmation_is_checked() {
        tasks.office.moveClockTo("2024-05-06T09:00:00+08:00");
        long list = tasks.draft(2024, row(1, "早该办完", "区司法局", "", "2024年3月底前", "季报"));
        tasks.office
                .post("/lists/" + list + "/issue", Map.of("pastDueReason", "补录"))
                .then()
                .statusCode(422)
                .body("problems[0].field", equalTo("confirmedBy"));
        tasks.office.post("/lists/" + list + "/issue").then().statusCode(200);
    }

    private String session() {
        return Client.session("office", sample.password());
    }

    private Response page(String path) {
        return given().cookie("guatu", session()).get(path);
    }

    private Response issue(long list, Map<String, Object> fields) {
        return given().cookie("guatu", session())
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .redirects()
                .follow(false)
                .formParam("once", UUID.randomUUID().toString())
                .formParams(fields)
                .post("/lists/" + list + "/issue");
    }
}
