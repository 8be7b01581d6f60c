package org.guatu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.regex.Pattern;
import org.guatu.support.EmptyOffice;
import org.guatu.support.Papers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** 月度分析 as the office writes and issues it, and as a leader reads it; and the week that a leader subscribes to. */
@QuarkusTest
@TestProfile(EmptyOffice.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AnalysisWalkTest extends Walk {
    @AfterEach
    void no_console_complained() {
        org.assertj.core.api.Assertions.assertThat(browser.troubles()).isEmpty();
    }

    @Override
    void prepare() {
        tasks.office.issueSample("annual-63.csv", "ANNUAL", 2024);
        tasks.office.moveClockTo("2024-01-22T09:00:00+08:00");
        tasks.office.moveClockTo("2024-05-06T09:30:00+08:00");
    }

    @Test
    @Order(1)
    void the_office_finds_the_draft_of_last_month_and_writes_on_it() {
        Page office = as("office");
        office.navigate("/analyses");
        assertThat(office.locator("#analyses tbody tr")).hasCount(4);
        browser.look(office, "analyses");
        office.locator("#analyses tbody th a").first().click();
        assertThat(office.locator("h1")).containsText("2024年4月法治建设任务月度分析");
        browser.look(office, "analysis-draft");

        office.locator("#totals summary").click();
        office.fill("#totals-words", "截至四月底，红灯【红灯】项、黄灯【黄灯】项，请各牵头单位对照清单逐项推进。");
        browser.look(office, "analysis-edit");
        office.click("#write-totals .btn-primary");
        assertThat(office.locator(".flash")).isVisible();
        assertThat(office.locator("#totals .panel-body").first()).containsText("请各牵头单位对照清单逐项推进");
        assertThat(office.locator("#totals .panel-body").first()).not().containsText("【");
    }

    @Test
    @Order(2)
    void a_name_that_no_figure_has_is_told_beside_the_field() {
        Page office = as("office");
        office.locator("#areas summary").click();
        office.fill("#areas-words", "最差领域【没有的数据】。");
        office.click("#write-areas .btn-primary");
        assertThat(office.locator("#areas-words-error")).containsText("没有的数据");
        browser.look(office, "analysis-refused");
    }

    @Test
    @Order(3)
    void the_office_issues_it_and_a_leader_reads_it_out() {
        Page office = as("office");
        office.navigate("/analyses");
        office.locator("#analyses tbody th a").first().click();
        office.click("#composition .btn");
        assertThat(office.locator("#totals .panel-body").first()).containsText("请各牵头单位对照清单逐项推进");
        office.click("#issue .btn-primary");
        assertThat(office.locator("h1")).containsText("已印发");

        Page leader = as("leader");
        leader.navigate("/questions");
        leader.click("a[href='/analyses/newest']");
        assertThat(leader.locator("#reading")).containsText("请各牵头单位对照清单逐项推进");
        browser.look(leader, "analysis-reading");
        leader.click("text=全文和表格");
        String path = leader.url().replaceFirst(".*/analyses/", "/analyses/");
        assertThat(leader.locator("#lagging tbody tr")).hasCount(10);
        org.assertj.core.api.Assertions.assertThat(
                        new Papers(tasks.as("leader")).pdf(path + "/document", "analysis-sample"))
                .contains("二、分领域情况", "请各牵头单位对照清单逐项推进");
        browser.look(leader, "analysis-issued");
        leader.click("#totals .panel-body a >> nth=0");
        assertThat(leader).hasURL(Pattern.compile(".*/heatmap/tasks.*asOf=2024-04-30.*"));
    }

    @Test
    @Order(4)
    void a_leader_subscribes_and_opens_the_week() {
        Page leader = as("leader");
        leader.navigate("/me/notices");
        leader.check("#subscription [name=own][type=checkbox]");
        leader.click("#subscription .btn-primary");
        assertThat(leader.locator(".flash")).isVisible();
        browser.look(leader, "subscription");
        tasks.office.moveClockTo("2024-05-13T08:30:00+08:00");

        leader.navigate("/notices");
        leader.click("text=本周要情");
        assertThat(leader.locator("#week-lines li").first()).isVisible();
        browser.look(leader, "week");
        leader.locator("#week-lines a").first().click();
        browser.look(leader, "changes-span");
    }
}
