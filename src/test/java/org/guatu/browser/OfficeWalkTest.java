package org.guatu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import java.util.regex.Pattern;
import org.guatu.support.Client;
import org.guatu.support.EmptyOffice;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The scene as people walk it: from the spreadsheet to the heatmap, in a real browser, wide and narrow. */
@QuarkusTest
@TestProfile(EmptyOffice.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OfficeWalkTest extends Walk {
    private static String task;

    @Test
    @Order(1)
    void the_supervisor_brings_the_list_in_and_issues_it() {
        Page office = as("office");
        office.navigate("/lists");
        browser.look(office, "lists-empty");
        office.navigate("/imports/new");
        browser.look(office, "import-new");
        office.setInputFiles("#file", new FilePayload("2024年工作要点.csv", "text/csv", Client.sample("annual-63.csv")));
        office.fill("#year", "2024");
        office.selectOption("#kind", "ANNUAL");
        office.click("#import-form button[name=send]");
        assertThat(office.locator("main")).containsText("63");
        assertThat(office.locator("main")).containsText("14");
        browser.look(office, "import-desk");

        office.click("#confirmation button[name=confirm]");
        office.waitForURL(Pattern.compile("/lists/\\d+.*"));
        browser.look(office, "list-draft");
        office.locator("details:has(#issue) > summary").click();
        office.click("#issue button[name=issue]");
        assertThat(office.locator("[role=status]").first()).containsText("63");
        browser.look(office, "list-issued");
    }

    @Test
    @Order(2)
    void the_owner_accepts_a_task_and_keeps_its_milestones() {
        Page owner = as("d041");
        owner.navigate("/");
        browser.look(owner, "duties");
        owner.locator("ol.duties a[href^='/tasks/']").first().click();
        task = owner.url().replaceAll(".*(/tasks/\\d+).*", "$1");
        owner.navigate(task);
        browser.look(owner, "task-to-accept");
        owner.click("#accept button");
        assertThat(owner.locator("[role=status]").first()).isVisible();
        owner.click("#settle button.btn");
        assertThat(owner.locator("svg.strip")).isVisible();
        browser.look(owner, "task");
    }

    @Test
    @Order(3)
    void bad_input_is_said_beside_the_field_and_nothing_typed_is_lost() {
        Page office = as("office");
        office.navigate("/");
        for (int i = 0; i < 3; i++) {
            office.click("form.clock button[value='30']");
            office.waitForLoadState();
        }
        Page owner = as("d041");
        owner.navigate(task + "/report");
        owner.fill("#report-done", "已梳理免证办事项清单");
        owner.locator("#report").evaluate("form => form.noValidate = true");
        owner.fill("#report-percent", "120");
        owner.click("#submit-report");
        assertThat(owner.locator("#report-percent-error, .problems").first()).isVisible();
        assertThat(owner.locator("#report-done")).hasValue("已梳理免证办事项清单");
        browser.look(owner, "report-refused");

        owner.fill("#report-percent", "35");
        owner.click("#submit-report");
        owner.waitForURL(Pattern.compile(".*/tasks/\\d+.*"));
        assertThat(owner.locator("[role=status]").first()).isVisible();
    }

    @Test
    @Order(4)
    void the_reviewer_returns_it_with_a_phrase_and_then_accepts_it() {
        Page office = as("office");
        office.navigate("/review");
        browser.look(office, "review");
        office.click("#decide button[value=RETURN]");
        assertThat(office.locator("#reason-error")).isVisible();
        office.fill("#reason", "请补充数据和佐证材料");
        office.click("#decide button[value=RETURN]");
        assertThat(office.locator("[role=status]").first()).isVisible();

        Page owner = as("d041");
        owner.navigate(task + "/report");
        owner.fill("#report-percent", "40");
        owner.fill("#report-done", "已梳理免证办事项 120 项");
        owner.click("#submit-report");
        owner.waitForURL(Pattern.compile(".*/tasks/\\d+.*"));
        office.navigate("/review");
        office.click("#decide button[value=ACCEPT]");
        office.click("#undo-now");
        assertThat(office.locator(".flash[role=status]").first()).isVisible();
    }

    @Test
    @Order(5)
    void the_leader_clicks_a_cell_and_comes_to_the_task_with_its_token() {
        Page leader = as("leader");
        leader.navigate("/heatmap");
        browser.look(leader, "heatmap");
        leader.locator("table.heat td a").first().click();
        assertThat(leader.locator("main")).containsText("任务");
        browser.look(leader, "tasks");
        leader.navigate(task);
        leader.locator("[data-bpmn]").first().scrollIntoViewIfNeeded();
        assertThat(leader.locator("[data-bpmn] svg").first()).isVisible();
        browser.look(leader, "task-leader");
    }

    @Test
    @Order(6)
    void a_guessed_address_and_a_closed_door_say_what_to_do() {
        Page town = as("t003");
        town.navigate(task);
        assertThat(town.locator("main")).containsText("没有找到");
        browser.look(town, "not-found");
        town.navigate("/people");
        assertThat(town.locator("main a").first()).isVisible();
    }

    @Test
    @Order(7)
    void the_administrator_and_the_notices_in_english() {
        Page security = as("security");
        security.navigate("/people");
        browser.look(security, "people");
        Page admin = as("admin");
        admin.navigate("/units");
        browser.look(admin, "units");
        Page owner = as("d041");
        owner.navigate("/");
        owner.click("form[action='/language'] button");
        assertThat(owner.locator("html")).hasAttribute("lang", "en");
        browser.look(owner, "duties-en");
        owner.navigate("/notices");
        browser.look(owner, "notices-en");
        owner.navigate(task);
        browser.look(owner, "task-en");
        owner.navigate("/heatmap");
        browser.look(owner, "heatmap-en");
    }

    @Test
    @Order(8)
    void the_bell_follows_by_itself_and_notices_are_read_task_by_task() {
        Page owner = as("d022");
        owner.navigate("/notices");
        browser.look(owner, "notices");
        Locator unread = owner.locator("#notices tr.group button");
        int tasks = unread.count();
        unread.first().click();
        assertThat(owner.locator("[role=status]").first()).isVisible();
        assertThat(unread).hasCount(tasks - 1);
        owner.click("#read-all button");
        assertThat(owner.locator("#bell .count")).hasCount(0);
        assertThat(owner.locator("#bell-said")).hasText("");

        urge();
        assertThat(owner.locator("#bell .count")).containsText("1", new ContainsTextOptions().setTimeout(15_000));
        assertThat(owner.locator("#bell-said")).hasText("有新通知");
        urge();
        assertThat(owner.locator("#bell .count")).containsText("2", new ContainsTextOptions().setTimeout(15_000));
    }

    @Test
    @Order(9)
    void without_a_stream_the_bell_asks_now_and_then() {
        Page owner = as("d022");
        owner.route("**/notices/stream", route -> route.fulfill(new Route.FulfillOptions().setStatus(429)));
        owner.clock().install();
        owner.navigate("/notices");
        owner.click("#read-all button");
        assertThat(owner.locator("#bell .count")).hasCount(0);

        urge();
        owner.clock().fastForward("00:50");
        assertThat(owner.locator("#bell .count")).containsText("1");
        owner.unroute("**/notices/stream");
    }

    private void urge() {
        Client.as("office", sample.password())
                .post("/tasks/" + ledBy("D022") + "/urgings", Map.of("message", "请抓紧"))
                .then()
                .statusCode(201);
    }

    private int ledBy(String unit) {
        return Client.as("office", sample.password())
                .read("/tasks?limit=500&unit=" + unit)
                .getInt("items.find{it.lead.code=='" + unit + "'}.id");
    }

    @Test
    @Order(10)
    void settings_channels_and_the_burden_are_looked_at() {
        Page owner = as("d022");
        owner.navigate("/me");
        browser.look(owner, "me");
        owner.navigate("/me/notices");
        owner.fill("#reach-address", "d022@guatu.example");
        owner.check("input[name=email][value=AT_ONCE]");
        owner.click("#reach button[name=save]");
        assertThat(owner.locator("[role=status]").first()).isVisible();
        browser.look(owner, "me-notices");
        owner.navigate("/burden");
        browser.look(owner, "burden-own");
        Page admin = as("admin");
        admin.navigate("/channels");
        admin.fill("#channel-name", "依法治区办工作群");
        admin.fill("#channel-address", "https://10.0.0.1/cgi-bin/webhook/send?key=1");
        admin.click("#channel button[name=save]");
        assertThat(admin.locator("#channel-address-error")).isVisible();
        assertThat(admin.locator("#channel-name")).hasValue("依法治区办工作群");
        browser.look(admin, "channels-refused");
        admin.fill("#channel-address", "https://robots.invalid/cgi-bin/webhook/send?key=1");
        admin.click("#channel button[name=save]");
        assertThat(admin.locator("[role=status]").first()).isVisible();
        browser.look(admin, "channels");
        admin.locator("#channels tbody a").first().click();
        assertThat(admin.locator("#channel-name")).hasValue("依法治区办工作群");
        browser.look(admin, "channel-edit");
        Page leader = as("leader");
        leader.navigate("/burden");
        browser.look(leader, "burden");
    }

    @Test
    @Order(11)
    void no_console_complained() {
        assertThat(browser.troubles()).isEmpty();
    }
}
