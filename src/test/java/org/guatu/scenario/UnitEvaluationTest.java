package org.guatu.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guatu.support.ChangedTasks.row;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.flowable.engine.ProcessEngine;
import org.guatu.organization.PersonCard;
import org.guatu.organization.PostCard;
import org.guatu.organization.access.Admitting;
import org.guatu.organization.access.password.HashedPassword;
import org.guatu.platform.Caller;
import org.guatu.rehearsal.SampleOffice;
import org.guatu.support.ChangedTasks;
import org.guatu.support.Client;
import org.guatu.support.EmptyOffice;
import org.guatu.support.Pages;
import org.guatu.support.Papers;
import org.guatu.support.Ways;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * 年度考核: the end of a year for a group of four departments and a town, from the rules to the published grades. The
 * chapters follow one another, and every way of the process is gone.
 */
@QuarkusTest
@Tag("database")
@TestProfile(EmptyOffice.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class UnitEvaluationTest {
    private static long list;
    private static Ways ways;

    @Inject
    SampleOffice sample;

    @Inject
    ProcessEngine engine;

    @Inject
    Admitting admitting;

    private ChangedTasks tasks;
    private Client evaluator;
    private Client evaluator2;
    private Client committee;
    private Client reviewer;

    @BeforeEach
    void signIn() {
        if (ways == null) {
            ways = new Ways(engine);
        }
        tasks = new ChangedTasks(sample.password());
        evaluator = tasks.as("evaluator");
        evaluator2 = tasks.as("evaluator2");
        committee = tasks.as("committee");
        reviewer = tasks.as("reviewer");
    }

    @AfterEach
    void tables_and_tokens_agree() {
        tasks.agree();
    }

    private String of(String unit) {
        return of(2024, unit);
    }

    private String of(int year, String unit) {
        return tasks.office.all("/evaluations?year=" + year).stream()
                .filter(one -> one.get("unit").toString().contains(unit))
                .map(one -> "/evaluations/" + one.get("id"))
                .findFirst()
                .orElseThrow();
    }

    private ValidatableResponse see(String unit) {
        return tasks.office.get(of(unit)).then().statusCode(200);
    }

    private static Map<String, Object> agree() {
        return Map.of("agree", true);
    }

    private static Map<String, Object> line(String code, String score, String reason) {
        return Map.of("line", code, "score", new BigDecimal(score), "reason", reason);
    }

    private static Map<String, Object> lines(Map<String, Object> line) {
        return Map.of("lines", List.of(line));
    }

    private void scored(String evaluation, Map<String, Object> one, Map<String, Object> other) {
        evaluator.post(evaluation + "/scores", one).then().statusCode(201);
        evaluator2.post(evaluation + "/scores", other).then().statusCode(201);
    }

    private void closedOut(String title, String unit) {
        Client owner = tasks.as(unit);
        String task = tasks.task(list, title);
        List<Map<String, Object>> waived = title.equals("数据共享")
                ? List.of()
                : List.of(Map.of("unit", title.equals("审批提速") ? "T001" : "D044", "reason", "另行报送"));
        owner.post(
                        task + "/close-out",
                        Map.of("summary", "全部完成", "evidence", List.of(owner.proof("总结.pdf")), "waived", waived))
                .then()
                .statusCode(201);
        reviewer.post(task + "/close-out/decision", Map.of("decision", "ACCEPT"))
                .then()
                .statusCode(200);
    }

    @Test
    @Order(1)
    void the_office_opens_the_year_by_published_rules_for_every_unit_with_a_part_in_it() {
        list = tasks.issue(
                2024,
                row(1, "审批提速", "区行政审批局", "东城街道", "2024年12月底前", "年报"),
                row(2, "数据共享", "区数据局", "", "2024年12月底前", "年报"),
                row(3, "优抚普法", "区退役军人事务局", "", "2024年12月底前", "年报"),
                row(4, "信访法治化", "区信访局", "区总工会", "2024年12月底前", "年报"));
        tasks.office.moveClockTo("2024-01-22T09:00:00+08:00");
        tasks.office.moveClockTo("2024-12-02T09:00:00+08:00");
        tasks.office
                .post("/evaluations", Map.of("year", 2025))
                .then()
                .statusCode(409)
                .body("detail", containsString("2025"));
        closedOutAll();
        tasks.office.moveClockTo("2025-01-13T09:00:00+08:00");
        tasks.office
                .post("/evaluations/publication", Map.of("year", 2024))
                .then()
                .statusCode(409);

        tasks.office
                .post("/evaluations", Map.of("year", 2024))
                .then()
                .statusCode(201)
                .body("units", is(6));
        tasks.office
                .post("/evaluations", Map.of("year", 2024))
                .then()
                .statusCode(409)
                .body("detail", containsString("公布"));
        see("D041").body("state", equalTo("SELF_EVAL")).body("active", hasItem("evaluateOneself"));
        tasks.as("d041").get("/evaluations?year=2024").then().body("items", hasSize(1));
        tasks.as("d041").get(of("D042")).then().statusCode(404);
        tasks.as("leader").get("/evaluations?year=2024").then().statusCode(200).body("items", hasSize(6));
        committee.get(of("D041")).then().statusCode(200);
    }

    private void closedOutAll() {
        closedOut("审批提速", "d041");
        closedOut("数据共享", "d042");
        closedOut("信访法治化", "d040");
    }

    @Test
    @Order(2)
    void a_unit_adds_only_what_is_new_with_a_proof_and_who_adds_nothing_in_time_is_late() {
        Client d041 = tasks.as("d041");
        d041.post(of("D041") + "/self-evaluation", Map.of("summary", " "))
                .then()
                .statusCode(422);
        d041.post(
                        of("D041") + "/self-evaluation",
                        Map.of("summary", "获市级推广", "cases", List.of(Map.of("level", "MUNICIPAL", "matter", "一件事一次办"))))
                .then()
                .statusCode(422)
                .body("problems.field", hasItem("evidence"));
        d041.post(
                        of("D041") + "/self-evaluation",
                        Map.of(
                                "summary",
                                "获市级推广",
                                "cases",
                                List.of(Map.of("level", "MUNICIPAL", "matter", "一件事一次办")),
                                "evidence",
                                List.of(d041.proof("市级通报.pdf"))))
                .then()
                .statusCode(200)
                .body("state", equalTo("MATERIAL_CHECK"));
        d041.post(of("D041") + "/self-evaluation", Map.of("summary", "再报一次"))
                .then()
                .statusCode(409);
        for (String unit : List.of("D042", "D040", "T001", "D044")) {
            tasks.as(unit.toLowerCase(java.util.Locale.ROOT))
                    .post(of(unit) + "/self-evaluation", Map.of("summary", "无新增情况"))
                    .then()
                    .statusCode(200);
        }

        tasks.office.moveClockTo("2025-02-20T09:00:00+08:00");
        see("D035").body("state", equalTo("MATERIAL_CHECK")).body("active", hasItem("checkMaterial"));
    }

    @Test
    @Order(3)
    void the_year_is_frozen_when_all_material_is_checked_and_not_before() {
        tasks.office
                .post("/evaluations/freeze", Map.of("year", 2024))
                .then()
                .statusCode(409)
                .body("detail", containsString("核查"));
        reviewer.post(of("D041") + "/material-check", Map.of("words", "看现场", "spot", true))
                .then()
                .statusCode(200)
                .body("active", hasItem("spotCheck"));
        tasks.office.moveClockTo("2025-03-14T09:00:00+08:00");
        reviewer.post(of("D041") + "/material-check").then().statusCode(422);
        reviewer.post(of("D041") + "/material-check", Map.of("admitted", List.of()))
                .then()
                .statusCode(200)
                .body("active", hasItem("awaitFreeze"));
        evaluator.post(of("D041") + "/scores", agree()).then().statusCode(409);
        reviewer.post(of("D042") + "/material-check").then().statusCode(200);
        reviewer.post(of("T001") + "/material-check").then().statusCode(200);
        reviewer.post(of("D044") + "/material-check").then().statusCode(200);
        reviewer.post(of("D040") + "/material-check", veto("V9")).then().statusCode(422);
        reviewer.post(of("D040") + "/material-check", veto("V1")).then().statusCode(200);
        reviewer.post(
                        of("D035") + "/material-check",
                        Map.of("problems", List.of(Map.of("problem", "普法台账不全", "standard", "台账补齐并经复核"))))
                .then()
                .statusCode(200);

        tasks.office.post("/evaluations/freeze", Map.of("year", 2024)).then().statusCode(200);
        for (String unit : List.of("D041", "D042", "D040", "D035", "T001", "D044")) {
            see(unit).body("state", equalTo("SCORING")).body("active", hasItem("scoreUnit"));
        }
    }

    private static Map<String, Object> veto(String rule) {
        return Map.of("vetoes", List.of(Map.of("rule", rule, "matter", "佐证材料系伪造", "source", "区纪委监委通报")));
    }

    @Test
    @Order(4)
    void two_evaluators_score_each_unit_nobody_twice_none_their_own_and_they_come_to_terms() {
        judge();
        Client partial = tasks.as("judge");
        partial.post(of("D044") + "/scores", agree()).then().statusCode(409).body("detail", containsString("区总工会"));
        partial.post(of("D040") + "/scores", agree()).then().statusCode(409);
        tasks.office.moveClockTo("2025-03-31T09:00:00+08:00");

        String late = of("D035");
        evaluator.post(late + "/scores", Map.of()).then().statusCode(422);
        evaluator.post(late + "/scores", lines(line("V", "11", "误"))).then().statusCode(422);
        evaluator.post(late + "/scores", lines(line("X", "1", "误"))).then().statusCode(422);
        evaluator.post(late + "/scores", agree()).then().statusCode(201);
        evaluator.post(late + "/scores", agree()).then().statusCode(409).body("detail", containsString("重复"));
        evaluator2.get(late).then().body("scores", hasSize(0));
        evaluator2
                .post(late + "/scores", lines(line("V", "0", "多次催办无果")))
                .then()
                .statusCode(201)
                .body("active", hasItem("discussScores"));
        tasks.office.moveClockTo("2025-04-17T09:00:00+08:00");
        scored(late, agree(), agree());
        see("D035").body("state", equalTo("APPEAL")).body("active", hasItem("awaitAppeal"));

        scored(of("D041"), agree(), agree());
        scored(of("D042"), agree(), agree());
        evaluator
                .post(of("T001") + "/scores", lines(line("Q", "15", "质量优良")))
                .then()
                .statusCode(422)
                .body("problems.field", hasItem("lines.line"));
        scored(of("T001"), agree(), agree());
        scored(of("D040"), lines(line("D", "-1", "整改材料迟交")), lines(line("D", "-1", "同意扣分")));
        see("D040")
                .body("scores[0].lines[0].confirmedBy", not(nullValue()))
                .body("lines.find { it.code == 'D' }.score", is(-1.0f))
                .body("lines.inputs.what.flatten().join()", not(containsString("2024-Q")));
        scored(of("D044"), agree(), agree());
    }

    private void judge() {
        Caller system = Caller.systemIn(sample.region().orElseThrow().id());
        admitting.admit(
                system,
                "judge",
                new PersonCard("评审员", null, List.of(new PostCard("D044", "EVALUATION_TEAM"))),
                HashedPassword.of(sample.password()));
    }

    @Test
    @Order(5)
    void a_unit_appeals_in_time_and_the_office_decides_with_reasons() {
        tasks.as("d042").post(of("D042") + "/appeal", Map.of()).then().statusCode(422);
        tasks.as("d041").post(of("D042") + "/appeal", said("不是我的")).then().statusCode(404);
        for (String unit : List.of("D035", "D040", "D042")) {
            tasks.as(unit.toLowerCase(java.util.Locale.ROOT))
                    .post(of(unit) + "/appeal", said("记录有误，请复核"))
                    .then()
                    .statusCode(201)
                    .body("active", hasItem("admitAppeal"))
                    .body("appeal.state", equalTo("FILED"));
        }
        tasks.office
                .post("/evaluations/publication", Map.of("year", 2024))
                .then()
                .statusCode(409)
                .body("detail", containsString("申诉"));
        tasks.office.moveClockTo("2025-05-07T09:00:00+08:00");
        see("D041").body("state", equalTo("REVIEWED")).body("active", hasItem("approveResult"));
        tasks.as("d041")
                .post(of("D041") + "/appeal", said("迟到的申诉"))
                .then()
                .statusCode(409)
                .body("detail", containsString("已满"));
        rule("D042", Map.of("decision", "REJECTED", "reason", "未提出新的事实"), "REJECTED", "approveResult");
        rule("D040", Map.of("decision", "UPHELD", "reason", "伪造属实"), "UPHELD", "approveResult");
        rule("D035", Map.of("decision", "ADMITTED"), "ADMITTED", "decideAppeal");
        tasks.office.moveClockTo("2025-05-22T09:00:00+08:00");
        reviewer.post(of("D035") + "/appeal/decision", Map.of("decision", "CHANGED", "reason", "补正"))
                .then()
                .statusCode(422);
        reviewer.post(of("D035") + "/appeal/decision", changed("16"))
                .then()
                .statusCode(422)
                .body("problems.field", hasItem("score"));
        reviewer.post(of("D035") + "/appeal/decision", changed("5"))
                .then()
                .statusCode(200)
                .body("appeal.state", equalTo("CHANGED"))
                .body("lines.find { it.code == 'T' }.score", is(5.0f));
    }

    private static Map<String, Object> said(String reason) {
        return Map.of("reason", reason);
    }

    private static Map<String, Object> changed(String score) {
        Map<String, Object> body = new HashMap<>(lines(line("T", score, "报送系统故障期间补报")));
        body.putAll(Map.of("decision", "CHANGED", "reason", "系统故障属实"));
        return body;
    }

    private void rule(String unit, Map<String, Object> ruling, String state, String waits) {
        reviewer.post(of(unit) + "/appeal/decision", ruling)
                .then()
                .statusCode(200)
                .body("appeal.state", equalTo(state))
                .body("active", hasItem(waits));
    }

    @Test
    @Order(6)
    void the_committee_approves_or_sends_back_and_the_evaluators_score_anew() {
        committee
                .post(of("D041") + "/approval", Map.of("decision", "SEND_BACK"))
                .then()
                .statusCode(422);
        committee
                .post(of("D041") + "/approval", Map.of("decision", "SEND_BACK", "reason", "再核一次"))
                .then()
                .statusCode(200)
                .body("active", hasItem("scoreUnit"));
        scored(of("D041"), agree(), agree());
        tasks.office.moveClockTo("2025-06-09T09:00:00+08:00");
        for (String unit : List.of("D042", "D040", "D035", "T001", "D044")) {
            approve(unit);
        }
        tasks.office
                .post("/evaluations/publication", Map.of("year", 2024))
                .then()
                .statusCode(409)
                .body("detail", containsString("区行政审批局"));
        approve("D041");
    }

    private void approve(String unit) {
        committee
                .post(of(unit) + "/approval", Map.of("decision", "APPROVE"))
                .then()
                .statusCode(200)
                .body("state", equalTo("APPROVED"));
    }

    @Test
    @Order(7)
    void before_the_publication_the_circular_is_a_draft_and_nothing_is_handed_on() {
        Papers papers = new Papers(tasks.office);
        assertThat(papers.docx("/evaluations/circular?year=2024")).contains("征求意见稿", "草稿", "区信访局");
        assertThat(papers.pdf("/evaluations/circular?year=2024", "circular-draft"))
                .contains("征求意见稿", "草稿");
        tasks.office
                .get("/evaluations/assessment?year=2024&format=xlsx")
                .then()
                .statusCode(409)
                .body("detail", containsString("公布"));
        tasks.office.get(of("D035") + "/findings/document?format=pdf").then().statusCode(409);
        tasks.office.get("/evaluations/circular?year=2024&format=odt").then().statusCode(422);
        assertThat(new Papers(tasks.as("d040")).docx(of("D040") + "/explanation"))
                .as("a unit reads why it was given another score, and not by whom")
                .contains("初步得分", "整改材料迟交", "伪造属实")
                .doesNotContain(name("evaluator"), name("evaluator2"));
    }

    private String name(String username) {
        return tasks.as(username).read("/me").getString("person.name");
    }

    @Test
    @Order(8)
    void the_published_result_is_what_the_brief_says() {
        tasks.as("d041").get(of("D041")).then().body("scores", hasSize(0));
        tasks.office
                .post("/evaluations/publication", Map.of("year", 2024))
                .then()
                .statusCode(200)
                .body("units", is(6))
                .body("undecidedTies", is(1));

        // Two of four departments are equal for one place: neither gets it, the vetoed one fails whatever its points.
        result("D041", "100.00", "GOOD");
        result("D042", "100.00", "GOOD");
        result("D040", "99.00", "FAIL");
        // Nothing done or told, 10 for no letters, 5 by the appeal, less 1 for a missed report and 2 for late material.
        result("D035", "12.00", "FAIL");
        // A town that leads nothing is judged by the common part; no report was due of it, so 70 points make the
        // hundred.
        see("T001")
                .body("lines.find { it.code == 'Q' }.state", equalTo("NOT_MEANT"))
                .body("lines.find { it.code == 'SCALED' }.max", is(30))
                .body("state", equalTo("PUBLISHED"));
        tasks.office
                .post("/evaluations/publication", Map.of("year", 2024))
                .then()
                .statusCode(409);
        tasks.office.post("/evaluations", Map.of("year", 2024)).then().statusCode(409);
        evaluator
                .post(tasks.task(list, "优抚普法") + "/evaluation", Map.of("year", 2024, "grade", "FAIL"))
                .then()
                .statusCode(409)
                .body("detail", containsString("公布"));
        tasks.office
                .get("/findings?limit=500")
                .then()
                .body("items.find { it.title == '普法台账不全' }.source", equalTo("EVALUATION"));
        tasks.as("d041").get(of("D041")).then().body("published", is(true)).body("scores", not(hasSize(0)));
    }

    private void result(String unit, String total, String grade) {
        see(unit)
                .body("state", equalTo("PUBLISHED"))
                .body("total", is(Float.parseFloat(total)))
                .body("grade", equalTo(grade));
    }

    @Test
    @Order(9)
    void its_papers_say_what_the_page_says() {
        Papers papers = new Papers(tasks.office);
        List<String> scores =
                papers.docx("/evaluations/circular?year=2024").lines().toList();
        List<List<String>> sheet = papers.xlsx("/evaluations/circular?year=2024");
        List<List<String>> handedOn = papers.xlsx("/evaluations/assessment?year=2024");
        String csv = papers.csv("/evaluations/assessment?year=2024");
        for (String unit : List.of("D041", "D042", "D040", "D035", "T001", "D044")) {
            JsonPath one = tasks.office.read(of(unit));
            List<String> row = Papers.row(one);
            assertThat(scores).as(unit).contains(String.join(" ", row));
            assertThat(sheet).as(unit).contains(row);
            assertThat(handedOn)
                    .as(unit)
                    .anyMatch(cells -> cells.get(0).equals(unit) && cells.containsAll(row.subList(3, row.size())));
            assertThat(csv).contains(unit + "," + row.get(2) + "," + row.get(0) + "," + row.get(3));
            assertThat(papers.docx(of(unit) + "/explanation").lines()).as(unit).containsAll(Papers.lines(one));
            List<List<String>> explained = papers.xlsx(of(unit) + "/explanation");
            assertThat(explained).as(unit).containsAll(Papers.cells(one));
            Papers.computed(one)
                    .forEach(line -> assertThat(explained).as(unit).anyMatch(cells -> cells.containsAll(line)));
        }
        assertThat(csv).contains("评分细则第1版", "2025年6月9日公布");
        assertThat(papers.pdf("/evaluations/circular?year=2024", "circular"))
                .contains("2025年6月9日", "合格", "进展或佐证弄虚作假", "100.00")
                .doesNotContain("草稿", "〓");
        assertThat(papers.pdf(of("D040") + "/explanation", "explanation"))
                .contains("99.00", "整改材料迟交", "伪造属实")
                .doesNotContain("〓");

        assertThat(papers.pdf(of("D035") + "/appeal/document", "appeal"))
                .contains("区退役军人事务局", "系统故障属实", "变更", "5.00", "12.00", "2025年5月22日");
        assertThat(papers.docx(of("D042") + "/appeal/document")).contains("不予受理", "未提出新的事实");
        tasks.office.get(of("D041") + "/appeal/document?format=pdf").then().statusCode(409);

        String due = tasks.office.read("/findings?limit=500").getString("items.find { it.title == '普法台账不全' }.due");
        assertThat(papers.pdf(of("D035") + "/findings/document", "findings"))
                .contains("普法台账不全", "台账补齐并经复核", Papers.day(due));
        tasks.office.get(of("D041") + "/findings/document?format=pdf").then().statusCode(409);

        Client d041 = tasks.as("d041");
        assertThat(new Papers(d041).docx(of("D041") + "/explanation")).contains("100.00");
        d041.get(of("D042") + "/explanation?format=docx").then().statusCode(404);
        d041.get("/evaluations/circular?year=2024&format=docx").then().statusCode(403);
        Pages office = Pages.as("office", sample.password());
        assertThat(office.get("/evaluations?year=2024"))
                .contains("/evaluations/circular?year=2024&amp;format=pdf", "format=csv");
        assertThat(office.get(of("D035")))
                .contains("/explanation?format=xlsx", "/appeal/document?format=docx", "/findings/document?format=pdf");
    }

    @Test
    @Order(9)
    void a_unit_sees_the_scores_and_not_who_gave_them() {
        String[] names = {name("evaluator"), name("evaluator2")};
        for (String unit : List.of("D040", "D035")) {
            String seen = tasks.as(unit.toLowerCase(java.util.Locale.ROOT))
                    .get(of(unit))
                    .then()
                    .body("scores", not(hasSize(0)))
                    .extract()
                    .asString();
            assertThat(seen).doesNotContain(names).doesNotContain(name("reviewer"));
            assertThat(tasks.office.get(of(unit)).asString()).contains(names);
        }
        assertThat(Pages.as("d040", sample.password()).get(of("D040"))).doesNotContain(names);
    }

    @Test
    @Order(9)
    void evaluators_are_told_of_which_unit() {
        assertThat(evaluator.all("/notices").stream()
                        .map(one -> String.valueOf(one.get("text")))
                        .filter(text -> text.contains("可以评分") || text.contains("重评")))
                .isNotEmpty()
                .allMatch(text -> text.matches(".*(局|会|街道)2024年度.*"))
                .anyMatch(text -> text.contains("区数据局"));
    }

    @Test
    @Order(10)
    void later_it_is_archived_and_a_year_frozen_before_its_check_is_scored_at_once() {
        long next = tasks.issue(2025, row(1, "来年工作", "区妇联", "", "2025年12月底前", "年报"));
        assertThat(next).isPositive();
        tasks.office.moveClockTo("2025-07-31T09:00:00+08:00");
        see("D041").body("state", equalTo("CLOSED")).body("active", hasSize(0));
        tasks.office.moveClockTo("2026-03-02T09:00:00+08:00");
        tasks.office.post("/evaluations/freeze", Map.of("year", 2025)).then().statusCode(200);
        tasks.office
                .post("/evaluations", Map.of("year", 2025))
                .then()
                .statusCode(201)
                .body("units", is(1));
        String late = of(2025, "D046");
        tasks.as("d046")
                .post(late + "/self-evaluation", Map.of("summary", "无"))
                .then()
                .statusCode(200);
        reviewer.post(late + "/material-check").then().statusCode(200).body("active", hasItem("scoreUnit"));

        assertThat(ways.neverTaken("evaluation")).isEmpty();
    }
}
