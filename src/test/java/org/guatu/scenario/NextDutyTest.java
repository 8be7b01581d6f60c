package org.guatu.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guatu.support.ChangedTasks.row;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guatu.rehearsal.SampleOffice;
import org.guatu.support.ChangedTasks;
import org.guatu.support.Client;
import org.guatu.support.EmptyOffice;
import org.guatu.support.Pages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Who has handed one thing in is offered the next of its kind, by the name of its task, until there is none. */
@QuarkusTest
@Tag("database")
@TestProfile(EmptyOffice.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NextDutyTest {
    private static final String PERIOD = "2024-Q1";
    private static long list;

    @Inject
    SampleOffice sample;

    private ChangedTasks tasks;
    private Client unit;
    private Pages pages;

    @BeforeEach
    void aUnitWithTwoOfEach() {
        tasks = new ChangedTasks(sample.password());
        if (list == 0) {
            list = tasks.issuedBeforeApril(
                    row(1, "甲项", "区行政审批局", "", "2024年4月15日前", "季报"),
                    row(2, "乙项", "区行政审批局", "", "2024年4月15日前", "季报"),
                    row(3, "丙项", "区司法局", "区行政审批局", "2024年12月底前", "季报"),
                    row(4, "丁项", "区司法局", "区行政审批局", "2024年12月底前", "季报"),
                    row(5, "戊项", "区教育局", "", "2024年12月底前", "季报"),
                    row(6, "己项", "区教育局", "", "2024年12月底前", "季报"));
        }
        unit = tasks.as("d041");
        pages = Pages.as("d041", sample.password());
    }

    private String task(String title) {
        return tasks.task(list, title);
    }

    /** Sends a form; answers the page that it leads to. */
    private String after(String path, Map<String, Object> form) {
        String next = pages.post(path, form).then().statusCode(303).extract().header("Location");
        return pages.get(next.replaceAll("^https?://[^/]+", "").replaceAll("#.*", ""));
    }

    private static Map<String, Object> fields(Object... pairs) {
        Map<String, Object> fields = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            fields.put((String) pairs[i], pairs[i + 1]);
        }
        return fields;
    }

    private static String offered(String page) {
        int from = page.indexOf("class=\"next-duty");
        assertThat(from).as("nothing is offered").isPositive();
        return page.substring(from, page.indexOf("</div>", from));
    }

    @Test
    @Order(1)
    void after_a_report_the_next_report_is_offered_and_the_receipt_offers_it_too() {
        String page =
                after(task("甲项") + "/report?period=" + PERIOD, fields("period", PERIOD, "percent", "50", "done", "已办"));

        assertThat(offered(page)).contains("乙项").contains(task("乙项") + "/report?period=" + PERIOD);
        assertThat(offered(pages.get(task("甲项") + "/report?period=" + PERIOD))).contains("乙项");

        String last =
                after(task("乙项") + "/report?period=" + PERIOD, fields("period", PERIOD, "percent", "50", "done", "已办"));
        assertThat(offered(last)).contains("没有其他等待填报的进展了");
    }

    @Test
    @Order(2)
    void after_a_contribution_the_next_contribution_is_offered() {
        String page = after(task("丙项") + "/contributions?period=" + PERIOD, fields("period", PERIOD, "done", "已配合"));
        assertThat(offered(page)).contains("丁项").contains(task("丁项") + "?period=" + PERIOD + "#contribution");

        String last = after(task("丁项") + "/contributions?period=" + PERIOD, fields("period", PERIOD, "done", "已配合"));
        assertThat(offered(last)).contains("没有其他等待填报的配合情况了");
    }

    @Test
    @Order(3)
    void after_a_close_out_the_next_close_out_is_offered() {
        String page = after(
                task("甲项") + "/close-out",
                fields("summary", "已办结", "evidence", List.of(Long.toString(unit.proof("成果.pdf")))));
        assertThat(offered(page)).contains("乙项").contains(task("乙项") + "#closeout");

        String last = after(
                task("乙项") + "/close-out",
                fields("summary", "已办结", "evidence", List.of(Long.toString(unit.proof("成果.pdf")))));
        assertThat(offered(last)).contains("没有其他等待申请销号的任务了");
    }

    @Test
    @Order(4)
    void after_a_letter_reply_the_next_letter_is_offered() {
        Client education = tasks.as("d018");
        long first = letter("戊项", education);
        long second = letter("己项", education);
        Pages replier = Pages.as("d018", sample.password());
        String next = replier.post(
                        "/letters/" + first + "/reply",
                        fields("text", "已整改", "evidence", List.of(Long.toString(education.proof("整改.pdf")))))
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        String page = replier.get(next.replaceAll("^https?://[^/]+", ""));
        assertThat(offered(page)).contains("/letters/" + second);

        String last = replier.post(
                        "/letters/" + second + "/reply",
                        fields("text", "已整改", "evidence", List.of(Long.toString(education.proof("整改.pdf")))))
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        assertThat(offered(replier.get(last.replaceAll("^https?://[^/]+", "")))).contains("没有其他等待回复的文书了");
    }

    private long letter(String title, Client addressee) {
        long id = tasks.as("leader")
                .post(
                        "/letters",
                        Map.of(
                                "task",
                                Long.parseLong(task(title).substring("/tasks/".length())),
                                "trigger",
                                "URGENT",
                                "reason",
                                "省级督察反馈须立即办理"))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
        tasks.office.post("/letters/" + id + "/approval").then().statusCode(200);
        tasks.office.post("/letters/" + id + "/service").then().statusCode(200);
        addressee.post("/letters/" + id + "/receipt").then().statusCode(200);
        return id;
    }
}
