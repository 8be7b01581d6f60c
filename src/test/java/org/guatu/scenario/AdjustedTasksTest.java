package org.guatu.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.guatu.support.ChangedTasks.approved;
import static org.guatu.support.ChangedTasks.report;
import static org.guatu.support.ChangedTasks.row;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guatu.catalogue.Adjusting;
import org.guatu.catalogue.Adjustment;
import org.guatu.catalogue.Catalogue;
import org.guatu.catalogue.Task;
import org.guatu.catalogue.wording.NewTask;
import org.guatu.catalogue.wording.TaskUnits;
import org.guatu.catalogue.wording.TaskWording;
import org.guatu.lifecycle.Lifecycle;
import org.guatu.organization.Roles;
import org.guatu.platform.Caller;
import org.guatu.platform.Refusal;
import org.guatu.platform.engine.Processes;
import org.guatu.support.Client;
import org.guatu.support.EmptyOffice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The office adjusts an issued list in April, and the running processes follow. Told in order, on one database. */
@QuarkusTest
@TestProfile(EmptyOffice.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AdjustedTasksTest extends AprilStory {
    @Inject
    Adjusting adjusting;

    @Inject
    Catalogue catalogue;

    @Inject
    Lifecycle lifecycle;

    @Inject
    Processes processes;

    private Client justice;
    private Client other;

    @Override
    String[] rows() {
        return new String[] {
            row(1, "改时限", "区司法局", "区委统战部", "2024年6月底前", "季报"),
            row(2, "改牵头", "区司法局", "各区镇（街道）", "2024年12月底前", "季报"),
            row(3, "改频次", "区司法局", "", "2024年12月底前", "季报"),
            row(4, "已逾期", "区司法局", "", "2024年3月底前", "季报"),
            row(5, "要销号", "区司法局", "", "2024年12月底前", "季报"),
            row(6, "只改文字", "区司法局", "", "长期坚持", "季报"),
            row(7, "要取消", "区司法局", "各区镇（街道）", "2024年12月底前", "季报")
        };
    }

    @BeforeEach
    void signIn() {
        justice = tasks.as("d022");
        other = tasks.as("d041");
    }

    @Test
    @Order(1)
    void nothing_is_adjusted_without_approval_by_a_unit_on_an_old_page_or_to_unclear_words() {
        String task = task("改时限");

        tasks.office
                .post(task + "/adjustment", Map.of("deadline", "2024年11月底前", "reason", "部署有变化", "basis", "8号文"))
                .then()
                .statusCode(422)
                .body("problems.field", hasItems("approvedBy", "approvedOn"));
        justice.post(task + "/adjustment", approved("title", "x")).then().statusCode(403);
        tasks.adjust(task, "deadline", "适时完成").then().statusCode(422).body("problems.field", hasItem("deadline"));
        tasks.adjust(task, "deadline", "2024年2月底前").then().statusCode(422).body("problems.field", hasItem("deadline"));
        tasks.adjust(task, "lead", "X999").then().statusCode(422).body("problems.field", hasItem("lead"));
        tasks.adjust(task).then().statusCode(409).body("detail", containsString("没有任何改动"));
        tasks.office
                .with()
                .header("If-Match", "\"999\"")
                .body(approved("deadline", "2024年11月底前"))
                .post("/api/v1" + task + "/adjustment")
                .then()
                .statusCode(412);

        tasks.office.get("/lists/" + list).then().body("edition", is(1));
    }

    @Test
    @Order(2)
    void another_deadline_asks_for_milestones_anew_and_keeps_the_gates_that_have_passed() {
        String task = task("改时限");
        List<String> before = tasks.read(task).getList("milestones.due");
        assertThat(before).hasSize(4);
        assertThat(tasks.active(task)).contains("requestCloseOut", "submitReport", "awaitYearEnd");

        tasks.adjust(task, "deadline", "2024年11月底前")
                .then()
                .statusCode(200)
                .body("phase", equalTo("ACCEPTED"))
                .body("actBy", equalTo("2024-04-23"));

        assertThat(tasks.active(task))
                .contains("planMilestones", "submitReport")
                .doesNotContain("requestCloseOut");
        assertThat(tasks.read(task).getList("milestones.due", String.class)).containsExactly(before.get(0));
        justice.post(task + "/milestones/proposal")
                .then()
                .body("milestones[0].due", equalTo(before.get(0)))
                .body("milestones.weight.sum()", is(100))
                .body("milestones[-1].due", equalTo("2024-11-30"));
        tasks.office.get("/lists/" + list + "/versions").then().body("items.number", equalTo(List.of(2, 1)));
        justice.get(task + "/versions")
                .then()
                .body("items", hasSize(2))
                .body("items[0].changes[0].field", equalTo("DEADLINE"))
                .body("items[0].changes[0].from", equalTo("2024年6月底前"))
                .body("items[0].approvedBy", equalTo("区委依法治区委员会"))
                .body("items[1].validUntil", equalTo("2024-04-08"));
        tasks.as("d005").get("/notices").then().body("items.kind", hasItem("notification.adjusted"));
        tasks.agree();
    }

    @Test
    @Order(3)
    void another_lead_accepts_it_the_old_one_sees_it_no_more_and_what_was_reported_counts() {
        String task = task("改牵头");
        tasks.accepted(justice, task, "2024-Q1", 30);

        tasks.adjust(task, "lead", "D041", "cooperating", List.of("D005"))
                .then()
                .statusCode(200)
                .body("phase", equalTo("ASSIGNED"))
                .body("actBy", equalTo("2024-04-12"));

        assertThat(tasks.active(task)).containsExactly("acceptTask");
        justice.get(task).then().statusCode(404);
        other.get("/me/duties").then().body("items.kind", hasItem("ACCEPT"));
        tasks.agree();
        other.post(task + "/acceptance").then().statusCode(200).body("phase", equalTo("ACCEPTED"));
        other.get(task)
                .then()
                .body("standing.actual", is(30))
                .body("milestones", hasSize(4))
                .body("cooperating.code", hasItems("D005", "T001"))
                .body("reports[0].unit.code", equalTo("D022"));
        assertThat(tasks.active(task)).contains("planMilestones", "awaitWindow").doesNotContain("submitReport");
        tasks.agree();
    }

    @Test
    @Order(4)
    void another_cadence_holds_from_the_day_on_and_earlier_obligations_stay() {
        String task = task("改频次");

        tasks.adjust(task, "cadence", "MONTHLY").then().statusCode(200).body("phase", equalTo("IN_PROGRESS"));

        assertThat(tasks.read(task).getList("obligations.period", String.class))
                .startsWith("2024-Q1", "2024-04", "2024-05")
                .hasSize(10);
        justice.post(task + "/reports", report("2024-Q2", 30)).then().statusCode(422);
        justice.post(task + "/reports", report("2024-04", 30)).then().statusCode(409);
        tasks.accepted(justice, task, "2024-Q1", 20);
        assertThat(tasks.active(task)).containsExactly("awaitWindow", "awaitYearEnd", "requestCloseOut");
        tasks.agree();
    }

    @Test
    @Order(5)
    void a_chart_of_a_past_day_shows_the_deadline_that_held_then() {
        String task = task("已逾期");
        String overdue = "/heatmap?rows=area&columns=list&value=OVERDUE&list=" + list + "&asOf=";
        tasks.office.get(task).then().body("standing.overdue", is(true));

        tasks.adjust(task, "deadline", "2024年12月底前").then().statusCode(200);

        tasks.office.get(task).then().body("standing.overdue", is(false));
        tasks.office.get(overdue + "2024-04-05").then().body("cells[0].n", is(1));
        tasks.office.get(overdue + "2024-04-09").then().body("cells[0].value", equalTo(null));
    }

    @Test
    @Order(6)
    void words_alone_move_nothing() {
        String task = task("只改文字");
        List<String> active = tasks.active(task);

        tasks.adjust(task, "requirement", "写得更清楚", "points", 3).then().statusCode(200);

        assertThat(tasks.active(task)).isEqualTo(active);
        tasks.office.get(task).then().body("requirement", equalTo("写得更清楚")).body("phase", equalTo("IN_PROGRESS"));
        tasks.adjust(task, "deadline", "2024年12月底前").then().body("phase", equalTo("ACCEPTED"));
        tasks.office.get(task).then().body("closable", is(true));
        tasks.agree();
    }

    @Test
    @Order(7)
    void what_is_closed_out_is_a_record_and_a_list_changes_wholly_or_not_at_all() {
        String task = task("要销号");
        long proof = justice.proof("完成.pdf");
        justice.post(task + "/close-out", Map.of("summary", "完成", "evidence", List.of(proof)))
                .then()
                .statusCode(201);
        assertThat(tasks.active(task)).contains("reviewCloseOut");
        tasks.as("reviewer")
                .post(task + "/close-out/decision", Map.of("decision", "ACCEPT"))
                .then()
                .statusCode(200);
        tasks.adjust(task, "title", "另一件事").then().statusCode(409).body("detail", containsString("已销号"));
        int edition = tasks.read("/lists/" + list).getInt("edition");

        Task open = catalogueTask("只改文字");
        Task closed = catalogueTask("要销号");
        Caller office = new Caller(1, "办公室", open.regionId(), Set.of(), Set.of(Roles.RULE_OF_LAW_OFFICE), "");
        Adjustment why = new Adjustment("原因", "依据", "委员会", LocalDate.parse("2024-04-01"));
        assertThatThrownBy(() -> adjusting.apply(
                        list,
                        why,
                        List.of(),
                        Map.of(open.id(), renamed(open), closed.id(), renamed(closed)),
                        Set.of(),
                        office))
                .isInstanceOf(Refusal.class);

        tasks.office.get("/lists/" + list).then().body("edition", is(edition));
        tasks.office.get(task("只改文字") + "/versions").then().body("items", hasSize(3));
        tasks.agree();
    }

    @Test
    @Order(8)
    void a_cancelled_task_ends_at_once_and_counts_no_more() {
        String task = task("要取消");
        tasks.office
                .post(task + "/cancellation", Map.of("reason", "机构改革", "basis", "编办1号"))
                .then()
                .statusCode(422);

        tasks.office
                .post(task + "/cancellation", approved())
                .then()
                .statusCode(200)
                .body("phase", equalTo("CANCELLED"));

        assertThat(tasks.active(task)).isEmpty();
        tasks.office
                .get(task)
                .then()
                .body("standing.halted", equalTo("CANCELLED"))
                .body("standing.light", equalTo("GREY"))
                .body("next.act", equalTo("NONE"));
        tasks.office.post(task + "/cancellation", approved()).then().statusCode(409);
        tasks.adjust(task, "title", "x").then().statusCode(409);
        tasks.as("t001").get("/notices").then().body("items.kind", hasItem("notification.cancelled"));
        tasks.office
                .get("/heatmap?rows=area&columns=list&value=COMPLETION&list=" + list)
                .then()
                .body("cells[0].of", is(6));
        tasks.agree();
    }

    @Test
    @Order(9)
    void the_calendar_acts_after_an_adjustment_as_before() {
        tasks.office.moveClockTo("2024-04-24T09:00:00+08:00");

        tasks.office
                .get(task("改时限"))
                .then()
                .body("phase", equalTo("IN_PROGRESS"))
                .body("plannedByDefault", is(true))
                .body("milestones[-1].due", equalTo("2024-11-30"));
        tasks.office.get(task("改时限") + "/process").then().body("passed", hasItems("proposeMilestones"));
        tasks.agree();
    }

    @Test
    @Order(10)
    void an_instance_that_does_not_listen_is_replaced_by_one_that_finds_its_place() {
        String task = task("改频次");
        long id = Long.parseLong(task.substring(task.lastIndexOf('/') + 1));
        QuarkusTransaction.requiringNew()
                .run(() -> processes.end(lifecycle.yearsOf(id).get(0).instanceId()));
        tasks.as("admin").get("/reconciliation").then().body("mismatches", hasSize(1));

        tasks.adjust(task, "cadence", "QUARTERLY").then().statusCode(200);

        assertThat(tasks.active(task)).containsExactly("awaitWindow", "awaitYearEnd", "requestCloseOut");
        tasks.agree();
        tasks.as("admin").post(task + "/process/repair").then().statusCode(200);
        assertThat(tasks.active(task)).containsExactly("awaitWindow", "awaitYearEnd", "requestCloseOut");
        tasks.agree();
    }

    private Task catalogueTask(String title) {
        String address = task(title);
        return catalogue.task(Long.parseLong(address.substring(address.lastIndexOf('/') + 1)));
    }

    private static NewTask renamed(Task task) {
        TaskWording now = task.wording();
        return new NewTask(
                task.code(),
                task.position(),
                new TaskWording(
                        now.section(),
                        now.serial(),
                        "改名" + now.title(),
                        now.requirement(),
                        null,
                        now.deadline(),
                        now.cadence(),
                        now.points(),
                        null),
                new TaskUnits(task.leadUnitId(), Set.of(), Set.of(), Set.of()),
                null,
                null);
    }
}
