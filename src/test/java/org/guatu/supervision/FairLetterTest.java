package org.guatu.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.guatu.calendar.Calendars;
import org.guatu.organization.Roles;
import org.guatu.rehearsal.SampleOffice;
import org.guatu.supervision.ladder.Level;
import org.guatu.supervision.paper.LetterComposer;
import org.guatu.supervision.paper.LetterWords;
import org.guatu.support.Client;
import org.guatu.support.EmptyOffice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Supervision that a unit would accept: the guards of domain brief §4.3, one test a rule. */
@QuarkusTest
@TestProfile(EmptyOffice.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FairLetterTest {
    private static final Deque<Long> WATER = new ArrayDeque<>();
    private static final Deque<Long> JUSTICE = new ArrayDeque<>();

    @Inject
    SampleOffice sample;

    @Inject
    Calendars calendars;

    @Inject
    LetterComposer composer;

    private Client office;
    private Client reviewer;
    private Client committee;
    private Client leader;
    private Client water;
    private Desk desk;

    @BeforeEach
    void everybodySignsIn() {
        office = as("office");
        reviewer = as("reviewer");
        committee = as("committee");
        leader = as("leader");
        water = as("d030");
        desk = new Desk(office, reviewer, leader);
        if (WATER.isEmpty()) {
            List<Long> tasks = desk.tasks(desk.issue(8, "区水务局", "区司法局"));
            WATER.addAll(tasks.subList(0, 8));
            JUSTICE.addAll(tasks.subList(8, 16));
        }
    }

    private Client as(String username) {
        return Client.as(username, sample.password());
    }

    @Test
    @Order(1)
    void the_reply_is_due_on_the_printed_day_whenever_it_is_received_and_whatever_the_calendar_does() {
        long letter = desk.order(WATER.removeFirst());
        LocalDate signedOn = today();
        desk.sign(letter).then().statusCode(200);
        LocalDate due = calendars.current().law().plus(signedOn, 5);
        desk.clock(calendars.current().law().plus(signedOn, 1) + "T10:00:00+08:00");
        desk.act(office, letter, "service").then().statusCode(200);
        assertThat(printed(letter)).contains(written(due)).contains("成文次日起5个工作日");

        LocalDate off = calendars.current().law().plus(signedOn, 2);
        as("admin")
                .put("/calendar/days/" + off, Map.of("working", false, "name", "试验"))
                .then()
                .statusCode(200);
        JsonPath moved = desk.letter(letter);
        assertThat(moved.getString("replyBy")).isEqualTo(due.toString());
        assertThat(moved.getString("receiptBy"))
                .isEqualTo(calendars.current().law().plus(today(), 2).toString());
        as("admin").with().delete("/api/v1/calendar/days/" + off).then().statusCode(200);

        desk.clock(calendars.current().law().plus(signedOn, 2) + "T10:00:00+08:00");
        water.post("/letters/" + letter + "/receipt").then().statusCode(200).body("replyBy", equalTo(due.toString()));
    }

    @Test
    @Order(2)
    void a_letter_whose_reply_day_is_over_is_not_sent_any_more() {
        long letter = desk.reminder(WATER.removeFirst());
        desk.sign(letter).then().statusCode(200);
        desk.clock(calendars.current().law().plus(today(), 4) + "T10:00:00+08:00");

        desk.act(office, letter, "service").then().statusCode(409).body("detail", containsString("重新起草"));
    }

    @Test
    @Order(3)
    void the_office_never_supervises_itself_another_drafts_and_verifies_and_the_committee_signs() {
        long task = JUSTICE.removeFirst();
        Map<String, Object> reminder = Map.of("task", task, "level", "REMINDER_LETTER", "reason", "进展缓慢");
        office.post("/letters", reminder).then().statusCode(409).body("detail", containsString("本单位"));

        long letter = Desk.id(reviewer.post("/letters", reminder));

        office.get("/letters/" + letter)
                .then()
                .body("signer", equalTo("COMMITTEE"))
                .body("words.contact", containsString("顾向阳"));
        office.put("/letters/" + letter, desk.letter(letter).getMap("words"))
                .then()
                .statusCode(409);
        office.post("/letters/" + letter + "/revocation", Map.of("reason", "不必"))
                .then()
                .statusCode(409);
        office.post("/letters/" + letter + "/approval").then().statusCode(409);
        reviewer.post("/letters/" + letter + "/approval").then().statusCode(409);
        committee
                .post("/letters/" + letter + "/approval")
                .then()
                .statusCode(200)
                .body("paper.issuer", equalTo("中共某区委全面依法治区委员会"))
                .body("number", containsString("某依法治区委〔"));
        office.post("/letters/" + letter + "/service").then().statusCode(200);
        as("d022")
                .post("/letters/" + letter + "/reply", Map.of("text", "已部署"))
                .then()
                .statusCode(200);
        desk.verify(office, letter, "ACCEPT", null).then().statusCode(409);
        desk.verify(reviewer, letter, "ACCEPT", null).then().statusCode(200);
    }

    @Test
    @Order(4)
    void the_contact_is_the_office_with_a_telephone_and_not_the_leader_who_drafted() {
        long letter = desk.order(WATER.removeFirst());

        office.get("/letters/" + letter)
                .then()
                .body("draftedBy", equalTo("沈志远"))
                .body("words.contact", containsString("联系人：陈敏，电话："))
                .body("words.copies", equalTo("分管区领导 沈志远"));
    }

    @Test
    @Order(5)
    void a_circular_goes_to_all_units_of_its_group_and_the_others_only_read_it() {
        long letter = Desk.id(
                leader.post("/letters", Map.of("task", WATER.removeFirst(), "level", "CIRCULAR", "reason", "连续两年未完成")));
        committee.post("/letters/" + letter + "/approval").then().statusCode(200);
        as("d025").get("/letters/" + letter).then().statusCode(404);
        office.post("/letters/" + letter + "/service")
                .then()
                .statusCode(200)
                .body("paper.recipient", equalTo("各行政执法部门"));

        List<String> enforcing = office.all("/units").stream()
                .filter(unit -> "LAW_ENFORCING".equals(unit.get("group")) && !"D030".equals(unit.get("code")))
                .map(unit -> String.valueOf(unit.get("code")))
                .toList();
        assertThat(desk.letter(letter).getList("readers.code", String.class)).containsExactlyElementsOf(enforcing);
        desk.reply(water, letter).then().statusCode(200);
        Client other = as(enforcing.get(0).toLowerCase(java.util.Locale.ROOT));
        other.get("/letters/" + letter)
                .then()
                .statusCode(200)
                .body("act", nullValue())
                .body("replies", empty());
        other.get("/notices").then().body("items.kind", hasItem("notification.letterCircular"));
        other.post("/letters/" + letter + "/receipt").then().statusCode(409);
        as("t001").get("/letters/" + letter).then().statusCode(404);
        as("t001").get("/notices").then().body("items.kind", not(hasItem("notification.letterCircular")));
    }

    @Test
    @Order(6)
    void an_interview_is_signed_with_place_and_time_only() {
        long letter = Desk.id(leader.post(
                "/letters", Map.of("task", WATER.removeFirst(), "trigger", "FALSE_DATA", "reason", "佐证材料与实际不符")));
        committee
                .post("/letters/" + letter + "/approval")
                .then()
                .statusCode(422)
                .body("problems.field", hasItems("meetsAt", "meetsIn"));

        desk.meeting(letter);

        committee.post("/letters/" + letter + "/approval").then().statusCode(200);
        assertThat(printed(letter)).contains("约谈时间：2026年3月5日9时30分；地点：区司法局301会议室。");
    }

    @Test
    @Order(7)
    void the_office_reaches_no_higher_level_by_naming_another_trigger() {
        long task = WATER.removeFirst();
        for (String trigger : List.of("DISCRETION", "URGENT", "FALSE_DATA", "LEADER")) {
            for (String level : List.of("SUPERVISION_ORDER", "CIRCULAR", "INTERVIEW", "REFERRAL")) {
                office.post("/letters", Map.of("task", task, "trigger", trigger, "level", level, "reason", "试试"))
                        .then()
                        .statusCode(409);
            }
        }

        desk.sign(desk.reminder(task)).then().statusCode(200);

        office.post("/letters", Map.of("task", task, "trigger", "URGENT", "reason", "省级督察反馈须立即办理"))
                .then()
                .statusCode(201)
                .body("level", equalTo("SUPERVISION_ORDER"));
    }

    @Test
    @Order(8)
    void a_day_counted_through_a_year_whose_holidays_are_not_loaded_is_marked_as_estimated() {
        LocalDate date = LocalDate.of(2039, 12, 28);
        LetterWords words = new LetterWords("提醒函", "区水务局", "", "进展缓慢。", "", "请抓紧。", "", null, null);

        List<String> paragraphs = composer.paper(
                        sample.region().orElseThrow().id(),
                        Level.REMINDER_LETTER,
                        Roles.RULE_OF_LAW_OFFICE,
                        words,
                        3,
                        null,
                        date,
                        date.plusDays(5))
                .paragraphs();

        assertThat(paragraphs.get(paragraphs.size() - 1)).contains("3个工作日内，估算）");
    }

    @Test
    @Order(8)
    void what_the_office_wrote_in_lines_stands_on_paper_in_lines() {
        LetterWords words =
                new LetterWords("提醒函", "区水务局", "", "进展缓慢。", "", "一是成立专班；\r\n二是每周调度；\n\n三是年底前完成。", "", null, null);

        assertThat(composer.paper(
                                sample.region().orElseThrow().id(),
                                Level.REMINDER_LETTER,
                                Roles.RULE_OF_LAW_OFFICE,
                                words,
                                3,
                                null,
                                today(),
                                null)
                        .paragraphs())
                .containsSubsequence("进展缓慢。", "一是成立专班；", "二是每周调度；", "三是年底前完成。");
    }

    @Test
    @Order(9)
    void facts_are_taken_anew_at_the_signature_and_what_changed_is_shown_to_the_signer() {
        desk.clock("2024-10-10T10:00:00+08:00");
        long letter = Desk.id(office.post("/letters", Map.of("task", WATER.removeFirst())));
        office.get("/letters/" + letter).then().body("changes.gone", empty()).body("changes.noLongerBehind", is(false));
        Map<String, Object> words = desk.letter(letter).getMap("words");
        words.put("facts", words.get("facts") + "另据了解，经办人员已更换。");
        office.put("/letters/" + letter, words).then().statusCode(200);
        desk.clock("2024-10-14T10:00:00+08:00");

        JsonPath changed = desk.letter(letter);
        assertThat(changed.getList("changes.gone", String.class)).anyMatch(one -> one.contains("逾期2个工作日"));
        assertThat(changed.getList("changes.come", String.class)).anyMatch(one -> one.contains("逾期5个工作日"));
        office.post("/letters/" + letter + "/approval").then().statusCode(200);

        assertThat(printed(letter))
                .contains("截至2024年10月14日", "逾期5个工作日", "另据了解，经办人员已更换。")
                .doesNotContain("2024年10月10日", "逾期2个工作日");
    }

    @Test
    @Order(10)
    void no_longer_behind_is_a_warning_that_the_signer_answers() {
        long task = WATER.removeFirst();
        long letter = Desk.id(office.post("/letters", Map.of("task", task)));
        long report = water.post(
                        "/tasks/" + task + "/reports",
                        Map.of(
                                "period",
                                "2024-Q3",
                                "percent",
                                90,
                                "done",
                                "已完成执法检查",
                                "problems",
                                "",
                                "next",
                                "收尾",
                                "evidence",
                                List.of(water.proof("台账.pdf"))))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
        office.post("/reports/" + report + "/decision", Map.of("decision", "ACCEPT", "grade", "B"))
                .then()
                .statusCode(200);

        office.get("/letters/" + letter).then().body("changes.noLongerBehind", is(true));
        office.post("/letters/" + letter + "/approval")
                .then()
                .statusCode(422)
                .body("problems.field", hasItem("despite"));
        assertThat(desk.letter(letter).getString("number")).isNull();

        office.post("/letters/" + letter + "/approval", Map.of("despite", "报送迟延仍须提醒"))
                .then()
                .statusCode(200);
        assertThat(printed(letter)).doesNotContain("至今未报送");
    }

    @Test
    @Order(11)
    void one_letter_carries_several_tasks_of_a_unit_and_each_has_one_open_document_of_a_level() {
        List<Long> tasks = desk.tasks(desk.issue(3, "区城管局", "区审计局"));
        long first = tasks.get(0);
        long second = tasks.get(1);
        office.post(
                        "/letters",
                        Map.of(
                                "task",
                                first,
                                "also",
                                List.of(tasks.get(3)),
                                "level",
                                "REMINDER_LETTER",
                                "reason",
                                "进展缓慢"))
                .then()
                .statusCode(422)
                .body("problems.field", hasItem("also"));

        long letter = Desk.id(office.post(
                "/letters",
                Map.of("task", first, "also", List.of(second), "level", "REMINDER_LETTER", "reason", "进展缓慢")));

        office.get("/letters/" + letter)
                .then()
                .body("words.title", containsString("等2项任务的提醒函"))
                .body("also.id", equalTo(List.of((int) second)));
        assertThat(desk.letter(letter).getString("words.facts").lines().toList())
                .hasSize(2)
                .allMatch(line -> line.contains("由你单位牵头"));
        office.post("/letters", Map.of("task", second, "level", "REMINDER_LETTER", "reason", "进展缓慢"))
                .then()
                .statusCode(409)
                .body("detail", containsString("未办结"));
        assertThat(office.all("/letters?task=" + second)).hasSize(1);
        desk.clock(calendars.current().law().plus(today(), 1) + "T10:00:00+08:00");
        desk.served(letter);
        assertThat(desk.letter(letter).getList("paper.paragraphs", String.class).stream()
                        .filter(one -> one.contains("截至" + written(today()))))
                .as("facts of both are taken anew")
                .hasSize(2);
        office.get("/tasks/" + second + "/trail").then().body("items.act", hasItem("supervision.act.served"));

        office.post("/tasks/" + first + "/suspension", Map.of("reason", "机构改革职能划转", "basis", "区委编委〔2024〕10号"))
                .then()
                .statusCode(200);
        office.get("/letters/" + letter).then().body("pausedOn", nullValue());
    }

    private String printed(long letter) {
        return String.join("", desk.letter(letter).getList("paper.paragraphs", String.class));
    }

    private static String written(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    private LocalDate today() {
        return LocalDate.parse(office.read("/clock").getString("now").substring(0, 10));
    }
}
