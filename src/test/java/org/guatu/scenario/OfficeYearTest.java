package org.guatu.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.guatu.notification.delivery.WrittenMails;
import org.guatu.platform.Languages;
import org.guatu.rehearsal.SampleOffice;
import org.guatu.support.Client;
import org.guatu.support.Codes;
import org.guatu.support.EmptyOffice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * One year of an office, told through HTTP: from the spreadsheet to the grade, with a return, a lateness, an urging and
 * several refusals. The chapters follow one another on one database.
 */
@QuarkusTest
@TestProfile(EmptyOffice.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OfficeYearTest {
    private static long annual;
    private static long plan;

    @Inject
    SampleOffice sample;

    @Inject
    WrittenMails mails;

    private Client office;
    private Client reviewer;
    private Client justice;
    private Client evaluator;

    @BeforeEach
    void signIn() {
        office = as("office");
        reviewer = as("reviewer");
        justice = as("d022");
        evaluator = as("evaluator");
    }

    private Client as(String username) {
        return Client.as(username, sample.password());
    }

    @Test
    @Order(1)
    void the_office_uploads_its_list_looks_at_it_confirms_and_issues_it() {
        JsonPath read = office.upload(
                        "/imports",
                        "annual-63.csv",
                        Client.sample("annual-63.csv"),
                        Map.of("kind", "ANNUAL", "year", 2024))
                .then()
                .statusCode(201)
                .body("status", equalTo("READY"))
                .body("counts.areas", is(14))
                .body("counts.tasks", is(63))
                .body("rows[0].lead.code", equalTo("D016"))
                .body("rows[0].deadline.due", equalTo("2024-12-31"))
                .extract()
                .jsonPath();
        assertThat(office.all("/tasks"))
                .as("nothing is a task before the confirmation")
                .isEmpty();

        annual = office.post("/imports/" + read.getLong("id") + "/confirmation")
                .then()
                .statusCode(201)
                .body("tasks", is(63))
                .extract()
                .jsonPath()
                .getLong("id");
        justice.get("/lists/" + annual).then().statusCode(404);

        office.post("/lists/" + annual + "/issue").then().statusCode(200).body("issued", is(63));
        office.post("/lists/" + annual + "/issue").then().statusCode(200).body("issued", is(63));
        assertThat(office.all("/tasks?phase=ASSIGNED")).hasSize(63);
        agree(63);
    }

    @Test
    @Order(2)
    void the_five_year_list_enters_with_opening_balances_and_its_links() {
        plan = office.issueSample("plan-296.csv", "FIVE_YEAR_PLAN", 2024);

        assertThat(office.all("/tasks?list=" + plan)).hasSize(296);
        Map<String, Object> ended =
                office.all("/tasks?list=" + plan + "&phase=COMPLETED").get(0);
        office.get("/tasks/" + ended.get("id"))
                .then()
                .body("opening.percent", is(100))
                .body("opening.basis", containsString("2024"))
                .body("reports", hasSize(0));
        office.upload(
                        "/links/imports",
                        "links.csv",
                        Client.sample("annual-plan-links.csv"),
                        Map.of("from", annual, "to", plan))
                .then()
                .statusCode(201)
                .body("links", is(78));
        office.get("/tasks/" + task("1")).then().body("links", hasSize(2));
        agree(63 + 296);
    }

    @Test
    @Order(3)
    void a_unit_sees_its_own_tasks_accepts_one_and_gives_another_back() {
        assertThat(justice.all("/tasks?list=" + annual))
                .allSatisfy(task -> assertThat(task.toString()).contains("区司法局"));
        as("d030").get("/tasks/" + task("31")).then().statusCode(404);
        justice.get("/me/duties").then().statusCode(200).body("items.kind", hasItem("ACCEPT"));

        justice.post("/tasks/" + task("31") + "/acceptance")
                .then()
                .statusCode(200)
                .body("phase", equalTo("ACCEPTED"));
        justice.post("/tasks/" + task("31") + "/acceptance").then().statusCode(409);
        justice.post("/tasks/" + task("26") + "/return", Map.of("reason", " "))
                .then()
                .statusCode(422);
        justice.post("/tasks/" + task("26") + "/return", Map.of("reason", "应由区工商联牵头"))
                .then()
                .statusCode(200)
                .body("phase", equalTo("RETURNED"));

        office.get("/me/duties").then().body("items.kind", hasItem("DECIDE_RETURN"));
        office.post(
                        "/tasks/" + task("26") + "/return/decision",
                        Map.of("decision", "REASSIGN", "lead", "D048", "reason", "会企业服务的单位更合适"))
                .then()
                .statusCode(200)
                .body("phase", equalTo("ASSIGNED"));
        as("d048")
                .post("/tasks/" + task("26") + "/return", Map.of("reason", "也不是我们"))
                .then()
                .statusCode(409)
                .contentType("application/problem+json");
        as("d048").post("/tasks/" + task("26") + "/acceptance").then().statusCode(200);
        agree(359);
    }

    @Test
    @Order(4)
    void the_unit_keeps_or_changes_the_proposed_milestones() {
        List<Map<String, Object>> proposal = justice.post("/tasks/" + task("31") + "/milestones/proposal")
                .then()
                .statusCode(200)
                .body("milestones", hasSize(4))
                .body("milestones[3].due", equalTo("2024-06-30"))
                .extract()
                .jsonPath()
                .getList("milestones");
        var tooMuch = List.of(Map.of("title", "全部", "due", "2024-07-01", "weight", 90));
        justice.put("/tasks/" + task("31") + "/milestones", Map.of("milestones", tooMuch))
                .then()
                .statusCode(422)
                .body("problems.field", hasItem("weight"))
                .body("problems.field", hasItem("due"));
        justice.with()
                .header("If-Match", "\"999\"")
                .body(Map.of("milestones", proposal))
                .put("/api/v1/tasks/" + task("31") + "/milestones")
                .then()
                .statusCode(412);

        justice.put("/tasks/" + task("31") + "/milestones", Map.of("milestones", proposal))
                .then()
                .statusCode(200)
                .body("phase", equalTo("IN_PROGRESS"));
        justice.get("/tasks/" + task("31") + "/process")
                .then()
                .body("processId", equalTo("task-year"))
                .body("active", hasItem("requestCloseOut"))
                .body("passed", hasItem("planMilestones"));
    }

    @Test
    @Order(5)
    void terms_pass_and_the_calendar_acts_for_the_silent() {
        office.moveClockTo("2024-01-08T09:00:00+08:00");
        assertThat(office.all("/tasks?phase=ASSIGNED"))
                .as("accepted after three working days")
                .isEmpty();
        office.get("/tasks/" + task("2") + "/trail")
                .then()
                .body("items.act", hasItem("lifecycle.act.acceptedByDefault"));

        office.moveClockTo("2024-01-22T09:00:00+08:00");
        assertThat(office.all("/tasks?phase=ACCEPTED"))
                .as("back-scheduled gates hold")
                .isEmpty();
        agree(359);
    }

    @Test
    @Order(6)
    void progress_is_reported_once_reviewed_by_another_unit_returned_and_reported_again() {
        String reports = "/tasks/" + task("31") + "/reports";
        justice.post(reports, report("2024-Q1", 40))
                .then()
                .statusCode(409)
                .body("detail", containsString("2024-03-29"));
        office.moveClockTo("2024-03-31T09:00:00+08:00");

        justice.post(reports, report("2024-Q1", 120)).then().statusCode(422).body("problems.field", hasItem("percent"));
        justice.post(reports, report("2024-03", 40)).then().statusCode(422).body("problems.field", hasItem("period"));
        as("d030").post(reports, report("2024-Q1", 40)).then().statusCode(404);
        as("t001").post(reports, report("2024-Q1", 40)).then().statusCode(409);
        as("t001")
                .post("/tasks/" + task("31") + "/contributions", Map.of("period", "2024-Q1", "done", "已请司法所长列席两次会议"))
                .then()
                .statusCode(201);
        long report = justice.post(reports, report("2024-Q1", 40))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
        justice.post(reports, report("2024-Q1", 45)).then().statusCode(409);

        justice.post("/reports/" + report + "/decision", Map.of("decision", "ACCEPT", "grade", "A"))
                .then()
                .statusCode(403);
        office.post("/reports/" + report + "/decision", Map.of("decision", "ACCEPT", "grade", "A"))
                .then()
                .statusCode(409)
                .body("detail", containsString("本单位"));
        reviewer.post("/reports/" + report + "/decision", Map.of("decision", "RETURN"))
                .then()
                .statusCode(422);
        reviewer.post("/reports/" + report + "/decision", Map.of("decision", "RETURN", "reason", "请补充数据"))
                .then()
                .statusCode(200)
                .body("status", equalTo("RETURNED"));
        reviewer.post("/reports/" + report + "/decision", Map.of("decision", "ACCEPT", "grade", "A"))
                .then()
                .statusCode(409);
        justice.get("/me/duties?limit=500").then().body("items.kind", hasItem("RESUBMIT"));
        agree(359);

        long again = justice.post(reports, report("2024-Q1", 50))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
        reviewer.post("/reports/" + again + "/decision", Map.of("decision", "ACCEPT", "grade", "B"))
                .then()
                .statusCode(200)
                .body("status", equalTo("ACCEPTED"))
                .body("grade", equalTo("B"));
        justice.get("/tasks/" + task("31"))
                .then()
                .body("standing.actual", is(50))
                .body("standing.light", equalTo("GREEN"));
        agree(359);
    }

    @Test
    @Order(7)
    void who_is_late_is_reminded_by_the_calendar_and_urged_by_the_office() {
        office.moveClockTo("2024-04-09T10:00:00+08:00");
        Client late = as("d016");
        late.get("/notices?limit=500")
                .then()
                .body("items.kind", hasItem("notification.reportDue"))
                .body("items.kind", hasItem("notification.reportLate"));
        assertThat(late.read("/me/duties?limit=500")
                        .getList("items.findAll { it.kind == 'REPORT' }.daysLeft", Integer.class))
                .anyMatch(days -> days < 0);

        office.post("/tasks/" + task("1") + "/urgings", Map.of("message", "请今日补报一季度进展"))
                .then()
                .statusCode(201);
        late.get("/notices").then().body("items.kind", hasItem("notification.urged"));
        late.post("/tasks/" + task("1") + "/reports", report("2024-Q1", 30))
                .then()
                .statusCode(201)
                .body("late", is(true));
    }

    @Test
    @Order(8)
    void a_task_is_closed_out_on_proof_by_a_reviewer_of_another_unit() {
        String task = "/tasks/" + task("31");
        justice.post(task + "/close-out", Map.of("summary", "已全覆盖", "evidence", List.of()))
                .then()
                .statusCode(422)
                .body("problems.field", hasItem("evidence"));
        long proof = justice.proof("列席会议记录.pdf");
        as("d030").get("/evidence/" + proof).then().statusCode(404);

        justice.post(task + "/close-out", Map.of("summary", "已全覆盖", "evidence", List.of(proof)))
                .then()
                .statusCode(422)
                .body("problems.field", hasItem("waived"));
        List<String> partners = justice.read(task).getList("cooperating.code");
        List<Map<String, String>> waived = partners.stream()
                .map(unit -> Map.of("unit", unit, "reason", "配合事项已由牵头单位核实"))
                .toList();
        justice.post(task + "/close-out", Map.of("summary", "已全覆盖", "evidence", List.of(proof), "waived", waived))
                .then()
                .statusCode(201);
        office.post(task + "/close-out/decision", Map.of("decision", "ACCEPT"))
                .then()
                .statusCode(409);
        reviewer.post(task + "/close-out/decision", Map.of("decision", "RETURN", "reason", "缺两个镇的记录"))
                .then()
                .statusCode(200)
                .body("phase", equalTo("REWORK"));
        justice.post(task + "/close-out", Map.of("summary", "补齐两镇", "evidence", List.of(proof)))
                .then()
                .statusCode(201);
        reviewer.post(task + "/close-out/decision", Map.of("decision", "ACCEPT"))
                .then()
                .statusCode(200)
                .body("phase", equalTo("COMPLETED"));

        justice.get(task).then().body("standing.light", equalTo("BLUE"));
        justice.post(task + "/reports", report("2024-Q2", 100)).then().statusCode(409);
        justice.post("/tasks/" + openEnded() + "/close-out", Map.of("summary", "完成", "evidence", List.of(proof)))
                .then()
                .statusCode(409);
        agree(359);
    }

    @Test
    @Order(9)
    void the_leader_sees_where_it_is_red_and_whose_it_is() {
        office.moveClockTo("2024-09-20T09:00:00+08:00");
        Client leader = as("leader");

        JsonPath map = leader.read("/heatmap?rows=area&columns=month&value=LAG&list=" + annual);
        assertThat(map.getList("rows")).hasSize(14);
        assertThat(map.getList("columns")).hasSize(12);
        assertThat(map.getList("cells.findAll { it.light == 'RED' }")).isNotEmpty();
        leader.get("/heatmap?rows=unit&columns=area&list=" + annual).then().statusCode(200);
        Map<String, Object> red = leader.all("/tasks?light=RED&list=" + annual).get(0);
        leader.get("/tasks/" + red.get("id")).then().body("next.who", not(equalTo(null)));
        leader.post("/tasks/" + red.get("id") + "/urgings", Map.of("message", "快"))
                .then()
                .statusCode(403);
    }

    @Test
    @Order(10)
    void at_the_years_end_every_task_is_graded_and_a_grade_opens_and_closes_nothing() {
        String open = "/tasks/" + openEnded();
        evaluator
                .post(open + "/evaluation", Map.of("grade", "GOOD", "comment", "常态化"))
                .then()
                .statusCode(409);
        office.moveClockTo("2024-12-31T09:00:00+08:00");
        for (Map<String, Object> task : evaluator.all("/tasks?list=" + annual)) {
            evaluator
                    .post("/tasks/" + task.get("id") + "/evaluation", Map.of("grade", "GOOD", "comment", "按评价细则"))
                    .then()
                    .statusCode(201)
                    .body("year", is(2024));
        }

        office.get("/tasks/" + task("31")).then().body("phase", equalTo("COMPLETED"));
        office.get(open)
                .then()
                .body("phase", equalTo("IN_PROGRESS"))
                .body("year", is(2024))
                .body("evaluations[0].grade", equalTo("GOOD"));
        evaluator
                .post("/tasks/" + task("31") + "/evaluation", Map.of("grade", "PASS"))
                .then()
                .statusCode(422)
                .body("problems.field", hasItem("reason"));
        agreeStill();
    }

    @Test
    @Order(11)
    void the_year_turns_by_the_calendar_and_is_frozen_when_its_last_reports_are_decided() {
        office.moveClockTo("2025-01-02T09:00:00+08:00");
        assertThat(office.all("/tasks?list=" + plan + "&phase=ACCEPTED"))
                .as("the five-year list goes on")
                .isNotEmpty();
        assertThat(office.all("/tasks?list=" + annual + "&phase=AWAITING_DECISION"))
                .as("the annual list has ended")
                .isNotEmpty();
        agreeStill();
        office.post("/evaluations/freeze", Map.of("year", 2024))
                .then()
                .statusCode(409)
                .body("detail", containsString("10 个工作日"));

        office.moveClockTo("2025-02-10T09:00:00+08:00");
        office.post("/evaluations/freeze", Map.of("year", 2024)).then().statusCode(200);
        office.get("/tasks/" + task("31")).then().body("phase", equalTo("EVALUATED"));
        office.post("/evaluations/freeze", Map.of("year", 2024)).then().statusCode(409);
        agreeStill();
    }

    @Test
    @Order(12)
    void the_trail_of_the_year_is_whole() {
        office.get("/tasks/" + task("31") + "/trail?limit=500")
                .then()
                .body("items.act", hasItem("lifecycle.act.accepted"))
                .body("items.act", hasItem("reporting.act.returned"))
                .body("items.act", hasItem("lifecycle.act.closeOutAccepted"))
                .body("items.act", hasItem("evaluation.act.graded"));
    }

    private long task(String serial) {
        return office.all("/tasks?list=" + annual).stream()
                .filter(task -> serial.equals(task.get("serial")))
                .map(task -> ((Number) task.get("id")).longValue())
                .findFirst()
                .orElseThrow();
    }

    /** A task of the justice bureau that is never closed (长期坚持, 持续推进). */
    private long openEnded() {
        return office.all("/tasks?list=" + annual).stream()
                .filter(task -> task.toString().contains("OPEN_ENDED")
                        && task.get("lead").toString().contains("D022"))
                .map(task -> ((Number) task.get("id")).longValue())
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Object> report(String period, int percent) {
        return Map.of("period", period, "percent", percent, "done", "召开会议部署", "problems", "", "next", "持续推进");
    }

    private void agree(int years) {
        as("admin")
                .get("/reconciliation")
                .then()
                .statusCode(200)
                .body("mismatches", hasSize(0))
                .body("timers.mismatches", hasSize(0))
                .body("compared", is(years));
    }

    private void agreeStill() {
        as("admin").get("/reconciliation").then().body("mismatches", hasSize(0)).body("timers.mismatches", hasSize(0));
    }

    @Test
    @Order(12)
    void no_mail_of_the_year_shows_a_code_in_either_language() {
        for (Locale language : Languages.all()) {
            List<String> all = mails.in(language);
            assertThat(all).hasSizeGreaterThan(50);
            assertThat(all.stream()
                            .flatMap(mail -> Codes.in(withoutAddresses(mail)).stream())
                            .distinct())
                    .as(language.toString())
                    .isEmpty();
        }
    }

    /** Links lead by what they name; they are no words. */
    private static String withoutAddresses(String mail) {
        return mail.replaceAll("https?://\\S+", "");
    }
}
