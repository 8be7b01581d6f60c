package org.guatu.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guatu.catalogue.Redrafting;
import org.guatu.organization.Roles;
import org.guatu.platform.Caller;
import org.guatu.rehearsal.SampleOffice;
import org.guatu.supervision.observer.SuggestionViews;
import org.guatu.support.ChangedTasks;
import org.guatu.support.Client;
import org.guatu.support.EmptyOffice;
import org.guatu.support.Supervision;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** 观察员建议: screened, handed on, handled, answered, rated; with a return, a lateness and several refusals. */
@QuarkusTest
@Tag("database")
@TestProfile(EmptyOffice.class)
class SuggestionTest {
    @Inject
    SampleOffice sample;

    @Inject
    SuggestionViews views;

    @Inject
    Redrafting redrafting;

    private Supervision people;
    private Client unit;

    @BeforeEach
    void signIn() {
        people = new Supervision(sample.password());
        unit = people.as("d041");
    }

    @AfterEach
    void tables_and_tokens_agree() {
        Caller all =
                new Caller(0, "", sample.region().orElseThrow().id(), Set.of(), Set.of(Roles.RULE_OF_LAW_OFFICE), "");
        assertThat(views.agreement(all).mismatches()).isEmpty();
        assertThat(views.agreement(all).compared()).isPositive();
    }

    private long suggested(String title) {
        return people.observer
                .post("/suggestions", Map.of("title", title, "words", "窗口排队时间长，建议增加叫号屏。"))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("card.id");
    }

    private ValidatableResponse act(Client by, long id, String act, Map<String, Object> words, String stage) {
        return by.post("/suggestions/" + id + "/" + act, words)
                .then()
                .statusCode(200)
                .body("card.stage", equalTo(stage));
    }

    private long handled(String title) {
        long id = suggested(title);
        act(people.office, id, "screening", Map.of("decision", "ACCEPT", "unit", "D041"), "HANDLING");
        return id;
    }

    private long replied(String title) {
        long id = handled(title);
        act(unit, id, "reply", Map.of("outcome", "SOLVED", "words", "已增设两块叫号屏。"), "REPLIED");
        return id;
    }

    private long aDraft() {
        return new ChangedTasks(sample.password())
                .draft(2024, ChangedTasks.row(1, "推行一件事一次办", "区行政审批局", "", "2024年12月底前", "季报"));
    }

    private List<String> waitsAt(long id) {
        return people.office.read("/suggestions/" + id).getList("active");
    }

    @Test
    void a_suggestion_is_screened_handed_on_answered_and_rated() {
        JsonPath before = people.leader.read("/suggestions/counts");
        long id = suggested("叫号屏太少");
        assertThat(waitsAt(id)).containsExactly("screenSuggestion");
        people.office.get("/suggestions/" + id).then().body("card.due", equalTo(people.in(3)));
        unit.get("/suggestions/" + id).then().statusCode(404);
        people.observer
                .post("/suggestions", Map.of("title", "", "words", ""))
                .then()
                .statusCode(422);

        act(people.office, id, "screening", Map.of("decision", "ACCEPT"), "SCREENED");
        assertThat(waitsAt(id)).containsExactly("dispatchSuggestion");
        act(people.office, id, "dispatch", Map.of("unit", "D041"), "HANDLING")
                .body("card.due", equalTo(people.in(10)))
                .body("steps.kind", hasItem("DISPATCHED"));
        assertThat(waitsAt(id)).containsExactly("handleSuggestion");
        assertThat(people.duties(unit, "叫号屏太少")).containsExactly("HANDLE_SUGGESTION");
        unit.get("/suggestions/" + id)
                .then()
                .statusCode(200)
                .body("card.author", nullValue())
                .body("steps.takenBy", org.hamcrest.Matchers.not(hasItem("方晴")));
        people.as("d042").get("/suggestions/" + id).then().statusCode(404);

        act(unit, id, "reply", Map.of("outcome", "SOLVED", "words", "已增设两块叫号屏。"), "REPLIED");
        assertThat(waitsAt(id)).containsExactly("rateSuggestion");
        assertThat(people.duties(people.observer, "叫号屏太少")).containsExactly("RATE_SUGGESTION");
        act(people.observer, id, "rating", Map.of("rating", "SATISFIED"), "CLOSED")
                .body("card.solved", is(true))
                .body("card.unit", nullValue())
                .body("steps.kind", org.hamcrest.Matchers.contains("CLOSED", "RATED", "REPLIED", "SUBMITTED"))
                .body("steps.takenBy", org.hamcrest.Matchers.not(hasItem("陈敏")))
                .body("active", hasSize(0));

        assertThat(waitsAt(id)).isEmpty();
        JsonPath after = people.leader.read("/suggestions/counts");
        assertThat(after.getInt("received")).isEqualTo(before.getInt("received") + 1);
        assertThat(after.getInt("solved")).isEqualTo(before.getInt("solved") + 1);
        people.office
                .post("/suggestions/" + id + "/dispatch", Map.of("unit", "D042"))
                .then()
                .statusCode(409);
    }

    @Test
    void who_is_not_satisfied_is_answered_once_more_and_once_only() {
        long id = replied("不满意的答复");

        people.observer
                .post("/suggestions/" + id + "/rating", Map.of("rating", "UNSATISFIED"))
                .then()
                .statusCode(422);
        act(people.observer, id, "rating", Map.of("rating", "UNSATISFIED", "words", "只有一块能用"), "HANDLING")
                .body("card.rehandled", is(true))
                .body("card.due", equalTo(people.in(10)));
        assertThat(waitsAt(id)).containsExactly("handleSuggestion");
        assertThat(people.notices(unit, "不满意的答复")).contains("supervision.notice.suggestion.again");

        act(unit, id, "reply", Map.of("outcome", "SOLVED", "words", "已全部修复。"), "REPLIED");
        act(people.observer, id, "rating", Map.of("rating", "UNSATISFIED", "words", "还是不行"), "CLOSED")
                .body("card.solved", is(false));
        assertThat(waitsAt(id)).isEmpty();
    }

    @Test
    void a_suggestion_becomes_a_task_of_a_draft_at_once_and_its_observer_hears_of_it_when_the_list_runs() {
        long list = aDraft();
        long id = suggested("窗口增设叫号屏");
        Map<String, Object> entry = Map.of("list", list, "lead", "D041", "deadline", "2024年11月底前");
        people.office.post("/suggestions/" + id + "/task", entry).then().statusCode(409);
        act(people.office, id, "screening", Map.of("decision", "ACCEPT", "unit", "D041"), "HANDLING");
        people.office
                .post("/suggestions/" + id + "/task", Map.of("list", list, "deadline", "尽快"))
                .then()
                .statusCode(422)
                .body("problems.field", hasItem("deadline"));
        people.office
                .post("/suggestions/" + id + "/task", Map.of("deadline", "年底前"))
                .then()
                .statusCode(422)
                .body("problems.field", hasItem("list"));

        JsonPath story = act(people.office, id, "task", entry, "HANDLING")
                .body("card.task.issued", is(false))
                .body("steps.kind", hasItem("ENLISTED"))
                .extract()
                .jsonPath();

        assertThat(waitsAt(id)).as("the unit still replies").containsExactly("handleSuggestion");
        people.office
                .get("/tasks/" + story.getLong("card.task.id"))
                .then()
                .body("title", equalTo("窗口增设叫号屏"))
                .body("requirement", equalTo("窗口排队时间长，建议增加叫号屏。"));
        people.office
                .post("/suggestions/" + id + "/task", entry)
                .then()
                .statusCode(409)
                .body("detail", containsString("已经列入"));
        people.observer.get("/suggestions/" + id).then().body("card.task", nullValue());
        unit.get("/suggestions/" + id).then().body("card.task", nullValue());

        people.office.post("/lists/" + list + "/issue").then().statusCode(200);
        people.observer
                .get("/suggestions/" + id)
                .then()
                .body("card.task.title", equalTo("窗口增设叫号屏"))
                .body("card.task.id", nullValue());
        unit.get("/suggestions/" + id).then().body("card.task.id", equalTo(story.getInt("card.task.id")));
        act(unit, id, "reply", Map.of("outcome", "PLANNED", "words", "已列入清单。"), "REPLIED");
        assertThat(people.leader.read("/suggestions/counts").getInt("tasks")).isPositive();
    }

    @Test
    void an_issued_list_takes_a_suggestion_by_an_adjustment_and_its_task_begins() {
        long list = aDraft();
        people.office.post("/lists/" + list + "/issue").then().statusCode(200);
        long id = handled("上门办理");
        Map<String, Object> entry = new java.util.HashMap<>(
                Map.of("list", list, "deadline", "2024年12月底前", "title", "为行动不便者上门办理", "cadence", "MONTHLY"));

        people.office
                .post("/suggestions/" + id + "/task", entry)
                .then()
                .statusCode(422)
                .body("problems.field", hasItem("basis"))
                .body("problems.field", hasItem("approvedOn"));
        entry.putAll(Map.of(
                "reason", "采纳观察员建议", "basis", "区委依法治区办会议纪要第 3 号", "approvedBy", "办公室主任", "approvedOn", "2024-01-02"));
        int task = act(people.office, id, "task", entry, "HANDLING")
                .body("card.task.issued", is(true))
                .extract()
                .path("card.task.id");

        people.office.get("/lists/" + list).then().body("edition", equalTo(2));
        unit.get("/tasks/" + task).then().statusCode(200).body("phase", equalTo("ASSIGNED"));
        people.office.get("/tasks/" + task + "/trail").then().body("items.reason", hasItem(containsString("采纳观察员建议")));
    }

    @Test
    void a_draft_that_is_put_right_without_the_task_lets_the_suggestion_be_entered_anew() {
        long list = aDraft();
        long id = handled("再列一次");
        Map<String, Object> entry = Map.of("list", list, "deadline", "2024年11月底前");
        long task = act(people.office, id, "task", entry, "HANDLING")
                .extract()
                .jsonPath()
                .getLong("card.task.id");

        Caller office =
                new Caller(1, "陈敏", sample.region().orElseThrow().id(), Set.of(), Set.of(Roles.RULE_OF_LAW_OFFICE), "");
        redrafting.apply(list, List.of(), Map.of(), Set.of(task), office);

        people.office.get("/suggestions/" + id).then().body("card.task", nullValue());
        act(people.office, id, "task", entry, "HANDLING").body("card.task.title", equalTo("再列一次"));
    }

    @Test
    void a_unit_hands_back_what_is_not_its_matter() {
        long id = handled("不归本单位");

        unit.post("/suggestions/" + id + "/return", Map.of()).then().statusCode(422);
        unit.post("/suggestions/" + id + "/return", Map.of("reason", "应由数据局办理"))
                .then()
                .statusCode(204);

        assertThat(waitsAt(id)).containsExactly("dispatchSuggestion");
        unit.get("/suggestions/" + id).then().statusCode(404);
        act(people.office, id, "dispatch", Map.of("unit", "D042"), "HANDLING");
    }

    @Test
    void the_term_is_longer_once_with_a_reason_and_what_is_late_is_reminded_of() {
        long id = handled("延长一次");
        String due = people.office.read("/suggestions/" + id).getString("card.due");
        String longer = org.guatu.support.Defaults.CALENDAR
                .plus(java.time.LocalDate.parse(due), 5)
                .toString();

        act(unit, id, "extension", Map.of("reason", "需等待采购"), "HANDLING").body("card.due", equalTo(longer));
        assertThat(waitsAt(id)).containsExactly("handleSuggestion");
        unit.post("/suggestions/" + id + "/extension", Map.of("reason", "再延"))
                .then()
                .statusCode(409);

        people.pass(due);
        assertThat(people.notices(unit, "延长一次")).doesNotContain("supervision.notice.suggestion.due");
        people.pass(longer);
        assertThat(people.notices(unit, "延长一次")).contains("supervision.notice.suggestion.due");
        unit.get("/suggestions/" + id).then().body("card.daysLeft", org.hamcrest.Matchers.lessThan(0));
    }

    @Test
    void what_nobody_screens_or_hands_on_is_reminded_of_and_what_nobody_rates_is_settled() {
        long unscreened = suggested("没人筛选");
        long waiting = suggested("没人转办");
        act(people.office, waiting, "screening", Map.of("decision", "ACCEPT"), "SCREENED");
        long unrated = replied("没人评价");

        people.pass(people.in(11));

        assertThat(people.notices(people.office, "没人筛选")).contains("supervision.notice.suggestion.due");
        assertThat(people.notices(people.office, "没人转办")).contains("supervision.notice.suggestion.due");
        assertThat(waitsAt(unscreened)).containsExactly("screenSuggestion");
        people.office
                .get("/suggestions/" + unrated)
                .then()
                .body("card.stage", equalTo("CLOSED"))
                .body("card.rating", nullValue())
                .body("card.solved", is(true));
    }

    @Test
    void the_office_merges_what_is_the_same_and_rejects_with_a_reason() {
        long first = handled("停车难");
        long second = suggested("停车位少");
        long third = suggested("与本职无关");

        people.office
                .post("/suggestions/" + second + "/screening", Map.of("decision", "MERGE"))
                .then()
                .statusCode(422);
        act(people.office, second, "screening", Map.of("decision", "MERGE", "into", first), "MERGED")
                .body("card.mergedWith", is((int) first));
        people.office
                .post("/suggestions/" + third + "/screening", Map.of("decision", "REJECT"))
                .then()
                .statusCode(422);
        act(people.office, third, "screening", Map.of("decision", "REJECT", "reason", "属个人纠纷"), "REJECTED");

        assertThat(waitsAt(second)).isEmpty();
        assertThat(waitsAt(third)).isEmpty();
        people.observer
                .get("/suggestions/" + second)
                .then()
                .body("card.mergedWith", nullValue())
                .body("reason", nullValue());
        people.observer.get("/suggestions/" + third).then().body("reason", equalTo("属个人纠纷"));
    }

    @Test
    void it_may_lead_to_a_finding_and_leave_a_note_for_the_next_list() {
        long id = replied("公示栏没有更新");
        Map<String, Object> finding = people.finding("D041", people.in(15));
        finding.put("source", "OBSERVER");
        finding.put("sourceId", id);

        people.office.post("/findings", finding).then().statusCode(201).body("card.source", equalTo("OBSERVER"));
        act(people.office, id, "candidate", Map.of("note", "列入明年公示专项"), "REPLIED");
        people.observer
                .get("/suggestions/" + id)
                .then()
                .body("findings", hasSize(0))
                .body("card.candidate", nullValue());

        people.office
                .get("/suggestions/" + id)
                .then()
                .body("findings", hasSize(1))
                .body("card.candidate", containsString("公示专项"));
    }
}
