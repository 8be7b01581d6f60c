package org.guatu.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guatu.support.ChangedTasks.row;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.guatu.rehearsal.SampleOffice;
import org.guatu.support.ChangedTasks;
import org.guatu.support.Client;
import org.guatu.support.EmptyOffice;
import org.guatu.support.Pages;
import org.guatu.support.Supervision;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** 年度述法: from the opened round to the comment that was followed until it was closed. The chapters follow one another. */
@QuarkusTest
@Tag("database")
@TestProfile(EmptyOffice.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DebriefingTest {
    private static final String TWO_LEADERS =
            """
            序号,重点领域,任务名称,具体要求,领衔领导,领办单位,配合单位,完成时限
            1,行政复议,化解重点复议积案,逐案包干，年底前全部化解,沈志远副区长,区司法局,区信访局,2024年12月底前
            2,行政执法,打通执法堵点,逐件销号,沈志远航,区司法局,,2024年12月底前
            """;

    private static long round;

    @Inject
    SampleOffice sample;

    private ChangedTasks tasks;
    private Supervision people;
    private Client d041;

    @BeforeEach
    void signIn() {
        tasks = new ChangedTasks(sample.password());
        people = new Supervision(sample.password());
        d041 = tasks.as("d041");
    }

    private Map<String, Object> of(String unit, boolean team) {
        return tasks.office.all("/debriefings/" + round + "/reports?unit=" + unit).stream()
                .filter(one -> one.get("team").equals(team))
                .findFirst()
                .orElseThrow();
    }

    private String report(String unit, boolean team) {
        return "/debriefings/reports/" + of(unit, team).get("id");
    }

    private static Map<String, Object> written(String answer) {
        List<Map<String, Object>> sections = new ArrayList<>();
        for (int place = 1; place <= 4; place++) {
            sections.add(Map.of("place", place, "words", "第" + place + "部分：已落实。"));
        }
        return new HashMap<>(Map.of("sections", sections, "answers", List.of(Map.of("place", 1, "words", answer))));
    }

    @Test
    @Order(1)
    void the_office_opens_a_round_once_a_year_and_everybody_concerned_has_a_duty_and_a_notice() {
        long list = tasks.issuedBeforeApril(row(1, "审批提速", "区行政审批局", "东城街道", "2024年12月底前", "季报"));
        tasks.as("leader")
                .post(
                        tasks.task(list, "审批提速") + "/instructions",
                        Map.of("words", "请抓紧推进。", "to", "LEAD", "due", people.in(5)))
                .then()
                .statusCode(201);
        long items =
                tasks.office.draft("two-leaders.csv", TWO_LEADERS.getBytes(StandardCharsets.UTF_8), "TWO_LEADER", 2024);
        tasks.office.post("/lists/" + items + "/issue").then().statusCode(200);
        d041.post("/debriefings", Map.of("year", 2024, "title", "述法")).then().statusCode(403);
        tasks.office
                .post("/debriefings", Map.of("year", 2025, "due", "2024-05-01", "roles", List.of("OBSERVER")))
                .then()
                .statusCode(422)
                .body("problems.field", hasItems("year", "title", "due", "roles"));

        round = tasks.office
                .post("/debriefings", Map.of("year", 2024, "title", "2024年度述法", "questions", List.of("如何抓行政复议纠错？")))
                .then()
                .statusCode(201)
                .body("card.due", equalTo(people.in(15)))
                .body("template.sections.share", contains(25, 50, 15, 10))
                .extract()
                .jsonPath()
                .getLong("card.id");

        tasks.office
                .post("/debriefings", Map.of("year", 2024, "title", "再来一次"))
                .then()
                .statusCode(409);
        tasks.office
                .get("/debriefings/" + round)
                .then()
                .body("card.counts.teams", is(teams()))
                .body("card.counts.all", is(2 * teams()));
        assertThat(duties(d041)).filteredOn("DEBRIEF"::equals).hasSize(2);
        assertThat(people.notices(d041, "2024年度述法")).containsExactly("debriefing.notice.debriefingRound.opened");
        assertThat(d041.all("/debriefings/" + round + "/reports")).hasSize(2);
    }

    private int teams() {
        return (int) tasks.office.all("/debriefings/" + round + "/reports").stream()
                .filter(one -> one.get("team").equals(true))
                .count();
    }

    private static List<String> duties(Client of) {
        return of.read("/me/duties?limit=500").getList("items.kind");
    }

    @Test
    @Order(2)
    void a_report_is_its_writers_own_and_strangers_do_not_even_see_it() {
        String own = report("D041", false);
        tasks.as("d042").get(own).then().statusCode(404);
        tasks.as("d042").post(own + "/submission", written("答")).then().statusCode(404);
        tasks.office.post(own + "/submission", written("答")).then().statusCode(409);
        tasks.as("t001")
                .get("/debriefings/" + round + "/reports")
                .then()
                .body("items.unit.code", everyItem(is("T001")));

        d041.post(own + "/submission", Map.of("sections", List.of(Map.of("place", 1, "words", "一"))))
                .then()
                .statusCode(422)
                .body("problems.findAll { it.field == 'sections.words' }.row", contains(2, 3, 4))
                .body("problems.findAll { it.field == 'answers.words' }.row", contains(1));
        Map<String, Object> told = written("每月会商，逐案复盘。");
        told.put("acts", List.of(Map.of("kind", "DEPLOYED", "on", "2023-02-01", "matter", "动员会")));
        d041.post(own + "/submission", told)
                .then()
                .statusCode(422)
                .body("problems.field", contains("acts.on", "acts.document"));
    }

    @Test
    @Order(3)
    void facts_come_from_the_record_and_are_frozen_when_the_report_is_handed_in() {
        String own = report("D041", false);
        d041.get(own)
                .then()
                .body("frozen", is(false))
                .body("facts.unit.led", is(1))
                .body("facts.unit.owed", is(1))
                .body("facts.unit.inTime", is(0))
                .body("facts.acts", hasSize(0))
                .body("facts.unit.grade", nullValue());
        Map<String, Object> told = written("每月会商，逐案复盘。");
        told.put(
                "acts",
                List.of(Map.of(
                        "kind", "DEPLOYED", "on", "2024-02-01", "matter", "部署法治建设", "document", "会议纪要〔2024〕3号")));
        d041.post(own + "/submission", told)
                .then()
                .statusCode(200)
                .body("line.stage", equalTo("SUBMITTED"))
                .body("line.late", is(false))
                .body("frozen", is(true))
                .body("written.acts.document", contains("会议纪要〔2024〕3号"));
        d041.post(own + "/submission", told).then().statusCode(409);

        tasks.issue(2024, row(1, "后来的任务", "区行政审批局", "", "2024年12月底前", "年报"));

        d041.get(own).then().body("facts.unit.led", is(1)).body("written.answers", contains("每月会商，逐案复盘。"));
        assertThat(d041.read(report("D041", true)).getInt("facts.unit.led"))
                .as("of the team, which has not reported")
                .isEqualTo(2);
        assertThat(duties(d041)).filteredOn("DEBRIEF"::equals).hasSize(1);
        assertThat(duties(tasks.office)).contains("READ_DEBRIEFINGS");
    }

    @Test
    @Order(3)
    void a_leader_reports_with_the_items_and_acts_that_are_on_record_and_is_told_which_are_not() {
        String person = tasks.as("leader").read("/me").getString("person.id");
        String own = "/debriefings/reports/"
                + tasks.office
                        .post("/debriefings/" + round + "/reports", Map.of("person", Long.valueOf(person)))
                        .then()
                        .statusCode(201)
                        .extract()
                        .jsonPath()
                        .getLong("line.id");

        tasks.as("leader")
                .get(own)
                .then()
                .body("line.unit", nullValue())
                .body("mine", is(true))
                .body("facts.items.title", contains("化解重点复议积案"))
                .body("facts.acts.kind", contains("SUPERVISED"))
                .body("facts.acts.words", contains("请抓紧推进。"));
        assertThat(duties(tasks.as("leader"))).contains("DEBRIEF");
        tasks.as("leader").post(own + "/submission", written("以纠错促规范。")).then().statusCode(200);
        tasks.as("leader").post(own + "/comments", Map.of("words", "很好")).then().statusCode(409);
        d041.get(own).then().statusCode(404);
        tasks.office
                .post("/debriefings/" + round + "/reports", Map.of("person", Long.valueOf(person)))
                .then()
                .statusCode(409);
    }

    @Test
    @Order(4)
    void the_office_returns_a_report_once_with_a_reason_and_then_accepts_it() {
        String own = report("D041", false);
        tasks.office
                .post(own + "/decision", Map.of("decision", "RETURN"))
                .then()
                .statusCode(422);
        tasks.office
                .post(own + "/decision", Map.of("decision", "RETURN", "reason", "不足写得太少"))
                .then()
                .statusCode(200)
                .body("line.stage", equalTo("RETURNED"))
                .body("line.due", equalTo(people.in(5)));
        assertThat(people.notices(d041, "不足写得太少")).containsExactly("debriefing.notice.debriefing.returned");
        d041.post(own + "/submission", written("逐案复盘，纠错率公开。")).then().statusCode(200);
        assertThat(people.notices(d041, "不足写得太少")).hasSize(1);
        tasks.office
                .post(own + "/decision", Map.of("decision", "RETURN", "reason", "再改"))
                .then()
                .statusCode(409)
                .body("detail", containsString("退回过一次"));
        tasks.office
                .post(own + "/decision", Map.of("decision", "ACCEPT"))
                .then()
                .statusCode(200)
                .body("line.stage", equalTo("ACCEPTED"));
    }

    @Test
    @Order(5)
    void a_late_report_is_taken_and_marked_and_who_has_not_reported_is_reminded_in_one_act() {
        Client d042 = tasks.as("d042");
        people.pass(people.in(16));
        tasks.office.post("/debriefings/" + round + "/reminders").then().statusCode(200);
        tasks.office.post("/debriefings/" + round + "/reminders").then().statusCode(409);
        assertThat(people.notices(d042, "还有 2 份")).containsExactly("debriefing.notice.debriefingRound.reminded");
        assertThat(people.notices(d041, "还有 1 份")).hasSize(1);

        d042.post(report("D042", false) + "/submission", written("共享数据，少走弯路。"))
                .then()
                .statusCode(200)
                .body("line.late", is(true));

        tasks.office
                .get("/debriefings/" + round + "/reports?shown=REPORTED")
                .then()
                .body("items.unit.code", contains("D041", "D042"))
                .body("items.late", contains(false, true, false));
        tasks.office
                .get("/debriefings/" + round + "/reports?shown=LATE&unit=D042")
                .then()
                .body("items", hasSize(2));
        d042.post("/debriefings/" + round + "/reminders").then().statusCode(403);
    }

    @Test
    @Order(6)
    void a_comment_that_asks_for_something_is_a_duty_until_it_is_answered_and_the_office_closes_it() {
        String own = report("D041", false);
        tasks.as("leader")
                .post(report("D044", false) + "/comments", Map.of("words", "好"))
                .then()
                .statusCode(409);
        tasks.office.post(own + "/comments", Map.of("words", "很好")).then().statusCode(422);
        d041.post(own + "/comments", Map.of("words", "很好")).then().statusCode(403);
        tasks.as("leader")
                .post(own + "/comments", Map.of("words", "很好", "rating", "GOOD", "matter", "公开复议纠错率"))
                .then()
                .statusCode(422)
                .body("problems.field", contains("due"));
        long duty = tasks.as("leader")
                .post(
                        own + "/comments",
                        Map.of(
                                "words", "复盘扎实，要再公开一些。",
                                "rating", "GOOD",
                                "live", true,
                                "matter", "公开复议纠错率",
                                "due", people.in(3)))
                .then()
                .statusCode(201)
                .body("comments.leader", contains("沈志远"))
                .body("line.rating", equalTo("GOOD"))
                .extract()
                .jsonPath()
                .getLong("duties[0].id");
        String path = "/debriefings/duties/" + duty;
        assertThat(people.duties(d041, "公开复议纠错率")).containsExactly("ANSWER_COMMENT");
        tasks.as("d042").get(path).then().statusCode(404);
        tasks.office.post(path + "/answer", Map.of("words", "代答")).then().statusCode(409);

        people.pass(people.in(3));
        d041.get(path).then().body("line.daysLeft", lessThan(0));
        d041.post(path + "/answer", Map.of("words", " ")).then().statusCode(422);
        d041.post(path + "/answer", Map.of("words", "已公开。", "evidence", List.of(d041.proof("公开.pdf"))))
                .then()
                .statusCode(200)
                .body("line.stage", equalTo("ANSWERED"));
        assertThat(people.duties(d041, "公开复议纠错率")).isEmpty();
        assertThat(people.duties(tasks.office, "公开复议纠错率")).containsExactly("CLOSE_COMMENT");
        tasks.office
                .post(path + "/decision", Map.of("decision", "RETURN", "reason", "还缺下半年"))
                .then()
                .statusCode(200)
                .body("line.stage", equalTo("OPEN"))
                .body("line.due", equalTo(people.in(5)));
        d041.post(path + "/answer", Map.of("words", "已补齐。")).then().statusCode(200);
        d041.post(path + "/decision", Map.of("decision", "ACCEPT")).then().statusCode(403);
        tasks.office
                .post(path + "/decision", Map.of("decision", "ACCEPT"))
                .then()
                .statusCode(200)
                .body("line.stage", equalTo("CLOSED"))
                .body("steps", hasSize(5));
        assertThat(people.duties(tasks.office, "公开复议纠错率")).isEmpty();
    }

    @Test
    @Order(7)
    void several_heads_answer_the_same_question_side_by_side_and_a_unit_sees_only_its_own() {
        Object one = of("D042", false).get("id");
        Object other = of("D041", false).get("id");
        tasks.office
                .put("/debriefings/" + round + "/speakers", Map.of("reports", List.of(one, other)))
                .then()
                .statusCode(200)
                .body("place", contains(1, 2));
        tasks.office.put("/debriefings/" + round + "/speakers", Map.of()).then().statusCode(422);
        tasks.office
                .put("/debriefings/" + round + "/speakers", Map.of("reports", List.of(one, 987654321)))
                .then()
                .statusCode(422);

        tasks.as("leader")
                .get("/debriefings/" + round + "/answers")
                .then()
                .body("items.answers.flatten()", contains("逐案复盘，纠错率公开。", "共享数据，少走弯路。", "以纠错促规范。"));
        d041.get("/debriefings/" + round + "/answers").then().body("items.line.unit.code", contains("D041"));

        String page = Pages.as("leader", sample.password()).get("/debriefings/" + round + "/answers");
        assertThat(page).contains("如何抓行政复议纠错？");
        assertThat(page.indexOf("共享数据")).isPositive().isLessThan(page.indexOf("逐案复盘"));
        assertThat(Pages.as("office", sample.password()).get("/debriefings/" + round + "/meeting?speaker=2"))
                .contains("逐案复盘，纠错率公开。", "复盘扎实，要再公开一些。", "speaker=1");
        Pages.as("d041", sample.password())
                .with()
                .get("/debriefings/" + round + "/meeting")
                .then()
                .statusCode(403);
    }

    @Test
    @Order(8)
    void who_is_excused_is_not_counted_and_can_be_asked_again() {
        int all = tasks.office.read("/debriefings/" + round).getInt("card.counts.all");
        String team = report("D044", true);
        tasks.office.post(team + "/excuse", Map.of()).then().statusCode(422);
        tasks.office.post(team + "/excuse", Map.of("reason", "机构改革")).then().statusCode(200);
        tasks.office.get("/debriefings/" + round).then().body("card.counts.all", is(all - 1));
        assertThat(duties(tasks.as("d044"))).filteredOn("DEBRIEF"::equals).hasSize(1);

        tasks.office
                .post("/debriefings/" + round + "/reports", Map.of("unit", "D044"))
                .then()
                .statusCode(201)
                .body("line.stage", equalTo("AWAITED"))
                .body("line.due", equalTo(people.in(5)));
        tasks.office.get("/debriefings/" + round).then().body("card.counts.all", is(all));
    }

    @Test
    @Order(9)
    void report_summary_and_register_are_written_as_files() throws IOException {
        String report = text("/debriefings/reports/" + of("D041", false).get("id") + "/document");
        assertThat(report).contains("履行第一责任人职责情况", "逐案复盘，纠错率公开。", "系统记录的事实", "复盘扎实，要再公开一些。");
        String summary = text("/debriefings/" + round + "/document");
        assertThat(summary).contains("年度述法情况汇总", "区数据局", "沈志远（好）");
        d041.get("/debriefings/" + round + "/document").then().statusCode(403);
        String csv = tasks.office
                .get("/debriefings/" + round + "/register?format=csv&shown=REPORTED")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(csv.lines()).hasSize(4).anyMatch(line -> line.endsWith("2024-04-09,,好"));
        assertThat(tasks.office
                        .get("/debriefings/" + round + "/register")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asByteArray())
                .startsWith('P', 'K');
    }

    private String text(String path) throws IOException {
        byte[] file = tasks.office.get(path).then().statusCode(200).extract().asByteArray();
        try (XWPFWordExtractor words = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(file)))) {
            return Objects.requireNonNull(words.getText());
        }
    }
}
