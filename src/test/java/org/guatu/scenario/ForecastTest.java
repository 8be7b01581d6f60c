package org.guatu.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guatu.support.ChangedTasks.report;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.guatu.rehearsal.SampleOffice;
import org.guatu.support.ChangedTasks;
import org.guatu.support.Client;
import org.guatu.support.EmptyOffice;
import org.guatu.support.Supervision;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * 考评预估 of a unit that leads, of one that enforces the law and leads, and of a town that only helps, beside the
 * formulas of the domain brief §5 applied by hand. The first quarter of 2024 is due on 7 April, a working Sunday; its
 * parts three working days before, on 1 April. The chapters follow one another.
 */
@QuarkusTest
@TestProfile(EmptyOffice.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ForecastTest {
    private static final LocalDate QUARTER = LocalDate.of(2024, 3, 31);
    private static final String LEADS = "/units/D041/forecast";
    private static final String ENFORCES = "/units/D020/forecast";
    private static final String TOWN = "/units/T005/forecast";

    private static String june;
    private static String december;
    private static String always;
    private static String silent;

    @Inject
    SampleOffice sample;

    private ChangedTasks tasks;
    private Client licences;
    private Client police;
    private Client town;

    @BeforeEach
    void signIn() {
        tasks = new ChangedTasks(sample.password());
        licences = tasks.as("d041");
        police = tasks.as("d020");
        town = tasks.as("t005");
    }

    private static String row(int serial, String title, String lead, String helps, String deadline, int points) {
        return ChangedTasks.row(serial, title, lead, helps, deadline, "季报").replaceFirst(",2\n$", "," + points + "\n");
    }

    private void aQuarterPasses() {
        long list = tasks.issue(
                2024,
                row(1, "六月办结", "区行政审批局", "临湖镇、区公安局", "2024年6月底前", 5),
                row(2, "年底办结", "区行政审批局", "临湖镇", "2024年12月底前", 3),
                row(3, "长期坚持的事", "区公安局", "", "长期坚持", 2),
                row(4, "没有报送", "区公安局", "临湖镇", "2024年12月底前", 4));
        june = tasks.task(list, "六月办结");
        december = tasks.task(list, "年底办结");
        always = tasks.task(list, "长期坚持的事");
        silent = tasks.task(list, "没有报送");
        tasks.office.moveClockTo("2024-01-22T09:00:00+08:00");
        tasks.office.moveClockTo("2024-03-29T10:00:00+08:00");
        contributes(town, june);
        tasks.office.moveClockTo("2024-04-02T10:00:00+08:00");
        contributes(police, june);
        tasks.accepted(licences, june, "2024-Q1", 10);
        tasks.accepted(police, always, "2024-Q1", 30);
        tasks.office.moveClockTo("2024-04-09T10:00:00+08:00");
        returned(december);
        returned(december);
        accepted(december, "C");
        tasks.office.moveClockTo("2024-04-10T10:00:00+08:00");
    }

    private static void contributes(Client unit, String task) {
        unit.post(task + "/contributions", Map.of("period", "2024-Q1", "done", "已配合"))
                .then()
                .statusCode(201);
    }

    private void returned(String task) {
        decide(task, Map.of("decision", "RETURN", "reason", "请补充数据"));
    }

    private void accepted(String task, String grade) {
        decide(task, Map.of("decision", "ACCEPT", "grade", grade));
    }

    private void decide(String task, Map<String, String> decision) {
        long id = licences.post(task + "/reports", report("2024-Q1", 15))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
        tasks.as("reviewer")
                .post("/reports/" + id + "/decision", decision)
                .then()
                .statusCode(200);
    }

    private long served(Client by, Map<String, Object> letter) {
        long id = by.post("/letters", letter)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
        tasks.as("reviewer").post("/letters/" + id + "/approval").then().statusCode(200);
        tasks.office.post("/letters/" + id + "/service").then().statusCode(200);
        return id;
    }

    private static Map<String, Object> reminder(String task) {
        return Map.of("task", id(task), "level", "REMINDER_LETTER", "reason", "进展缓慢");
    }

    private static long id(String task) {
        return Long.parseLong(task.substring("/tasks/".length()));
    }

    /** P at a day: the weights of the gates that are due by then (§6). */
    private double planned(String task, LocalDate day) {
        List<Map<String, Object>> gates = tasks.read(task).getList("milestones");
        return gates.stream()
                .filter(gate -> !LocalDate.parse(gate.get("due").toString()).isAfter(day))
                .mapToDouble(gate -> Double.parseDouble(gate.get("weight").toString()))
                .sum();
    }

    /** min(1, A/P): the task is asked about the end of its newest period. */
    private double onSchedule(String task, double actual) {
        double planned = planned(task, QUARTER);
        return planned == 0 ? 1 : Math.min(1, actual / planned);
    }

    private static BigDecimal points(double exact) {
        return BigDecimal.valueOf(exact).round(new MathContext(12)).setScale(2, RoundingMode.HALF_UP);
    }

    private static BigDecimal score(JsonPath forecast, String line) {
        return new BigDecimal(forecast.getString("lines.find { it.code == '" + line + "' }.score")).setScale(2);
    }

    private static void says(JsonPath forecast, Map<String, BigDecimal> expected) {
        BigDecimal total = BigDecimal.ZERO;
        for (Map.Entry<String, BigDecimal> line : expected.entrySet()) {
            assertThat(score(forecast, line.getKey())).as(line.getKey()).isEqualByComparingTo(line.getValue());
            total = total.add(line.getValue());
        }
        assertThat(new BigDecimal(forecast.getString("total"))).isEqualByComparingTo(total);
    }

    @Test
    @Order(1)
    void a_unit_that_leads_is_forecast_from_its_reports_returns_and_letters() {
        aQuarterPasses();
        served(tasks.office, reminder(june));
        served(tasks.office, reminder(december));
        long revoked =
                served(tasks.as("leader"), Map.of("task", id(june), "trigger", "URGENT", "reason", "省级督察反馈须立即办理"));
        tasks.office
                .post("/letters/" + revoked + "/revocation", Map.of("reason", "误发"))
                .then()
                .statusCode(200);

        double reached = 5 * onSchedule(june, 10) + 3 * onSchedule(december, 15);
        assertThat(reached).as("one of both is behind").isLessThan(8);
        says(
                licences.read(LEADS),
                Map.of(
                        "C", points(60 * reached / (5 + 3)),
                        "T", points(15 * 1.0 / 2),
                        "Q", points(15 * (0.85 + 0.7) / 2),
                        "V", points(10 - 0.5),
                        "B", points(0),
                        "D", points(-0.5)));
    }

    @Test
    @Order(2)
    void one_that_leads_and_helps_is_charged_its_late_part_and_its_missing_report() {
        double reached = 2 * onSchedule(always, 30) + 4 * onSchedule(silent, 0) + 5 * 0.4 * 1;

        says(
                police.read(ENFORCES),
                Map.of(
                        "C", points(60 * reached / (2 + 4 + 5 * 0.4)),
                        "T", points(15 * 1.0 / 3),
                        "Q", points(15 * 0.85),
                        "V", points(10),
                        "B", points(0),
                        "D", points(-1)));
    }

    @Test
    @Order(3)
    void a_town_that_leads_nothing_is_judged_by_its_parts_on_a_scale_of_a_hundred() {
        BigDecimal completion = points(60 * (5 * 0.4) / ((5 + 3 + 4) * 0.4));
        BigDecimal inTime = points(15 * 1.0 / 3);
        double common = completion.doubleValue() + inTime.doubleValue() + 10;

        JsonPath forecast = town.read(TOWN);

        says(
                forecast,
                Map.of(
                        "C", completion,
                        "T", inTime,
                        "Q", points(0),
                        "V", points(10),
                        "B", points(0),
                        "D", points(-2),
                        "SCALED", points(common * 100 / 85 - common)));
        assertThat(forecast.getString("lines.find { it.code == 'Q' }.state")).isEqualTo("NOT_MEANT");
        assertThat(forecast.getString("grade")).isEqualTo("FAIL");
    }

    @Test
    @Order(4)
    void every_line_is_explained_in_the_readers_words_with_links_and_what_can_still_be_mended() {
        licences.get(LEADS)
                .then()
                .body("id", is(nullValue()))
                .body("unit.name", is("区行政审批局"))
                .body("year", is(2024))
                .body("vetoes.size()", is(0))
                .body("lines.find { it.code == 'C' }.name", is("完成"))
                .body("lines.find { it.code == 'C' }.ruleVersion", is(1))
                .body("lines.find { it.code == 'C' }.inputs.link", everyItem(startsWith("/tasks/")))
                .body("lines.find { it.code == 'T' }.inputs.what.flatten()", hasItem("应报送"))
                .body("lines.find { it.code == 'T' }.inputs.what.join()", containsString("2024年一季度"))
                .body("lines.inputs.what.flatten().join()", not(containsString("2024-Q1")))
                .body("lines.find { it.code == 'V' }.arithmetic", containsString("= 9.50"))
                .body("lines.find { it.code == 'V' }.ahead.size()", is(2))
                .body("lines.find { it.code == 'V' }.ahead.link", everyItem(startsWith("/letters/")));
        town.get(TOWN).then().body("lines.find { it.code == 'D' }.ahead.why", everyItem(containsString("补报")));
        licences.with()
                .header("Accept-Language", "en")
                .get("/api/v1" + LEADS)
                .then()
                .body("lines.find { it.code == 'C' }.name", is("Completion"));
    }

    @Test
    @Order(5)
    void whoever_reads_the_same_unit_reads_the_same_forecast_and_nobody_reads_another_ones() {
        String total = licences.read(LEADS).getString("total");
        for (String reader : List.of("office", "leader", "committee")) {
            tasks.as(reader).get(LEADS).then().statusCode(200).body("total.toString()", is(total));
        }
        town.get(LEADS).then().statusCode(404);
        tasks.as("evaluator").get(LEADS).then().statusCode(403);
        tasks.office.get("/units/X999/forecast").then().statusCode(404);
        tasks.office.get(LEADS + "?year=2025").then().statusCode(422);
        tasks.office.get(LEADS + "?year=2023").then().statusCode(200).body("lines[0].state", is("NOTHING"));
    }

    @Test
    @Order(6)
    void a_task_closed_out_late_counts_by_the_working_days_from_its_deadline_to_the_request() {
        tasks.office.moveClockTo("2024-07-10T10:00:00+08:00");
        licences.post(
                        june + "/close-out",
                        Map.of(
                                "summary",
                                "已办结",
                                "evidence",
                                List.of(licences.proof("成果.pdf")),
                                "waived",
                                List.of(
                                        Map.of("unit", "T005", "reason", "催报未报"),
                                        Map.of("unit", "D020", "reason", "催报未报"))))
                .then()
                .statusCode(201);
        tasks.as("reviewer")
                .post(june + "/close-out/decision", Map.of("decision", "ACCEPT"))
                .then()
                .statusCode(200);
        tasks.office.moveClockTo("2024-07-15T10:00:00+08:00");

        double planned = planned(december, LocalDate.of(2024, 6, 30));
        double reached = 5 * 0.85 + 3 * Math.min(1, 15 / planned);

        assertThat(score(licences.read(LEADS), "C")).isEqualByComparingTo(points(60 * reached / 8));
    }

    /** Everything that happens to one unit from July to the freeze. */
    private long theYearEnds() {
        tasks.office
                .post(silent + "/cancellation", ChangedTasks.approved())
                .then()
                .statusCode(200);
        Supervision people = new Supervision(sample.password());
        people.assigned("D020");
        long interview = tasks.as("leader")
                .post("/letters", Map.of("task", id(always), "trigger", "FALSE_DATA", "reason", "佐证材料与实际不符"))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
        Map<String, Object> words = tasks.read("/letters/" + interview).getMap("words");
        words.put("meetsAt", "2024-07-18T09:30:00");
        words.put("meetsIn", "区司法局301会议室");
        tasks.office.put("/letters/" + interview, words).then().statusCode(200);
        tasks.as("committee").post("/letters/" + interview + "/approval").then().statusCode(200);
        tasks.office.post("/letters/" + interview + "/service").then().statusCode(200);
        tasks.office.moveClockTo("2025-01-20T10:00:00+08:00");
        tasks.as("evaluator")
                .post(always + "/evaluation", Map.of("year", 2024, "grade", "GOOD", "comment", "按评价细则"))
                .then()
                .statusCode(201);
        return interview;
    }

    @Test
    @Order(7)
    void
            the_years_end_counts_ratings_missed_parts_overdue_rectification_and_a_veto_and_leaves_out_what_was_cancelled() {
        long interview = theYearEnds();
        double parts = 1.0 / 2;
        double reached = 2 * 0.9 + 5 * 0.4 * parts;

        JsonPath forecast = police.read(ENFORCES + "?year=2024");

        says(
                forecast,
                Map.of(
                        "C", points(60 * reached / (2 + 5 * 0.4)),
                        "T", points(15 * 1.0 / (4 + 2)),
                        "Q", points(15 * 0.85),
                        "V", points(10 - 5),
                        "B", points(0),
                        "D", points(-Math.min(5, 3 + 1) - 1)));
        assertThat(forecast.getString("vetoes[0].code")).isEqualTo("V1");
        assertThat(forecast.getString("vetoes[0].matters[0].link")).isEqualTo("/letters/" + interview);
        assertThat(forecast.getString("grade")).isEqualTo("FAIL");
    }

    @Test
    @Order(8)
    void a_frozen_year_is_read_as_it_was() {
        String before = police.read(ENFORCES + "?year=2024").getString("total");
        tasks.office.moveClockTo("2025-02-10T10:00:00+08:00");

        tasks.office.post("/evaluations/freeze", Map.of("year", 2024)).then().statusCode(200);

        JsonPath after = police.read(ENFORCES + "?year=2024");
        assertThat(after.getString("total")).isEqualTo(before);
        assertThat(after.getList("lines.ahead.flatten()").stream()
                        .filter(one -> one.toString().contains("补报")))
                .isEmpty();
    }
}
