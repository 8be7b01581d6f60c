package org.guatu.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guatu.support.ChangedTasks.approved;
import static org.guatu.support.ChangedTasks.report;
import static org.guatu.support.ChangedTasks.row;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guatu.support.Client;
import org.guatu.support.EmptyOffice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Tasks that stand still over a summer, and what becomes of the unfinished ones when the year ends. Told in order. */
@QuarkusTest
@Tag("database")
@TestProfile(EmptyOffice.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HaltedTasksTest extends AprilStory {
    private static final Map<String, Object> STOP =
            Map.of("reason", "等待上级规定出台", "basis", "某政发〔2024〕3号", "until", "2024-12-01");
    private static long next;

    private Client unit;

    @Override
    String[] rows() {
        return new String[] {
            row(1, "先停后续", "区行政审批局", "区委统战部", "2024年10月底前", "季报"),
            row(2, "停着取消", "区行政审批局", "", "2024年12月底前", "季报"),
            row(3, "不受影响", "区行政审批局", "", "2024年12月底前", "季报"),
            row(4, "结转", "区行政审批局", "各区镇（街道）", "2024年12月底前", "季报"),
            row(5, "并入", "区行政审批局", "", "2024年12月底前", "季报"),
            row(6, "终止", "区行政审批局", "", "长期坚持", "季报")
        };
    }

    @BeforeEach
    void signIn() {
        unit = tasks.as("d041");
    }

    @Test
    @Order(1)
    void a_suspended_task_stands_still_wherever_it_was() {
        String task = task("先停后续");
        unit.post(task + "/reports", report("2024-Q1", 20)).then().statusCode(201);
        assertThat(tasks.active(task))
                .containsExactly("awaitWindow", "awaitYearEnd", "requestCloseOut", "reviewReport");
        unit.post(task + "/suspension", STOP).then().statusCode(403);
        tasks.office
                .post(task + "/suspension", Map.of("reason", "等待"))
                .then()
                .statusCode(422)
                .body("problems.field", hasItem("basis"));

        tasks.office.post(task + "/suspension", STOP).then().statusCode(200).body("phase", equalTo("SUSPENDED"));

        assertThat(tasks.active(task)).containsExactly("awaitResumption", "awaitYearEnd");
        tasks.office
                .get(task)
                .then()
                .body("standing.halted", equalTo("SUSPENDED"))
                .body("standing.light", equalTo("GREY"))
                .body("standing.daysLeft", nullValue())
                .body("halt.basis", equalTo("某政发〔2024〕3号"))
                .body("next.act", equalTo("EVALUATE"));
        unit.get("/me/duties?limit=500").then().body("items.task.title", not(hasItem("先停后续")));
        unit.post(task + "/reports", report("2024-Q1", 20)).then().statusCode(409);
        tasks.office.post(task + "/urgings", Map.of("message", "快")).then().statusCode(409);
        tasks.as("reviewer")
                .post(
                        "/reports/" + tasks.read(task).getLong("reports[0].id") + "/decision",
                        Map.of("decision", "ACCEPT"))
                .then()
                .statusCode(409);
        tasks.office.post(task + "/suspension", STOP).then().statusCode(409);
        tasks.agree();
    }

    @Test
    @Order(2)
    void it_is_asked_for_nothing_that_ends_meanwhile_and_goes_on_with_the_days_that_were_left() {
        String task = task("先停后续");
        String reviewBy = tasks.read(task).getString("reports[0].reviewBy");
        assertThat(reviewBy).isEqualTo("2024-04-16");
        int told = notices("先停后续");
        tasks.office.moveClockTo("2024-08-01T10:00:00+08:00");
        assertThat(notices("先停后续")).as("nobody is reminded").isEqualTo(told);
        tasks.office
                .get("/heatmap?rows=area&columns=list&value=ON_SCHEDULE&list=" + list)
                .then()
                .body("cells[0].of", is(5));

        tasks.office
                .post(task + "/resumption", Map.of("reason", "规定已出台"))
                .then()
                .statusCode(200)
                .body("phase", equalTo("IN_PROGRESS"));

        assertThat(tasks.active(task))
                .containsExactly("awaitWindow", "awaitYearEnd", "requestCloseOut", "reviewReport");
        assertThat(tasks.read(task).getList("obligations.period")).isEqualTo(List.of("2024-Q1", "2024-Q3", "2024-Q4"));
        tasks.office.get(task).then().body("reports[0].reviewBy", equalTo("2024-08-08"));
        tasks.as("reviewer")
                .post(
                        "/reports/" + tasks.read(task).getLong("reports[0].id") + "/decision",
                        Map.of("decision", "ACCEPT"))
                .then()
                .statusCode(200);
        tasks.office
                .get("/heatmap?rows=area&columns=list&value=ON_SCHEDULE&list=" + list + "&asOf=2024-07-15")
                .then()
                .body("cells[0].of", is(5));
        tasks.office.get(task + "/process").then().body("passed", hasItem("awaitResumption"));
        tasks.agree();
    }

    private int notices(String title) {
        return tasks.as("d041").all("/notices").stream()
                .filter(one -> one.toString().contains(title))
                .toList()
                .size();
    }

    @Test
    @Order(3)
    void it_may_go_on_with_another_deadline_which_is_a_version_of_its_list() {
        String task = task("先停后续");
        tasks.office
                .post(task + "/suspension", Map.of("reason", "再停", "basis", "某政发〔2024〕5号"))
                .then()
                .statusCode(200);

        tasks.office
                .post(task + "/resumption", Map.of("reason", "再续", "deadline", "2025年3月底前"))
                .then()
                .statusCode(200)
                .body("phase", equalTo("ACCEPTED"));

        assertThat(tasks.active(task)).contains("planMilestones");
        tasks.office
                .get(task + "/versions")
                .then()
                .body("items", hasSize(2))
                .body("items[0].basis", equalTo("某政发〔2024〕5号"));
        tasks.office.post(task + "/resumption", Map.of("reason", "又续")).then().statusCode(409);
        tasks.agree();
    }

    @Test
    @Order(4)
    void a_task_that_stands_still_may_be_cancelled_or_stand_still_into_the_next_year() {
        tasks.office.post(task("停着取消") + "/suspension", STOP).then().statusCode(200);
        String halted = tasks.task(tasks.issue(2024, 2025, row(1, "停到年末", "区行政审批局", "", "2024年12月底前", "季报")), "停到年末");
        unit.post(halted + "/acceptance").then().statusCode(200);
        tasks.office.post(halted + "/suspension", STOP).then().statusCode(200);
        tasks.office
                .post(task("停着取消") + "/cancellation", approved())
                .then()
                .statusCode(200)
                .body("phase", equalTo("CANCELLED"));
        assertThat(tasks.active(task("停着取消"))).isEmpty();
        tasks.agree();

        tasks.office.moveClockTo("2024-12-31T09:00:00+08:00");
        assertThat(tasks.active(halted)).containsExactly("awaitResumption", "awaitYearEnd");
        Client evaluator = tasks.as("evaluator");
        evaluator
                .post(task("结转") + "/evaluation", Map.of("comment", "无"))
                .then()
                .statusCode(422);
        evaluator
                .post(halted + "/evaluation", Map.of("comment", "大半年中止，不评等次"))
                .then()
                .statusCode(201)
                .body("grade", nullValue());
        tasks.office.moveClockTo("2025-01-01T09:00:00+08:00");

        tasks.office
                .get(halted)
                .then()
                .body("year", is(2025))
                .body("phase", equalTo("SUSPENDED"))
                .body("halt.since", equalTo("2025-01-01"));
        assertThat(tasks.active(halted)).containsExactly("awaitResumption", "awaitYearEnd");
        tasks.office
                .post(halted + "/resumption", Map.of("reason", "继续", "deadline", "2025年6月底前"))
                .then()
                .statusCode(200)
                .body("phase", equalTo("ACCEPTED"));
        tasks.agree();
    }

    @Test
    @Order(5)
    void an_unfinished_task_goes_on_in_the_next_years_draft_once_and_its_old_year_ends() {
        next = tasks.draft(
                2025, row(1, "新任务", "区行政审批局", "", "2025年12月底前", "季报"), row(2, "另一项", "区行政审批局", "", "2025年12月底前", "季报"));
        String task = task("结转");
        tasks.accepted(unit, task, "2024-Q3", 60);
        unit.post(task + "/carry-over", carry("CARRY_OVER")).then().statusCode(403);
        tasks.office
                .post(task + "/carry-over", carry("CARRY_OVER", "list", next))
                .then()
                .statusCode(422)
                .body("problems.field", hasItem("deadline"));

        long into = tasks.office
                .post(task + "/carry-over", carry("CARRY_OVER", "list", next, "deadline", "6月底前"))
                .then()
                .statusCode(201)
                .body("percent", is(60))
                .extract()
                .jsonPath()
                .getLong("into");

        tasks.office
                .get("/tasks/" + into)
                .then()
                .body("phase", equalTo("DRAFT"))
                .body("due", equalTo("2025-06-30"))
                .body("opening.percent", is(60))
                .body("carriedFrom.title", equalTo("结转"));
        tasks.office
                .post(task + "/carry-over", carry("CARRY_OVER", "list", next, "deadline", "6月底前"))
                .then()
                .statusCode(409);
        tasks.as("evaluator")
                .post(task + "/evaluation", Map.of("grade", "PASS"))
                .then()
                .statusCode(201);
        tasks.office
                .get(task)
                .then()
                .body("phase", equalTo("ARCHIVED"))
                .body("carried.how", equalTo("CARRY_OVER"))
                .body("carried.into.id", is((int) into));
        tasks.agree();
    }

    @Test
    @Order(6)
    void another_task_takes_one_up_and_a_third_ends_with_approval() {
        String into = tasks.task(next, "另一项");
        long id = Long.parseLong(into.substring(into.lastIndexOf('/') + 1));
        tasks.office
                .post(task("并入") + "/carry-over", carry("MERGE", "list", next, "into", id))
                .then()
                .statusCode(201)
                .body("into", is((int) id));
        tasks.office.post(task("终止") + "/carry-over", carry("TERMINATE")).then().statusCode(422);
        tasks.office
                .post(task("终止") + "/carry-over", approved("how", "TERMINATE"))
                .then()
                .statusCode(201)
                .body("into", nullValue());

        tasks.as("evaluator")
                .post(task("终止") + "/evaluation", Map.of("grade", "GOOD"))
                .then()
                .statusCode(201);

        tasks.office.get(task("终止")).then().body("phase", equalTo("ARCHIVED")).body("year", is(2024));
        tasks.office.get(into + "/trail").then().body("items.act", hasItems("evaluation.act.taken.MERGE"));
        tasks.agree();
    }

    @Test
    @Order(7)
    void a_task_may_be_carried_into_an_issued_list_as_its_next_version() {
        tasks.office.moveClockTo("2025-01-02T09:00:00+08:00");
        tasks.office.post("/lists/" + next + "/issue").then().statusCode(200).body("issued", is(3));
        String goesOn = tasks.task(next, "结转");
        tasks.office
                .get(goesOn)
                .then()
                .body("phase", equalTo("ASSIGNED"))
                .body("code", not(equalTo(tasks.read(task("结转")).getString("code"))))
                .body("standing.actual", is(60))
                .body("cooperating.code", hasItem("T001"));
        String task = task("先停后续");
        tasks.office
                .post(task + "/carry-over", carry("CARRY_OVER", "list", next))
                .then()
                .statusCode(422)
                .body("problems.field", hasItems("approvedBy"));

        tasks.office
                .post(task + "/carry-over", approved("how", "CARRY_OVER", "list", next))
                .then()
                .statusCode(201)
                .body("into", notNullValue());

        tasks.office.get("/lists/" + next).then().body("edition", is(2)).body("tasks", is(4));
        tasks.office.get(tasks.task(next, "先停后续")).then().body("phase", equalTo("ASSIGNED"));
        tasks.as("evaluator")
                .post(task + "/evaluation", Map.of("grade", "PASS"))
                .then()
                .statusCode(201);
        tasks.office.get(task).then().body("phase", equalTo("ARCHIVED"));
        tasks.agree();
    }

    private static Map<String, Object> carry(String how, Object... pairs) {
        Map<String, Object> body = new HashMap<>(Map.of("how", how, "reason", "年内未完成"));
        for (int i = 0; i < pairs.length; i += 2) {
            body.put((String) pairs[i], pairs[i + 1]);
        }
        return body;
    }
}
