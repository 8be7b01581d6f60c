package org.guatu.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guatu.support.ChangedTasks.row;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.guatu.rehearsal.SampleOffice;
import org.guatu.support.ChangedTasks;
import org.guatu.support.Client;
import org.guatu.support.EmptyOffice;
import org.guatu.support.Pages;
import org.junit.jupiter.api.Test;

/** 人工评分: a line that every evaluator scores by hand, with what the unit handed in before them and nobody else's figure. */
@QuarkusTest
@TestProfile(EmptyOffice.class)
class HandScoredLineTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CRITERIA = "走访群众并有记录";

    @Inject
    SampleOffice sample;

    private ChangedTasks tasks;

    @Test
    void evaluators_see_criteria_and_proofs_beside_the_field_go_on_to_the_next_unit_and_score_unseen()
            throws IOException {
        tasks = new ChangedTasks(sample.password());
        tasks.issue(
                2024, row(1, "审批提速", "区行政审批局", "", "2024年12月底前", "年报"), row(2, "数据共享", "区数据局", "", "2024年12月底前", "年报"));
        tasks.office.moveClockTo("2025-03-03T09:00:00+08:00");
        tasks.office
                .post("/evaluations", Map.of("year", 2024, "rules", rules()))
                .then()
                .statusCode(201)
                .body("units", is(2));
        long proof = handIn("D041");
        handIn("D042");
        tasks.office.post("/evaluations/freeze", Map.of("year", 2024)).then().statusCode(200);

        Pages desk = Pages.as("evaluator", sample.password());
        String page = desk.get("/evaluations/" + id("D041"));
        assertThat(page)
                .contains(CRITERIA, "现场走访记录", "data-key=\"s\"", "data-key=\"j\" href=\"/evaluations/" + id("D042"));
        assertThat(page.substring(page.indexOf("id=\"scores-proofs-M\"")))
                .as("beside the field")
                .contains("/evidence/" + proof);
        assertThat(desk.get("/evaluations/" + id("D042"))).contains("data-key=\"k\" href=\"/evaluations/" + id("D041"));

        desk.post(
                        "/evaluations/" + id("D041") + "/scores",
                        Map.of(
                                "lines.line",
                                List.of("C", "T", "M", "V", "B", "D"),
                                "lines.score",
                                List.of("", "", "12", "", "", ""),
                                "lines.reason",
                                List.of("", "", "记录齐全", "", "", "")))
                .then()
                .statusCode(303)
                .header("Location", containsString("/evaluations/" + id("D042")));

        Client second = tasks.as("evaluator2");
        second.get("/evaluations/" + id("D041"))
                .then()
                .body("lines.find { it.code == 'M' }.state", equalTo("WAITS"))
                .body("total", nullValue());
        tasks.office.get("/evaluations/" + id("D041")).then().body("lines.find { it.code == 'M' }.score", is(12.0f));
        second.post(
                        "/evaluations/" + id("D041") + "/scores",
                        Map.of("lines", List.of(Map.of("line", "M", "score", 13, "reason", "记录较全"))))
                .then()
                .statusCode(201)
                .body("lines.find { it.code == 'M' }.score", is(12.5f));
    }

    private long handIn(String unit) {
        Client owner = tasks.as(unit.toLowerCase(java.util.Locale.ROOT));
        long proof = owner.proof("走访记录.pdf");
        owner.post(
                        "/evaluations/" + id(unit) + "/self-evaluation",
                        Map.of("summary", "现场走访记录见附件", "evidence", List.of(proof)))
                .then()
                .statusCode(200);
        tasks.as("reviewer")
                .post("/evaluations/" + id(unit) + "/material-check")
                .then()
                .statusCode(200);
        return proof;
    }

    private long id(String unit) {
        return tasks.office.read("/evaluations?year=2024").getLong("items.find { it.unit.code == '" + unit + "' }.id");
    }

    /** The rules of the product, with a line scored by hand in place of the quality of reports. */
    private static ObjectNode rules() throws IOException {
        try (InputStream file = Objects.requireNonNull(
                HandScoredLineTest.class.getResourceAsStream("/evaluation/default-rules.json"), "default rules")) {
            ObjectNode book = (ObjectNode) JSON.readTree(file);
            ((ArrayNode) book.get("lines"))
                    .set(
                            2,
                            JSON.createObjectNode()
                                    .put("code", "M")
                                    .put("name", "服务群众")
                                    .put("shape", "MANUAL")
                                    .put("part", "COMMON")
                                    .put("max", 15)
                                    .put("criteria", CRITERIA)
                                    .put("standard", "每季度不少于一次")
                                    .put("material", "走访记录"));
            return book;
        }
    }
}
