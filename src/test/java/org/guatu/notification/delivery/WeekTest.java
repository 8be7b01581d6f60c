package org.guatu.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guatu.support.ChangedTasks.row;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Map;
import org.guatu.briefing.subscription.WeekJob;
import org.guatu.support.ChangedTasks;
import org.guatu.support.EmptyOffice;
import org.guatu.support.Pages;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** 订阅: a leader hears of the week on Monday morning, in ten lines with their pages. The chapters follow one another. */
@QuarkusTest
@TestProfile(EmptyOffice.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WeekTest extends OfficeWithPost {
    @Inject
    WeekJob job;

    private List<String> weeksOf(String username) {
        return as(username).all("/notices").stream()
                .filter(one -> "notification.week".equals(one.get("kind")))
                .map(one -> String.valueOf(one.get("text")))
                .toList();
    }

    @Test
    @Order(1)
    void whoever_reads_the_whole_region_subscribes_and_nobody_else() {
        as("leader").get("/me/subscription").then().statusCode(200).body("own", equalTo(false));
        as("leader").put("/me/subscription", Map.of("office", true)).then().statusCode(403);
        as("d022").put("/me/subscription", Map.of("own", true)).then().statusCode(403);
        assertThat(Pages.as("leader", sample.password()).get("/me/notices")).contains("id=\"subscription\"");
        assertThat(Pages.as("d022", sample.password()).get("/me/notices")).doesNotContain("id=\"subscription\"");
    }

    @Test
    @Order(2)
    void the_week_comes_on_monday_at_half_past_eight_inside_by_mail_and_by_robot_and_once() throws Exception {
        ChangedTasks tasks = new ChangedTasks(sample.password());
        long list = tasks.issuedBeforeApril(
                row(1, "清理证明事项", "区行政审批局", "", "2024年4月21日前", "季报"), row(2, "优化办理流程", "区司法局", "", "2024年6月13日前", "季报"));
        tasks.accepted(tasks.as("d041"), tasks.task(list, "清理证明事项"), "2024-Q1", 80);
        tasks.accepted(tasks.as("d022"), tasks.task(list, "优化办理流程"), "2024-Q1", 70);
        as("office").moveClockTo("2024-04-15T10:00:00+08:00");
        as("leader")
                .put("/me/subscription", Map.of("own", true))
                .then()
                .statusCode(200)
                .body("own", equalTo(true));
        as("office").put("/me/subscription", Map.of("office", true)).then().statusCode(200);
        wants("leader", "DIGEST");
        Map<String, Object> chat = Map.of(
                "kind", "WEBHOOK", "name", "办公室群", "address", outside.address("/office"), "secret", "0123456789abcdef");
        as("admin").post("/channels", chat).then().statusCode(201);

        as("office").moveClockTo("2024-04-22T08:29:00+08:00");
        assertThat(weeksOf("leader")).as("the week that had begun").isEmpty();
        as("office").moveClockTo("2024-04-22T08:30:00+08:00");
        assertThat(job.keep())
                .as("what a second look sends, of this node or another")
                .isZero();
        sender.sendDue();
        sender.sendDue();

        assertThat(weeksOf("leader")).hasSize(1);
        assertThat(weeksOf("office")).hasSize(1);
        assertThat(weeksOf("committee")).as("who did not subscribe").isEmpty();
        List<MimeMessage> mails = inboxOf("leader");
        assertThat(mails).hasSize(1);
        List<String> lines = text(mails.get(0)).lines().toList();
        assertThat(lines)
                .anyMatch(line -> line.contains("新增滞后 1 项"))
                .anyMatch(line -> line.contains("滞后：清理证明事项"))
                .anyMatch(line -> line.contains("https://guatu.test/changes?from=2024-04-15&to=2024-04-22"));
        assertThat(as("leader").all("/notices")).isNotEmpty();
        assertThat(outside.posts()).anyMatch(post -> post.body().contains("新增滞后 1 项"));
    }

    @Test
    @Order(3)
    void it_has_a_page_of_its_own_that_nobody_else_opens() {
        String page = as("leader").all("/notices").stream()
                .filter(one -> "notification.week".equals(one.get("kind")))
                .map(one -> String.valueOf(one.get("href")))
                .findFirst()
                .orElseThrow();

        assertThat(Pages.as("leader", sample.password()).get(page)).contains("新增滞后 1 项", "/changes?from=2024-04-15");
        Pages.as("committee", sample.password()).with().get(page).then().statusCode(404);
        Pages.as("office", sample.password()).with().get(page).then().statusCode(404);
    }

    @Test
    @Order(4)
    void a_week_in_which_nothing_happened_brings_nothing() {
        as("office").moveClockTo("2024-04-29T09:00:00+08:00");

        assertThat(weeksOf("leader")).hasSize(1);
    }

    @Test
    @Order(5)
    void where_monday_is_off_it_comes_on_the_next_working_day() {
        as("office").moveClockTo("2024-06-10T12:00:00+08:00"); // 端午节
        int before = weeksOf("leader").size();
        as("office").moveClockTo("2024-06-11T08:29:00+08:00");
        assertThat(weeksOf("leader")).hasSize(before);

        as("office").moveClockTo("2024-06-11T08:30:00+08:00");

        assertThat(weeksOf("leader")).hasSize(before + 1);
    }

    @Test
    @Order(6)
    void whoever_wants_it_no_more_hears_no_more_and_the_office_goes_on() {
        as("leader").put("/me/subscription", Map.of("own", false)).then().statusCode(200);
        int before = weeksOf("leader").size();
        int ofOffice = weeksOf("office").size();

        as("office").moveClockTo("2024-06-17T09:00:00+08:00");

        assertThat(weeksOf("leader")).hasSize(before);
        assertThat(weeksOf("office")).hasSize(ofOffice + 1);
    }
}
