package org.guatu.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guatu.support.ChangedTasks.row;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.guatu.briefing.analysis.AnalysisJob;
import org.guatu.rehearsal.SampleOffice;
import org.guatu.support.ChangedTasks;
import org.guatu.support.Client;
import org.guatu.support.EmptyOffice;
import org.guatu.support.Pages;
import org.guatu.support.Papers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** 月度分析: composed by itself, written on, issued and put right. The chapters follow one another. */
@QuarkusTest
@Tag("database")
@TestProfile(EmptyOffice.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AnalysisTest {
    private static final String PROBLEMS = "人员力量不足，跨部门数据尚未共享";

    private static long list;
    private static String march = "";
    private static String corrected = "";

    @Inject
    SampleOffice sample;

    @Inject
    AnalysisJob job;

    private ChangedTasks tasks;
    private Client office;
    private Client leader;

    @BeforeEach
    void signIn() {
        tasks = new ChangedTasks(sample.password());
        office = tasks.office;
        leader = tasks.as("leader");
    }

    private JsonPath story(String path) {
        return office.read(path);
    }

    private static Map<String, String> figures(JsonPath story, String section) {
        List<Map<String, String>> all = story.getList("sections.find{it.kind=='" + section + "'}.figures");
        return all.stream().collect(Collectors.toMap(one -> one.get("name"), one -> one.get("value")));
    }

    private static String version(JsonPath story, String section) {
        return "\"" + story.getInt("sections.find{it.kind=='" + section + "'}.version") + "\"";
    }

    private Response write(String path, String section, String words, String ifMatch) {
        return office.with()
                .header("If-Match", ifMatch)
                .body(Map.of("words", words))
                .put("/api/v1" + path + "/sections/" + section);
    }

    @Test
    @Order(1)
    void the_first_working_day_brings_the_draft_of_the_month_before_once() {
        list = tasks.issue(
                2024,
                row(1, "清理证明事项", "区行政审批局", "临湖镇", "2024年3月底前", "月报"),
                row(2, "优化办理流程", "区行政审批局", "临湖镇", "2024年4月底前", "月报"),
                row(3, "公布权责清单", "区司法局", "", "2024年12月底前", "月报"));
        office.moveClockTo("2024-01-22T09:00:00+08:00");
        office.moveClockTo("2024-03-06T10:00:00+08:00");
        tasks.accepted(tasks.as("d022"), tasks.task(list, "公布权责清单"), "2024-02", 60);
        Map<String, Object> report = new HashMap<>(ChangedTasks.report("2024-02", 10));
        report.put("problems", PROBLEMS);
        long late = tasks.as("d041")
                .post(tasks.task(list, "清理证明事项") + "/reports", report)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
        office.post("/reports/" + late + "/decision", Map.of("decision", "ACCEPT", "grade", "C"))
                .then()
                .statusCode(200);

        office.moveClockTo("2024-04-01T08:59:00+08:00");
        assertThat(months()).containsExactly("2024-02", "2024-01");
        office.moveClockTo("2024-04-01T09:00:00+08:00");
        assertThat(job.keep())
                .as("what is composed a second time, by this node or another")
                .isZero();

        assertThat(months()).containsExactly("2024-03", "2024-02", "2024-01");
        office.post("/analyses", Map.of("month", "2024-03")).then().statusCode(409);
        office.get("/notices").then().body("items.kind", hasItem("briefing.notice.analysis.composed"));
        march = "/analyses/" + office.read("/analyses").getLong("items[0].id");
        office.get(march)
                .then()
                .body("card.state", equalTo("DRAFT"))
                .body("card.asOf", equalTo("2024-03-31"))
                .body("card.title", containsString("2024年3月法治建设任务月度分析"))
                .body("sections.title", contains("总体情况", "分领域情况", "分单位情况", "滞后清单", "督办情况", "风险预警", "下月到期", "工作建议"));
    }

    private List<String> months() {
        return office.read("/analyses").getList("items.month");
    }

    @Test
    @Order(2)
    void a_draft_is_the_offices_alone() {
        leader.get("/analyses").then().statusCode(200).body("items", empty());
        leader.get(march).then().statusCode(404);
        leader.get(march + "/document").then().statusCode(404);
        leader.post(march + "/issue").then().statusCode(403);
        tasks.as("d022").get(march).then().statusCode(403);
        tasks.as("d022").get("/analyses").then().statusCode(403);
    }

    @Test
    @Order(3)
    void its_figures_are_those_of_the_charts_and_changes_of_the_same_day() {
        JsonPath draft = story(march);
        Map<String, String> totals = figures(draft, "TOTALS");

        JsonPath behind = chart("RED_YELLOW", "2024-03-31");
        assertThat(totals).containsEntry("任务总数", behind.getString("cells[0].of"));
        assertThat(Integer.parseInt(totals.get("红灯")) + Integer.parseInt(totals.get("黄灯")))
                .isEqualTo(behind.getInt("cells[0].n"))
                .isPositive();
        assertThat(totals)
                .containsEntry("红黄占比", percent(behind))
                .containsEntry("完成率", percent(chart("COMPLETION", "2024-03-31")))
                .containsEntry("序时完成率", percent(chart("ON_SCHEDULE", "2024-03-31")))
                .containsEntry("逾期率", percent(chart("OVERDUE", "2024-03-31")))
                .containsEntry("报送及时率", percent(chart("TIMELINESS", "2024-03-31")));
        List<String> turns =
                office.read("/changes?from=2024-02-29&to=2024-03-31").getList("items.what");
        assertThat(totals)
                .containsEntry("新增红灯", count(turns, "TURNED_RED"))
                .containsEntry("好转", count(turns, "RECOVERED"));
        JsonPath areas = office.read("/heatmap?rows=area&columns=region&asOf=2024-03-31");
        List<List<Map<String, String>>> rows = draft.getList("sections.find{it.kind=='AREAS'}.table.rows");
        assertThat(rows).hasSize(areas.getList("rows").size());
        assertThat(rows.get(0).get(2).get("text")).isEqualTo(areas.getString("cells[0].n"));
    }

    private JsonPath chart(String value, String day) {
        return office.read("/heatmap?rows=region&columns=list&value=" + value + "&list=" + list + "&asOf=" + day);
    }

    private static String percent(JsonPath chart) {
        Double value = chart.getObject("cells[0].value", Double.class);
        return value == null ? "—" : String.valueOf(value).replaceFirst("\\.0$", "") + "%";
    }

    private static String count(List<String> turns, String what) {
        return Long.toString(turns.stream().filter(what::equals).count());
    }

    @Test
    @Order(4)
    void the_lagging_list_has_the_reasons_of_the_reports_and_proposals_have_theirs() {
        JsonPath draft = story(march);
        List<List<Map<String, String>>> worst = draft.getList("sections.find{it.kind=='LAGGING'}.table.rows");

        assertThat(worst.get(0).get(0).get("text")).isEqualTo("清理证明事项");
        assertThat(worst.get(0).get(6).get("text")).isEqualTo(PROBLEMS);
        assertThat(draft.getString("sections.find{it.kind=='PROPOSALS'}.words")).contains("建议", "理由：");
        assertThat(figures(draft, "DUE")).containsEntry("下月到期任务", "1");
    }

    @Test
    @Order(5)
    void every_figure_leads_to_a_page_of_its_day() {
        JsonPath draft = story(march);
        Pages pages = Pages.as("office", sample.password());
        List<String> ways = draft.getList("sections.figures.href.flatten()");
        List<String> cells = draft.getList("sections.table.findAll{it != null}.rows.flatten().href");

        assertThat(ways).isNotEmpty().doesNotContainNull();
        ways.stream()
                .distinct()
                .forEach(way -> assertThat(pages.get(way)).as(way).contains("<main"));
        cells.stream().filter(Objects::nonNull).distinct().forEach(way -> assertThat(pages.get(way))
                .as(way)
                .contains("<main"));
        String red = draft.getString("sections[0].figures.find{it.name=='红灯'}.href");
        assertThat(pages.get(red)).contains("清理证明事项").doesNotContain("公布权责清单");
    }

    @Test
    @Order(6)
    void a_persons_sentence_survives_composing_anew_and_its_figures_stay_bound() {
        String before = version(story(march), "TOTALS");
        write(march, "totals", "全区红灯【红灯】项，请【红灯亮】。", before)
                .then()
                .statusCode(422)
                .body("problems.field", contains("words"));
        write(march, "totals", "全区红灯【红灯】项，请各单位抓紧。", before).then().statusCode(200);
        write(march, "totals", "晚了一步。", before).then().statusCode(412);
        write(march, "weather", "晴", before).then().statusCode(404);

        office.post(march + "/composition").then().statusCode(200);

        JsonPath now = story(march);
        assertThat(now.getBoolean("sections[0].own")).isTrue();
        assertThat(now.getString("sections[0].words")).isEqualTo("全区红灯【红灯】项，请各单位抓紧。");
        assertThat(now.getString("sections[0].paragraphs[0][1].text"))
                .isEqualTo(figures(now, "TOTALS").get("红灯"));
        assertThat(now.getString("sections[0].paragraphs[0][1].figure.href")).contains("asOf=2024-03-31");
        assertThat(now.getBoolean("sections[1].own")).isFalse();
    }

    @Test
    @Order(7)
    void a_figure_that_changed_since_it_was_counted_is_marked() {
        long id = office.post("/analyses", Map.of("month", "2024-04"))
                .then()
                .statusCode(201)
                .body("card.asOf", equalTo("2024-04-01"))
                .body("stale", equalTo(false))
                .extract()
                .jsonPath()
                .getLong("card.id");
        String april = "/analyses/" + id;

        office.moveClockTo("2024-04-10T09:00:00+08:00");

        JsonPath later = story(april);
        assertThat(later.getBoolean("stale")).isTrue();
        assertThat(later.getList("sections.paragraphs.flatten().findAll{it.now != null}.now"))
                .isNotEmpty();
        office.post(april + "/composition")
                .then()
                .statusCode(200)
                .body("stale", equalTo(false))
                .body("card.asOf", equalTo("2024-04-10"));
        assertThat(story(march).getBoolean("stale"))
                .as("a past day never changes")
                .isFalse();
        office.post("/analyses", Map.of("month", "2024-05")).then().statusCode(422);
        office.post("/analyses", Map.of("month", "May")).then().statusCode(422);
        office.post("/analyses", Map.of("month", "0001-01")).then().statusCode(422);
    }

    @Test
    @Order(8)
    void who_issues_signs_what_they_saw_and_it_never_changes_again() {
        String seen = office.get(march).header("ETag");
        write(march, "due", "四月到期的任务【下月到期任务】项。", version(story(march), "DUE"))
                .then()
                .statusCode(200);
        office.with()
                .header("If-Match", seen)
                .post("/api/v1" + march + "/issue")
                .then()
                .statusCode(412);
        assertThat(new Papers(office).docx(march + "/document")).contains("拟稿");

        office.post(march + "/issue")
                .then()
                .statusCode(200)
                .body("card.state", equalTo("ISSUED"))
                .body("card.issuedBy", equalTo(office.read("/me").getString("person.name")))
                .body("card.issuedOn", equalTo("2024-04-10"));

        write(march, "due", "改一改。", version(story(march), "DUE")).then().statusCode(409);
        office.post(march + "/composition").then().statusCode(409);
        office.post(march + "/issue").then().statusCode(409);
        leader.get("/notices").then().body("items.kind", hasItem("briefing.notice.analysis.issued"));
        leader.get(march).then().statusCode(200).body("sections[6].paragraphs[0][1].text", equalTo("1"));
        assertThat(new Papers(leader).docx(march + "/document"))
                .contains("一、总体情况", "全区红灯", "请各单位抓紧。", "八、工作建议", "滞后清单表", PROBLEMS)
                .doesNotContain("【", "拟稿");
        assertThat(new Papers(leader).pdf(march + "/document", "analysis")).contains("一、总体情况", "清理证明事项");
        leader.get(march + "/document?format=odt").then().statusCode(422);
    }

    @Test
    @Order(9)
    void a_correction_takes_its_place_and_overwrites_nothing() {
        office.post(march + "/correction", Map.of("reason", " ")).then().statusCode(422);
        corrected = "/analyses/"
                + office.post(march + "/correction", Map.of("reason", "分单位数据有误"))
                        .then()
                        .statusCode(201)
                        .body("card.edition", equalTo(2))
                        .body("card.title", containsString("（更正）"))
                        .body("sections[0].words", equalTo("全区红灯【红灯】项，请各单位抓紧。"))
                        .extract()
                        .jsonPath()
                        .getLong("card.id");
        office.post(march + "/correction", Map.of("reason", "再来一次")).then().statusCode(409);
        leader.get(corrected).then().statusCode(404);
        leader.get(march).then().body("card.state", equalTo("ISSUED")).body("correctedBy", nullValue());

        office.post(corrected + "/issue").then().statusCode(200);

        leader.get(march)
                .then()
                .statusCode(200)
                .body("card.state", equalTo("SUPERSEDED"))
                .body("sections[0].words", equalTo("全区红灯【红灯】项，请各单位抓紧。"))
                .body("steps.kind", hasItem("ISSUED"));
        leader.get(corrected).then().body("reason", equalTo("分单位数据有误"));
        leader.get("/analyses").then().body("items", hasSize(2)).body("items.state", not(hasItem("DRAFT")));
    }

    @Test
    @Order(10)
    void a_month_whose_first_days_are_off_is_composed_on_the_first_that_is_worked() {
        office.moveClockTo("2024-05-05T12:00:00+08:00");
        assertThat(office.read("/analyses").getList("items.asOf")).doesNotContain("2024-04-30");

        office.moveClockTo("2024-06-03T09:00:00+08:00");

        assertThat(months()).startsWith("2024-05", "2024-04");
    }
}
