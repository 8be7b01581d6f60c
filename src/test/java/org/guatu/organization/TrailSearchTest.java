package org.guatu.organization;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.guatu.support.ChangedTasks.row;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.guatu.catalogue.sheet.SheetReader;
import org.guatu.catalogue.sheet.rows.Limits;
import org.guatu.catalogue.sheet.rows.Workbook;
import org.guatu.platform.trail.SubjectNames;
import org.guatu.rehearsal.SampleOffice;
import org.guatu.support.ChangedTasks;
import org.guatu.support.Client;
import org.guatu.support.EmptyOffice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The trail is searched by person, matter, task and time, and taken along as a file. */
@QuarkusTest
@TestProfile(EmptyOffice.class)
class TrailSearchTest {
    private static long list;

    @Inject
    SampleOffice sample;

    @Inject
    AgroalDataSource database;

    @Inject
    Organization organization;

    @Inject
    @All
    List<SubjectNames> subjects;

    private ChangedTasks tasks;

    @BeforeEach
    void aTaskThatWasGivenBack() {
        tasks = new ChangedTasks(sample.password());
        if (list == 0) {
            list = tasks.issue(
                    2024,
                    row(1, "查得到的任务", "区司法局", "", "2024年12月底前", "季报"),
                    row(2, "别的任务", "区教育局", "", "2024年12月底前", "季报"));
            tasks.as("d022")
                    .post(tasks.task(list, "查得到的任务") + "/return", Map.of("reason", "=1+1 不归我局"))
                    .then()
                    .statusCode(200);
        }
    }

    private Response page(String user, String query) {
        return given().cookie("guatu", Client.session(user, sample.password()))
                .redirects()
                .follow(false)
                .get("/trail" + query);
    }

    @Test
    void it_is_searched_by_person_matter_task_and_time_in_words_instead_of_ids() {
        page("auditor", "?task=查得到")
                .then()
                .statusCode(200)
                .body(containsString("查得到的任务"))
                .body(not(containsString("别的任务")));
        page("auditor", "?matter=不归我局").then().body(not(containsString("查得到的任务")));
        page("auditor", "?matter=退回分工")
                .then()
                .body(containsString("查得到的任务"))
                .body(containsString("业务内容不在此显示"))
                .body(not(containsString("<span class=\"as-written\">=1+1")));
        page("auditor", "?matter=从没做过的事").then().statusCode(200).body(not(containsString("id=\"trail\"")));
        page("auditor", "?task=查得到&from=2024-01-02&until=2024-01-02").then().body(containsString("退回分工"));
        page("auditor", "?task=查得到&until=2024-01-01").then().body(not(containsString("id=\"trail\"")));
        page("auditor", "?who=没有这个人").then().body(not(containsString("id=\"trail\"")));
        page("auditor", "?from=昨天").then().statusCode(422);
        page("d022", "?task=查得到").then().statusCode(403);
    }

    @Test
    void what_was_found_is_taken_along_and_no_text_in_it_is_a_formula() {
        Response file = page("auditor", "/export?task=查得到");

        file.then().statusCode(200).header("Content-Disposition", containsString(".csv"));
        assertThat(file.asString())
                .startsWith("\uFEFF")
                .contains("查得到的任务", "业务内容不在此显示")
                .doesNotContain("别的任务", ",=1+1", "不归我局");
        page("d022", "/export").then().statusCode(403);
    }

    @Test
    void an_export_holds_every_line_however_many_there_are() throws Exception {
        // Row by row: from a select the server takes an empty region into a table that has triggers.
        String line = "(%d, utc_timestamp(), 0, '很多行', '', 'organization.act.signOut', 'account', 1)"
                .formatted(organization.regions().get(0).id());
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (int thousands = 0; thousands < 21; thousands++) {
                statement.executeUpdate(
                        "insert into audit_line (region_id, happened_at, person_id, person_name, posts, act,"
                                + " subject_type, subject_id) values "
                                + String.join(",", Collections.nCopies(1000, line)));
            }
        }

        assertThat(page("auditor", "/export?who=很多行").asString().lines()).hasSize(21_001);
        Response sheet = page("auditor", "/export?who=很多行&format=xlsx");
        sheet.then().statusCode(200).header("Content-Disposition", containsString(".xlsx"));
        Workbook read = new SheetReader(new Limits(30_000_000, 300_000_000L, 2_000, 30_000, 100))
                .read("trail.xlsx", sheet.asByteArray());
        assertThat(read.sheets().get(0).rows()).hasSize(21_001);
    }

    @Test
    void whatever_has_a_page_or_a_name_is_told_by_it_and_not_by_its_number() {
        assertThat(subjects)
                .extracting(SubjectNames::subjectType)
                .contains("task", "list", "person", "unit", "account", "letter", "finding", "suggestion");

        page("auditor", "?who=孟正").then().body(containsString("（auditor）"));
    }
}
