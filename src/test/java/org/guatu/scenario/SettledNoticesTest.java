package org.guatu.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guatu.support.ChangedTasks.report;
import static org.guatu.support.ChangedTasks.row;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.guatu.rehearsal.SampleOffice;
import org.guatu.support.ChangedTasks;
import org.guatu.support.Client;
import org.guatu.support.EmptyOffice;
import org.guatu.support.Extended;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Urgings are duties until they are answered or settled; a notice counts as read when its matter is settled. */
@QuarkusTest
@Tag("database")
@TestProfile(EmptyOffice.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SettledNoticesTest {
    private static final String PERIOD = "2024-Q1";
    private static long list;

    @Inject
    SampleOffice sample;

    private ChangedTasks tasks;
    private Client unit;

    @BeforeEach
    void aUnitWithNotices() {
        tasks = new ChangedTasks(sample.password());
        unit = tasks.as("d041");
        if (list == 0) {
            list = tasks.issue(
                    2024,
                    row(1, "甲项", "区行政审批局", "区教育局", "2024年12月底前", "季报"),
                    row(2, "乙项", "区行政审批局", "", "2024年9月底前", "季报"),
                    row(3, "丙项", "区行政审批局", "", "2024年12月底前", "季报"));
        }
    }

    private String task(String title) {
        return tasks.task(list, title);
    }

    private List<String> unread(Client who, String title) {
        long task = Long.parseLong(task(title).substring("/tasks/".length()));
        return who.all("/notices").stream()
                .filter(one -> Boolean.FALSE.equals(one.get("read"))
                        && one.get("taskId").toString().equals("" + task))
                .map(one -> one.get("kind").toString())
                .toList();
    }

    private void urge(String title, String words) {
        tasks.office
                .post(task(title) + "/urgings", Map.of("message", words, "reason", "再次催办"))
                .then()
                .statusCode(201);
    }

    @Test
    @Order(1)
    void a_task_that_is_accepted_needs_no_notice_any_more() {
        assertThat(unread(unit, "甲项")).containsExactly("notification.assigned");
        unit.post(task("甲项") + "/acceptance").then().statusCode(200);
        assertThat(unread(unit, "甲项")).isEmpty();
        assertThat(unread(unit, "乙项")).as("another task's stays").containsExactly("notification.assigned");
    }

    @Test
    @Order(2)
    void reminders_of_a_report_are_read_once_it_is_handed_in_and_those_of_a_part_with_the_part() {
        tasks.office.moveClockTo("2024-01-22T09:00:00+08:00");
        tasks.office.moveClockTo("2024-04-09T10:00:00+08:00");
        Client partner = tasks.as("d018");
        assertThat(unread(unit, "甲项")).contains("notification.reportDue");
        assertThat(unread(partner, "甲项")).contains("notification.contributionDue");

        partner.post(task("甲项") + "/contributions", Map.of("period", PERIOD, "done", "已配合"))
                .then()
                .statusCode(201);
        assertThat(unread(partner, "甲项")).doesNotContain("notification.contributionDue");
        assertThat(unread(unit, "甲项")).contains("notification.reportDue");

        unit.post(task("甲项") + "/reports", report(PERIOD, 10)).then().statusCode(201);
        assertThat(unread(unit, "甲项")).doesNotContain("notification.reportDue", "notification.reportLate");
        assertThat(unread(unit, "乙项")).contains("notification.reportDue");
    }

    @Test
    @Order(3)
    void a_return_is_read_once_it_is_answered_for_everybody_of_the_unit() {
        long returned = tasks.read(task("甲项")).getLong("reports[0].id");
        tasks.as("reviewer")
                .post("/reports/" + returned + "/decision", Map.of("decision", "RETURN", "reason", "请补充数据"))
                .then()
                .statusCode(200);
        assertThat(unread(unit, "甲项")).contains("notification.reportReturned");
        unit.post(task("甲项") + "/reports", report(PERIOD, 20)).then().statusCode(201);
        assertThat(unread(unit, "甲项")).doesNotContain("notification.reportReturned");
    }

    @Test
    @Order(4)
    void an_urging_is_a_duty_of_the_unit_until_it_is_answered() {
        urge("乙项", "请今日补报");
        var duties = unit.read("/me/duties");
        assertThat(duties.getList("items.findAll { it.kind == 'ANSWER_URGING' }.matter.title", String.class))
                .containsExactly("乙项");
        String page = duties.getString("items.find { it.kind == 'ANSWER_URGING' }.matter.href");
        assertThat(page).startsWith("/urgings#urging-");
        assertThat(unread(unit, "乙项")).contains("notification.urged");
        tasks.as("d022").get("/me/duties").then().body("items.kind", not(hasItem("ANSWER_URGING")));

        unit.post("/urgings/" + page.replaceAll(".*-", "") + "/answer", Map.of("answer", "今日补报"))
                .then()
                .statusCode(200);

        unit.get("/me/duties").then().body("items.kind", not(hasItem("ANSWER_URGING")));
        assertThat(unread(unit, "乙项")).doesNotContain("notification.urged");
    }

    @Test
    @Order(5)
    void an_urging_is_a_duty_no_more_once_what_it_urges_is_settled() {
        urge("乙项", "怎么还没有报");
        urge("丙项", "怎么还没有报");
        tasks.office.moveClockTo("2024-04-09T11:00:00+08:00");
        unit.post(task("乙项") + "/reports", report(PERIOD, 10)).then().statusCode(201);

        assertThat(unit.read("/me/duties")
                        .getList("items.findAll { it.kind == 'ANSWER_URGING' }.matter.title", String.class))
                .containsExactly("丙项");
        assertThat(unread(unit, "乙项")).doesNotContain("notification.urged");
        assertThat(unread(unit, "丙项")).contains("notification.urged");

        tasks.office
                .post(task("丙项") + "/cancellation", ChangedTasks.approved())
                .then()
                .statusCode(200);
        unit.get("/me/duties").then().body("items.kind", not(hasItem("ANSWER_URGING")));
        assertThat(unread(unit, "丙项")).containsExactly("notification.cancelled");
    }

    @Test
    @Order(6)
    void an_extension_that_is_decided_is_read_by_the_office_that_was_asked() {
        String extension = Extended.ask(unit, task("乙项"), "2024-11-29", true);
        assertThat(unread(tasks.office, "乙项")).contains("notification.extensionSigned");
        Extended.decide(tasks.as("reviewer"), extension, "REFUSE", "", "不予延期")
                .then()
                .statusCode(200);
        assertThat(unread(tasks.office, "乙项")).doesNotContain("notification.extensionSigned");
        assertThat(unread(unit, "乙项")).contains("notification.extensionRefused");
    }
}
