package org.guatu.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guatu.support.ChangedTasks.row;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.guatu.rehearsal.SampleOffice;
import org.guatu.support.ChangedTasks;
import org.guatu.support.EmptyOffice;
import org.guatu.support.Pages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 起草评分细则: copied, changed, tried, published and frozen. The chapters follow one another. */
@QuarkusTest
@TestProfile(EmptyOffice.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RuleDraftTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern FIELD = Pattern.compile(
            "<(?:input|textarea|select)[^>]*?name=\"([^\"]+)\"(?:[^>]*?value=\"([^\"]*)\")?[^>]*>(?:([^<]*)</textarea>|((?:<option.*?</option>)*)</select>)?",
            Pattern.DOTALL);
    private static final Pattern CHOSEN = Pattern.compile("<option value=\"([^\"]*)\" selected");

    @Inject
    SampleOffice sample;

    private ChangedTasks tasks;

    @BeforeEach
    void signIn() {
        tasks = new ChangedTasks(sample.password());
    }

    private ObjectNode rules(int year) {
        try {
            return (ObjectNode)
                    JSON.readTree(tasks.office.get("/rule-sets/" + year).asString())
                            .get("rules");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ObjectNode named(JsonNode rows, String key, String name) {
        for (JsonNode row : rows) {
            if (row.get(key).asText().equals(name)) {
                return (ObjectNode) row;
            }
        }
        throw new IllegalStateException(name);
    }

    private ValidatableResponse save(Consumer<ObjectNode> change) {
        ObjectNode rules = rules(2024);
        change.accept(rules);
        return tasks.office.put("/rule-sets/2024", rules.toString()).then();
    }

    @Test
    @Order(1)
    void a_year_without_own_rules_has_the_products_until_the_office_drafts_a_copy() {
        tasks.as("d041")
                .get("/rule-sets/2024")
                .then()
                .statusCode(200)
                .body("status", equalTo("INHERITED"))
                .body("rules.lines.code", equalTo(List.of("C", "T", "Q", "V", "B", "D")));
        tasks.office.post("/rule-sets", Map.of("year", 2026)).then().statusCode(409);
        tasks.office.put("/rule-sets/2024", "{}").then().statusCode(404);

        tasks.office
                .post("/rule-sets", Map.of("year", 2024))
                .then()
                .statusCode(201)
                .body("status", equalTo("DRAFT"))
                .body("rules.edition", is(2));
        tasks.office.post("/rule-sets", Map.of("year", 2024)).then().statusCode(409);
        tasks.as("evaluator").get("/rule-sets/2024").then().body("status", equalTo("DRAFT"));
        tasks.as("d041").get("/rule-sets/2024").then().body("status", equalTo("INHERITED"));
        tasks.as("d041").get("/rule-sets").then().body("items", hasSize(0));
    }

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource({
        "max, 50, lines",
        "overlap, 85, bands.EXCELLENT",
        "gap, 95, bands.EXCELLENT",
        "quota, 130, quota",
        "bonus, 6, lines.B.occurrences.NATIONAL",
        "cap, 0.2, lines.D.occurrences.REPORT_MISSED",
        "part, EXTRA, lines.T.part",
        "late, 0.99, completion.inTime"
    })
    @Order(2)
    void rules_that_do_not_fit_are_refused_with_the_reason(String what, String value, String field) {
        save(rules -> {
                    JsonNode lines = rules.get("lines");
                    switch (what) {
                        case "max" -> named(lines, "code", "C").put("max", value);
                        case "overlap", "gap" ->
                            named(rules.get("bands"), "grade", "EXCELLENT").put("from", value);
                        case "quota" -> ((ObjectNode) rules.get("quota")).put("percent", value);
                        case "bonus" ->
                            named(named(lines, "code", "B").get("occurrences"), "occasion", "NATIONAL")
                                    .put("points", value);
                        case "cap" ->
                            named(named(lines, "code", "D").get("occurrences"), "occasion", "REPORT_MISSED")
                                    .put("cap", value);
                        case "part" -> named(lines, "code", "T").put("part", value);
                        case "late" -> ((ObjectNode) rules.get("completion")).put("late", value);
                        default -> throw new IllegalArgumentException(what);
                    }
                })
                .statusCode(422)
                .body("problems.field", hasItem(field));
    }

    @Test
    @Order(3)
    void rules_with_parts_missing_are_refused_and_not_an_error() {
        tasks.office.put("/rule-sets/2024", "{}").then().statusCode(422).body("problems.field", hasItem("quota"));
        save(rules -> named(rules.get("lines"), "code", "C").remove("max"))
                .statusCode(422)
                .body("problems.field", hasItem("lines.max"));
        save(rules -> rules.put("highest", new BigDecimal("1e30")))
                .statusCode(422)
                .body("problems.field", hasItem("highest"));
    }

    /** What a browser would send of the page's form. */
    private static Map<String, List<String>> fields(String page) {
        String form = page.substring(page.indexOf("id=\"rules\""));
        form = form.substring(0, form.indexOf("</form>"));
        Map<String, List<String>> fields = new LinkedHashMap<>();
        FIELD.matcher(form).results().forEach(found -> {
            String name = found.group(1);
            String choices = found.group(4);
            String value = found.group(3) != null ? found.group(3) : found.group(2) == null ? "" : found.group(2);
            if (choices != null) {
                var chosen = CHOSEN.matcher(choices);
                value = chosen.find() ? chosen.group(1) : choices.replaceAll("(?s)^<option value=\"([^\"]*)\".*", "$1");
            }
            if (!name.equals("dropped") && !name.equals("once")) {
                fields.computeIfAbsent(name, none -> new ArrayList<>()).add(value);
            }
        });
        return fields;
    }

    private static void typed(Map<String, List<String>> fields, String rows, String code, String field, String value) {
        fields.get(rows + "." + field).set(fields.get(rows + ".code").indexOf(code), value);
    }

    @Test
    @Order(4)
    void the_form_names_every_problem_beside_its_field_and_loses_nothing() {
        Pages office = Pages.as("office", sample.password());
        Map<String, List<String>> fields = fields(office.get("/evaluations/rules?year=2024"));
        typed(fields, "lines", "C", "max", "45");
        fields.get("bands.from").set(0, "85");
        fields.put("added.name", List.of("普法宣传"));
        fields.put("added.max", List.of("10"));
        fields.put("added.criteria", List.of("按场次\n计分"));

        String page = office.refused(422, "/evaluations/rules", fields);

        assertThat(page).contains("应为 100，现为 95", "重叠", "达标要求", "核查材料");
        assertThat(page).contains("value=\"45\"", "value=\"85\"", "value=\"普法宣传\"", "按场次\n计分");
        typed(fields, "lines", "C", "max", "fünf");
        assertThat(office.refused(422, "/evaluations/rules", fields)).contains("value=\"fünf\"");
    }

    @Test
    @Order(5)
    void a_line_by_hand_is_added_with_what_it_needs_and_points_move_in_one_act() {
        Pages office = Pages.as("office", sample.password());
        Map<String, List<String>> fields = fields(office.get("/evaluations/rules?year=2024"));
        typed(fields, "lines", "C", "max", "50");
        fields.put("added.name", List.of("普法宣传"));
        fields.put("added.shape", List.of("MANUAL"));
        fields.put("added.part", List.of("COMMON"));
        fields.put("added.max", List.of("10"));
        fields.put("added.criteria", List.of("每场 2 分"));
        fields.put("added.standard", List.of("不少于五场"));
        fields.put("added.material", List.of("活动照片"));

        office.post("/evaluations/rules", fields).then().statusCode(303);

        tasks.office
                .get("/rule-sets/2024")
                .then()
                .body("rules.lines.find { it.code == 'C' }.max", is(50))
                .body("rules.lines.find { it.code == 'H1' }.name", equalTo("普法宣传"))
                .body("rules.lines.find { it.code == 'H1' }.standard", equalTo("不少于五场"))
                .body("rules.lines.find { it.code == 'B' }.occurrences", hasSize(5));
        assertThat(office.refused(412, "/evaluations/rules", fields)).contains("普法宣传");
    }

    @Test
    @Order(6)
    void a_choice_without_points_is_not_counted_and_a_line_by_hand_can_be_dropped() {
        Pages office = Pages.as("office", sample.password());
        Map<String, List<String>> fields = fields(office.get("/evaluations/rules?year=2024"));
        typed(fields, "lines", "C", "max", "60");
        fields.put("dropped", List.of("H1"));
        int commendation = fields.get("occurrences.occasion").indexOf("COMMENDATION");
        fields.get("occurrences.points").set(commendation, "");
        int referral = fields.get("occurrences.occasion").indexOf("REFERRAL");
        fields.get("occurrences.points").set(referral, "8");

        office.post("/evaluations/rules", fields).then().statusCode(303);

        tasks.office
                .get("/rule-sets/2024")
                .then()
                .body("rules.lines.code", equalTo(List.of("C", "T", "Q", "V", "B", "D")))
                .body("rules.lines.find { it.code == 'B' }.occurrences", hasSize(4))
                .body(
                        "rules.lines.find { it.code == 'V' }.occurrences.find { it.occasion == 'REFERRAL' }.points",
                        is(8));
    }

    @Test
    @Order(7)
    void a_trial_without_a_published_year_takes_the_facts_of_today_and_names_who_changes_grade_first() {
        tasks.issue(
                2024,
                row(1, "审批提速", "区行政审批局", "", "2024年12月底前", "年报"),
                row(2, "数据共享", "区数据局", "区妇联", "2024年12月底前", "年报"));
        tasks.office.moveClockTo("2024-01-22T09:00:00+08:00");
        save(rules -> {
                    ObjectNode pass = named(rules.get("bands"), "grade", "PASS");
                    pass.put("from", "10");
                    named(rules.get("bands"), "grade", "FAIL").put("below", "10");
                })
                .statusCode(200);

        tasks.as("committee")
                .get("/rule-sets/2024/trial")
                .then()
                .statusCode(200)
                .body("factsYear", is(2024))
                .body("frozen", is(false))
                .body("units", hasSize(3))
                .body("units.unit.code", hasItem("D041"));
        String page = Pages.as("office", sample.password()).get("/evaluations/rules?year=2024&trial=true");
        assertThat(page).contains("试算：哪些单位的等次会变", "区行政审批局");
    }

    @Test
    @Order(8)
    void published_rules_are_frozen_and_the_next_year_begins_with_them() {
        tasks.office
                .with()
                .header("If-Match", "\"0\"")
                .post("/api/v1/rule-sets/2024/publication")
                .then()
                .statusCode(412);
        tasks.office.post("/rule-sets/2024/publication").then().statusCode(200).body("status", equalTo("PUBLISHED"));

        save(rules -> ((ArrayNode) rules.get("vetoes")).remove(0))
                .statusCode(409)
                .body("detail", containsString("冻结"))
                .body("detail", containsString("2025"));
        tasks.office.post("/rule-sets", Map.of("year", 2024)).then().statusCode(409);
        tasks.office.with().delete("/api/v1/rule-sets/2024").then().statusCode(409);
        tasks.as("d041").get("/rule-sets/2024").then().body("status", equalTo("PUBLISHED"));
        assertThat(Pages.as("d041", sample.password()).get("/evaluations/rules?year=2024"))
                .contains("已公布", "移送 8")
                .doesNotContain("id=\"rules\"");
        tasks.office
                .post("/rule-sets", Map.of("year", 2025))
                .then()
                .statusCode(201)
                .body("rules.edition", is(3))
                .body("rules.bands.find { it.grade == 'FAIL' }.below", is(10));
        tasks.office.with().delete("/api/v1/rule-sets/2025").then().statusCode(204);
        tasks.office.get("/rule-sets/2025").then().body("status", equalTo("INHERITED"));
    }

    @Test
    @Order(9)
    void the_evaluation_is_opened_by_the_rules_that_were_published_before_it() {
        tasks.office.moveClockTo("2025-01-13T09:00:00+08:00");
        tasks.office
                .post("/evaluations", Map.of("year", 2024, "rules", rules(2024)))
                .then()
                .statusCode(409);
        tasks.office
                .post("/evaluations", Map.of("year", 2024))
                .then()
                .statusCode(201)
                .body("units", is(3));
        tasks.office.post("/evaluations", Map.of("year", 2024)).then().statusCode(409);
    }
}
