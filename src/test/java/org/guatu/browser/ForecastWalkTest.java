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

/** A unit looks in April at what its year would be worth, wide and narrow; a leader looks at it too. */
@QuarkusTest
@TestProfile(EmptyOffice.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ForecastWalkTest extends Walk {
    @Override
    void prepare() {
        long list = tasks.issue(
                2024,
                row(1, "优化政务服务事项办理流程", "区行政审批局", "临湖镇", "2024年12月底前", "季报"),
                row(2, "清理证明事项", "区行政审批局", "临湖镇", "2024年4月15日前", "月报"),
                row(3, "公布权责清单", "区行政审批局", "", "长期坚持", "季报"));
        tasks.office.moveClockTo("2024-01-22T09:00:00+08:00");
        tasks.office.moveClockTo("2024-04-02T10:00:00+08:00");
        tasks.accepted(tasks.as("d041"), tasks.task(list, "优化政务服务事项办理流程"), "2024-Q1", 15);
        tasks.office.moveClockTo("2024-04-08T10:00:00+08:00");
    }

    @Test
    @Order(1)
    void a_unit_comes_from_its_duties_to_its_forecast_and_from_there_to_what_is_to_be_mended() {
        Page owner = as("d041");
        owner.navigate("/");
        owner.click("a[href='/units/D041/forecast']");
        assertThat(owner.locator("h1")).containsText("区行政审批局2024年度考评预估");
        assertThat(owner.locator("#line-C")).containsText("÷");
        assertThat(owner.locator("#ahead")).containsText("进展逾期未报");
        browser.look(owner, "forecast");
        owner.locator("#line-T summary").scrollIntoViewIfNeeded();
        browser.look(owner, "forecast-lines");

        owner.locator("#ahead tbody a").first().click();
        assertThat(owner).hasURL(Pattern.compile(".*/tasks/\\d+.*"));
    }

    @Test
    @Order(2)
    void a_town_that_leads_nothing_sees_its_parts() {
        Page town = as("t005");
        town.navigate("/units/T005/forecast");
        assertThat(town.locator("#line-Q")).containsText("无牵头任务");
        assertThat(town.locator("#ahead")).containsText("配合");
        browser.look(town, "forecast-town");
    }

    @Test
    @Order(3)
    void a_leader_comes_to_it_from_the_burden_of_the_units() {
        Page leader = as("leader");
        leader.navigate("/burden?year=2024&quarter=2");
        leader.click("a[href='/units/D041/forecast']");
        assertThat(leader.locator("#forecast")).containsText("预估得分");
    }
}
