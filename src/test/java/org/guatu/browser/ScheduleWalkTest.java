package org.guatu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.guatu.support.ChangedTasks.row;

import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.regex.Pattern;
import org.guatu.support.EmptyOffice;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** 倒排工期: the office says what it is made by and tries things out, a unit catches up. */
@QuarkusTest
@TestProfile(EmptyOffice.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ScheduleWalkTest extends Walk {
    private static long list;

    @Override
    void prepare() {
        list = tasks.issuedBeforeApril(
                row(1, "清理证明事项", "区行政审批局", "临湖镇", "2024年6月底前", "季报"),
                row(2, "优化办理流程", "区行政审批局", "临湖镇", "2024年12月底前", "季报"),
                row(3, "公布权责清单", "区司法局", "", "2024年12月底前", "季报"));
    }

    private String code(String title) {
        return tasks.office.all("/tasks?list=" + list).stream()
                .filter(one -> title.equals(one.get("title")))
                .map(one -> String.valueOf(one.get("code")))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @Order(1)
    void the_office_says_what_the_schedule_is_made_by() {
        Page office = as("office");
        office.navigate("/schedule");
        assertThat(office.locator("#schedule tbody tr")).hasCount(3);
        office.click("#to-terms");
        office.fill("#gates-days", "40");
        office.click("#gates .send button");
        assertThat(office.locator("#gates-days")).hasValue("40");
        assertThat(office).hasURL(Pattern.compile(".*kind=FIVE_YEAR_PLAN"));

        office.selectOption("#limit-unit", "D041");
        office.fill("#limit-tasks", "1");
        office.click("#limit .send button");
        office.fill("#depend-before", code("公布权责清单"));
        office.fill("#depend-after", code("清理证明事项"));
        office.click("#depend .send button");
        assertThat(office.locator("#dependencies tbody tr")).hasCount(1);

        office.fill("#depend-before", code("清理证明事项"));
        office.fill("#depend-after", code("公布权责清单"));
        office.click("#depend .send button");
        assertThat(office.locator("#depend-after-error")).containsText("绕成一圈");
        browser.look(office, "schedule-terms");
    }

    @Test
    @Order(2)
    void the_page_shows_slack_what_breaks_and_what_units_have_in_hand() {
        Page office = as("office");
        office.navigate("/schedule");
        assertThat(office.locator("#load tbody tr")).hasCount(2);
        assertThat(office.locator("#catch-ups")).containsText("已过期未达到");
        browser.look(office, "schedule");
        office.locator("#loads").scrollIntoViewIfNeeded();
        browser.look(office, "schedule-loads");
    }

    @Test
    @Order(3)
    void what_if_is_seen_side_by_side_and_left() {
        Page office = as("office");
        office.navigate("/schedule/what-if");
        office.fill("#acceptance", "2024-05-31");
        office.click("#try");
        assertThat(office.locator("#changes")).hasCount(0);

        office.selectOption("#list", String.valueOf(list));
        office.fill("#acceptance", "2024-05-17");
        office.click("#try");
        assertThat(office.locator("#changes tbody tr")).hasCount(3);
        browser.look(office, "schedule-what-if");
        office.click("#discard");
        assertThat(office).hasURL(Pattern.compile(".*/schedule/what-if$"));
        assertThat(office.locator("#result")).hasCount(0);
    }

    @Test
    @Order(4)
    void a_unit_takes_the_proposal_to_catch_up_on_its_tasks_page() {
        Page unit = as("d041");
        unit.navigate(tasks.task(list, "优化办理流程"));
        assertThat(unit.locator("#schedule")).containsText("最迟开工");
        unit.locator("#schedule").scrollIntoViewIfNeeded();
        browser.look(unit, "task-schedule");
        unit.click("#schedule .notice form button");
        assertThat(unit.locator("#schedule .notice")).hasCount(0);
        assertThat(unit.locator("#trail")).containsText("重新倒排");
    }

    @Test
    @Order(5)
    void what_was_tried_out_is_kept_by_the_units_act_which_wants_a_reason() {
        Page unit = as("d041");
        unit.navigate("/schedule/what-if");
        unit.fill("#task", code("优化办理流程"));
        unit.fill("#gate", "3");
        unit.fill("#gateDay", "2024-12-10");
        unit.click("#try");
        assertThat(unit.locator("#result")).isVisible();
        unit.click("#keep .btn-primary");
        assertThat(unit.locator("#keep-reason-error")).isVisible();

        unit.fill("#keep-reason", "等上级文件");
        unit.click("#keep .btn-primary");
        assertThat(unit).hasURL(Pattern.compile(".*/schedule$"));
        unit.navigate(tasks.task(list, "优化办理流程"));
        assertThat(unit.locator("#milestones-strip")).containsText("12-10");
        assertThat(unit.locator("#trail")).containsText("等上级文件");
    }
}
