package org.guatu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.guatu.support.ChangedTasks.row;

import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.regex.Pattern;
import org.guatu.insight.question.Topic;
import org.guatu.support.EmptyOffice;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A leader's Monday morning: what turned red, whose it is, and from there to the task. */
@QuarkusTest
@TestProfile(EmptyOffice.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LeaderWalkTest extends Walk {
    @Override
    void prepare() {
        long list = tasks.issuedBeforeApril(
                row(1, "清理证明事项", "区行政审批局", "临湖镇", "2024年4月底前", "季报"),
                row(2, "优化办理流程", "区行政审批局", "临湖镇", "2024年12月底前", "季报"),
                row(3, "公布权责清单", "区司法局", "", "2024年12月底前", "季报"));
        tasks.accepted(tasks.as("d022"), tasks.task(list, "公布权责清单"), "2024-Q1", 30);
        tasks.office.moveClockTo("2024-04-10T09:00:00+08:00");
    }

    @Test
    @Order(1)
    void a_leader_begins_with_the_week_and_the_map() {
        Page leader = as("leader");
        leader.navigate("/");
        assertThat(leader.locator("#week")).containsText("近 7 天新增滞后 1 项");
        assertThat(leader.locator("#map table.heat")).isVisible();
        assertThat(leader).hasTitle(Pattern.compile("我的待办.*"));
        browser.look(leader, "leader-home");

        leader.locator("#map td[class*='heat-5'] a, #map td[class*='heat-4'] a")
                .first()
                .click();
        leader.click("tbody th a >> text=清理证明事项");
        assertThat(leader).hasURL(Pattern.compile(".*/tasks/\\d+.*"));
    }

    @Test
    @Order(2)
    void every_question_leads_to_the_tasks_behind_its_answer() {
        Page leader = as("leader");
        leader.navigate("/");
        leader.click("#week a[href='/questions']");
        assertThat(leader.locator("#questions tbody tr")).hasCount(Topic.values().length);
        browser.look(leader, "questions");
        leader.click("#questions a[href^='/questions/reds']");
        assertThat(leader.locator("#answer")).containsText("问到时落后");
        browser.look(leader, "question-reds");
        leader.locator("#answer tbody th a").first().click();
        assertThat(leader.locator("h1")).containsText("清理证明事项");
    }

    @Test
    @Order(3)
    void a_past_day_is_answered_as_it_was() {
        Page leader = as("leader");
        leader.navigate("/questions/reds?asOf=2024-03-29");
        assertThat(leader.locator(".head p")).containsText("0 项红灯");
    }
}
