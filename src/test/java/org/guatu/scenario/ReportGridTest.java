package org.guatu.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guatu.support.ChangedTasks.row;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.guatu.rehearsal.SampleOffice;
import org.guatu.support.ChangedTasks;
import org.guatu.support.Client;
import org.guatu.support.EmptyOffice;
import org.guatu.support.Pages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Many reports and contributions of a period in one grid, as a busy unit's liaison fills it. */
@QuarkusTest
@TestProfile(EmptyOffice.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReportGridTest {
    private static final Pattern ROW = Pattern.compile(
            "name=\"rows.draft\" value=\"([^\"]*)\"><input type=\"hidden\" name=\"rows.unit\" value=\"([^\"]*)\">"
                    + "<input type=\"hidden\" name=\"rows.seen\" value=\"([^\"]*)\"");
    private static final String PERIOD = "2024-Q1";
    private static long list;

    @Inject
    SampleOffice sample;

    private ChangedTasks tasks;
    private Client unit;
    private Pages pages;

    @BeforeEach
    void aUnitWithSixTasks() {
        tasks = new ChangedTasks(sample.password());
        if (list == 0) {
            list = tasks.issuedBeforeApril(
                    row(1, "甲项", "区行政审批局", "", "2024年12月底前", "季报"),
                    row(2, "乙项", "区行政审批局", "", "2024年12月底前", "季报"),
                    row(3, "丙项", "区行政审批局", "", "2024年12月底前", "季报"),
                    row(4, "丁项", "区司法局", "区行政审批局", "2024年12月底前", "季报"),
                    row(5, "戊项", "区行政审批局", "", "2024年12月底前", "季报"),
                    row(6, "己项", "区行政审批局", "", "2024年12月底前", "季报"));
        }
        unit = tasks.as("d041");
        pages = Pages.as("d041", sample.password());
    }

    private String task(String title) {
        return tasks.task(list, title);
    }

    private String report(String title) {
        return "reports" + task(title).substring("/tasks".length()) + "/" + PERIOD;
    }

    private String part(String title) {
        return "contributions" + task(title).substring("/tasks".length()) + "/" + PERIOD;
    }

    private record Shown(String draft, String unit, String seen) {}

    private List<Shown> shown(String page) {
        return ROW.matcher(page)
                .results()
                .map((MatchResult row) -> new Shown(row.group(1), row.group(2), row.group(3)))
                .toList();
    }

    private Shown shown(String page, String draft) {
        return shown(page).stream()
                .filter(row -> row.draft().equals(draft))
                .findFirst()
                .orElseThrow();
    }

    /** What the page's script does a moment after somebody typed. */
    private void types(Pages who, String draft, String seen, Object... fields) {
        Map<String, Object> form = new HashMap<>(Map.of("draft", draft, "draftSeen", seen, "period", PERIOD));
        String unitOf = shown(who.get("/reports"), draft).unit();
        if (!unitOf.isEmpty()) {
            form.put("draftUnit", unitOf);
        }
        for (int i = 0; i < fields.length; i += 2) {
            form.put((String) fields[i], fields[i + 1]);
        }
        var sent =
                who.with().header("HX-Request", "true").contentType("application/x-www-form-urlencoded; charset=UTF-8");
        form.forEach(sent::formParam);
        sent.post("/drafts").then().statusCode(200);
    }

    private Response handIn(List<Shown> rows, String once) {
        Map<String, Object> form = new HashMap<>(Map.of("once", once));
        List<String> drafts = new ArrayList<>();
        List<String> units = new ArrayList<>();
        List<String> seen = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        rows.forEach(row -> {
            drafts.add(row.draft());
            units.add(row.unit());
            seen.add(row.seen());
            texts.add(row.seen().isEmpty() ? "" : "表里的另一种写法");
        });
        form.put("rows.draft", drafts);
        form.put("rows.unit", units);
        form.put("rows.seen", seen);
        form.put("rows.text", texts);
        return pages.post("/reports/submissions", form);
    }

    private String handedIn(List<Shown> rows) {
        return handIn(rows, UUID.randomUUID().toString())
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    @Test
    @Order(1)
    void a_row_is_the_draft_of_its_single_form_and_the_reverse() {
        assertThat(pages.get("/")).contains("href=\"/reports\"");
        String grid = pages.get("/reports");
        assertThat(shown(grid)).extracting(Shown::draft).hasSize(6).contains(report("甲项"), part("丁项"));

        types(pages, report("甲项"), "", "percent", "20", "done", "在表里写的", "figures.name", "事项");
        assertThat(pages.get(task("甲项") + "/report?period=" + PERIOD)).contains("在表里写的");

        types(pages, part("丁项"), "", "done", "在单项表单里写的配合", "evidence", "77");
        assertThat(pages.get(task("丁项") + "?period=" + PERIOD)).contains("在单项表单里写的配合");
        String again = pages.get("/reports");
        assertThat(again).contains("在表里写的").contains("在单项表单里写的配合");
        assertThat(again)
                .as("what the grid does not show stays in the draft")
                .contains("name=\"evidence\" value=\"77\"");
        types(pages, part("丁项"), shown(again, part("丁项")).seen(), "done", "在单项表单里写的配合");
    }

    @Test
    @Order(2)
    void all_good_rows_are_handed_in_and_a_refused_one_stays_with_its_message_and_text() {
        types(pages, report("乙项"), "", "percent", "120", "done", "进度写错了");
        types(pages, report("丙项"), "", "percent", "", "done", " ", "problems", "");
        List<Shown> rows = shown(pages.get("/reports"));

        String page = handedIn(rows);

        assertThat(page).contains("已提交 2 项，1 项没有提交成功");
        assertThat(page).contains("进度写错了").contains("aria-invalid=\"true\"").contains("value=\"120\"");
        assertThat(shown(page))
                .extracting(Shown::draft)
                .containsExactlyInAnyOrder(report("乙项"), report("丙项"), report("戊项"), report("己项"));
        unit.get(task("甲项")).then().body("reports", hasSize(1)).body("reports[0].done", equalTo("在表里写的"));
        unit.get(task("丁项")).then().body("contributions.done", hasItem("在单项表单里写的配合"));
        unit.get(task("乙项")).then().body("reports", hasSize(0));
        unit.get(task("丙项")).then().body("reports", hasSize(0));
    }

    @Test
    @Order(3)
    void a_row_is_handed_in_as_its_writer_saw_it_or_not_at_all() {
        String seen = shown(pages.get("/reports"), report("乙项")).seen();
        types(pages, report("乙项"), seen, "percent", "30", "done", "我写的");
        List<Shown> rows = shown(pages.get("/reports"));
        types(pages, report("乙项"), shown(pages.get("/reports"), report("乙项")).seen(), "done", "同事又写的");

        String page = handedIn(rows);

        assertThat(page).contains("已提交 0 项，1 项没有提交成功").contains("同事又写的");
        unit.get(task("乙项")).then().body("reports", hasSize(0));
    }

    @Test
    @Order(4)
    void a_grid_that_is_sent_twice_takes_effect_once_and_gets_its_first_answer() {
        types(pages, report("戊项"), "", "percent", "30", "done", "只交一次");
        List<Shown> rows = shown(pages.get("/reports")).stream()
                .filter(row -> row.draft().equals(report("戊项")))
                .toList();
        String once = UUID.randomUUID().toString();

        String first = handIn(rows, once).then().statusCode(200).extract().asString();
        String second = handIn(rows, once).then().statusCode(200).extract().asString();

        assertThat(first).contains("已提交 1 项，0 项没有提交成功");
        assertThat(second).contains("已提交 1 项，0 项没有提交成功").contains("<!doctype html>");
        unit.get(task("戊项")).then().body("reports", hasSize(1));
    }

    @Test
    @Order(5)
    void a_row_that_was_handed_in_elsewhere_is_named_and_its_text_is_shown() {
        types(pages, report("己项"), "", "percent", "30", "done", "表里的另一种写法");
        List<Shown> rows = shown(pages.get("/reports")).stream()
                .filter(row -> row.draft().equals(report("己项")))
                .toList();
        unit.post(task("己项") + "/reports", ChangedTasks.report(PERIOD, 30))
                .then()
                .statusCode(201);

        String page = handedIn(rows);

        assertThat(page).contains("已提交 0 项，1 项没有提交成功").contains("己项").contains("表里的另一种写法");
        unit.get(task("己项")).then().body("reports", hasSize(1));
    }

    @Test
    @Order(6)
    void a_fall_without_a_reason_is_asked_for_in_the_row() {
        tasks.accepted(unit, task("丙项"), PERIOD, 40);
        tasks.office.moveClockTo("2024-07-09T10:00:00+08:00");
        String draft = report("丙项").replace(PERIOD, "2024-Q2");
        types(pages, draft, "", "period", "2024-Q2", "percent", "30", "done", "有所回落");
        List<Shown> rows = shown(pages.get("/reports")).stream()
                .filter(row -> row.draft().equals(draft))
                .toList();

        String page = handedIn(rows);

        assertThat(page).contains("上次 40%").contains("name=\"reason\"").contains("有所回落");
        types(
                pages,
                draft,
                shown(page, draft).seen(),
                "period",
                "2024-Q2",
                "percent",
                "30",
                "done",
                "有所回落",
                "reason",
                "口径调整");
        assertThat(handedIn(List.of(shown(pages.get("/reports"), draft)))).contains("已提交 1 项，0 项没有提交成功");
        unit.get(task("丙项")).then().body("reports.period", hasItem("2024-Q2"));
    }

    @Test
    @Order(7)
    void the_grid_speaks_both_languages_and_belongs_to_owners_alone() {
        String english = pages.with()
                .header("Accept-Language", "en")
                .get("/reports")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(english).contains("Reports of this period");
        Pages.as("leader", sample.password()).with().get("/reports").then().statusCode(403);
    }
}
