package org.guatu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.guatu.support.ChangedTasks.row;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.guatu.support.EmptyOffice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Writing as it goes wrong on a busy day: back, offline, two windows, a session that ends. Nothing typed is lost. */
@QuarkusTest
@TestProfile(EmptyOffice.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WritingWalkTest extends Walk {
    private static String task;
    private static String quarterly;

    private Page owner;

    @Override
    void prepare() {
        long list = tasks.issue(
                2024,
                row(1, "法治政府示范创建", "区行政审批局", "区教育局", "2024年12月底前", "月报"),
                row(2, "清理证明事项", "区行政审批局", "区教育局", "2024年12月底前", "月报"));
        task = tasks.task(list, "法治政府示范创建");
        quarterly = tasks.task(list, "清理证明事项");
        tasks.office.moveClockTo("2024-01-22T09:00:00+08:00");
        tasks.office.moveClockTo("2024-03-06T10:00:00+08:00");
    }

    @BeforeEach
    void openTheWindow() {
        owner = as("d041");
    }

    private static Locator saved(Page page) {
        return page.locator("#report [data-saved]");
    }

    private static void signOutElsewhere(Page page) {
        page.evaluate("fetch('/sign-out', {method: 'POST'}).then(answer => answer.ok)");
    }

    @Test
    @Order(1)
    void after_handing_in_the_way_back_shows_the_receipt_and_no_other_form() {
        owner.navigate(task + "/report?period=2024-01");
        owner.fill("#report-percent", "10");
        owner.fill("#report-done", "一月已部署");
        owner.click("#submit-report");
        owner.waitForURL(Pattern.compile(".*#reports"));

        owner.goBack();
        assertThat(owner.locator("#receipt")).containsText("一月已部署");
        assertThat(owner.locator("#receipt")).containsText("审核");
        assertThat(owner.locator("#report")).hasCount(0);
        assertThat(owner.locator("h1")).containsText("1月");
        browser.look(owner, "report-receipt");

        owner.navigate(task + "/report");
        assertThat(owner).hasURL(Pattern.compile(".*period=2024-02"));
        assertThat(owner.locator("#report-done")).hasValue("");
    }

    @Test
    @Order(2)
    void a_form_carries_the_period_of_its_address_or_is_refused() {
        owner.navigate(task + "/report?period=2024-02");
        owner.fill("#report-percent", "20");
        owner.fill("#report-done", "二月的事");
        owner.evaluate("document.getElementById('report-period').value = '2024-03'");
        owner.click("#submit-report");
        assertThat(owner.locator(".problems")).containsText("期间不一致");
        assertThat(owner.locator("#report-done")).hasValue("二月的事");
    }

    @Test
    @Order(3)
    void a_draft_is_saved_with_fields_empty_and_wrong() {
        owner.navigate(task + "/report?period=2024-02");
        owner.fill("#report-percent", "");
        owner.fill("#report-done", "写到一半");
        assertThat(saved(owner)).containsText("已保存");
        owner.fill("#report-percent", "333");
        owner.fill("#report-problems", "第一行\n第二行");
        assertThat(saved(owner)).hasText("尚未保存");
        assertThat(saved(owner)).containsText("已保存");
        owner.reload();
        assertThat(owner.locator("#report-done")).hasValue("写到一半");
        assertThat(owner.locator("#report-percent")).hasValue("333");
        assertThat(owner.locator("#report-problems")).hasValue("第一行\n第二行");
    }

    @Test
    @Order(4)
    void the_last_seconds_and_a_lost_network_lose_nothing() {
        owner.navigate(task + "/report?period=2024-02");
        owner.fill("#report-done", "刚写完就离开");
        owner.navigate("/tasks");
        owner.navigate(task + "/report?period=2024-02");
        assertThat(owner.locator("#report-done")).hasValue("刚写完就离开");

        Page tab = owner.context().newPage();
        tab.navigate(task + "/report?period=2024-02");
        tab.context().setOffline(true);
        tab.fill("#report-percent", "20");
        tab.fill("#report-done", "断网时写的");
        assertThat(saved(tab)).containsText("网络不通");
        browser.look(tab, "report-offline");
        tab.click("#submit-report");
        assertThat(tab.locator("#session-note")).containsText("没有提交");
        assertThat(tab.locator("#report-done")).hasValue("断网时写的");
        tab.close(new Page.CloseOptions().setRunBeforeUnload(false));
        owner.context().setOffline(false);

        owner.navigate(task + "/report?period=2024-02");
        assertThat(owner.locator("#report-done")).hasValue("断网时写的");
        // By the closing window's last call, or out of this browser's copy: either way it is at the server now.
        assertThat(saved(owner)).containsText(Pattern.compile("已保存|李丽华 于 .* 保存"));
        owner.reload();
        assertThat(owner.locator("#report-done")).hasValue("断网时写的");
        assertThat(owner.locator(".two-texts")).hasCount(0);
    }

    @Test
    @Order(5)
    void a_chosen_file_is_stored_at_once_and_stays_in_the_draft() {
        owner.navigate(task + "/report?period=2024-02");
        owner.setInputFiles(
                "#report-evidence", new FilePayload("检查记录.txt", "text/plain", "检查三次".getBytes(StandardCharsets.UTF_8)));
        assertThat(owner.locator("#report ul.files")).containsText(new String[] {"", "检查记录.txt"});
        owner.reload();
        assertThat(owner.locator("#report ul.files:not([data-chosen])")).containsText("检查记录.txt");
    }

    @Test
    @Order(6)
    void two_windows_with_one_form_show_both_texts_and_overwrite_neither() {
        owner.navigate(task + "/report?period=2024-02");
        Page second = owner.context().newPage();
        second.navigate(task + "/report?period=2024-02");
        owner.fill("#report-done", "甲窗口的文字");
        assertThat(saved(owner)).containsText("已保存");

        second.fill("#report-done", "乙窗口的文字");
        assertThat(second.locator(".two-texts")).containsText("甲窗口的文字");
        assertThat(second.locator(".two-texts")).containsText("乙窗口的文字");
        browser.look(second, "report-two-windows");
        assertThat(second.locator("#report-done")).hasValue("乙窗口的文字");
        second.click("#submit-report");
        assertThat(second.locator(".two-texts")).isVisible();

        second.locator(".two-texts button").last().click();
        assertThat(second.locator("#report-done")).hasValue("甲窗口的文字");
        second.fill("#report-done", "两份合成的文字");
        assertThat(saved(second)).containsText("已保存");
        second.close();

        owner.fill("#report-problems", "甲窗口又写");
        owner.click("#submit-report");
        assertThat(owner.locator(".two-texts")).containsText("两份合成的文字");
        owner.locator(".two-texts button").first().click();
        assertThat(owner.locator("#report-done")).hasValue("甲窗口的文字");
        assertThat(saved(owner)).containsText("已保存");
    }

    @Test
    @Order(7)
    void a_session_that_ends_mid_form_asks_for_the_password_and_goes_on() {
        owner.navigate(task + "/report?period=2024-02");
        owner.fill("#report-percent", "25");
        signOutElsewhere(owner);
        owner.fill("#report-done", "登录结束后写的");
        assertThat(saved(owner)).containsText("登录已结束");
        assertThat(owner.locator("#session-note")).isVisible();
        assertThat(owner.locator("#sign-in")).hasCount(0);
        browser.look(owner, "report-session-over");

        owner.click("#submit-report");
        owner.fill("#sign-in-again-password", "falsch");
        owner.click("#sign-in-again .btn-primary");
        assertThat(owner.locator("#sign-in-again .error")).isVisible();
        browser.look(owner, "sign-in-again");
        owner.fill("#sign-in-again-password", sample.password());
        owner.click("#sign-in-again .btn-primary");
        owner.waitForURL(Pattern.compile(".*#reports"));
        assertThat(owner.locator("#reports")).containsText("登录结束后写的");
        assertThat(owner.locator("#reports")).containsText("检查记录.txt");
    }

    @Test
    @Order(8)
    void the_same_holds_for_a_reason_of_one_field() {
        Page office = as("office");
        office.navigate("/review");
        assertThat(office).hasURL(Pattern.compile(".*/review\\?report=\\d+"));
        office.fill("#reason", "请补充数据");
        signOutElsewhere(office);
        office.click("#decide button[value=RETURN]");
        office.fill("#sign-in-again-password", sample.password());
        office.click("#sign-in-again .btn-primary");
        assertThat(office.locator(".flash")).isVisible();
        office.goBack();
        assertThat(office.locator("#decided")).containsText("请补充数据");
        assertThat(office.locator("#decide")).hasCount(0);
    }

    @Test
    @Order(9)
    void a_part_belongs_to_its_period_too() {
        Page part = as("d018");
        part.navigate(quarterly + "?period=2024-02#contribution");
        part.fill("#contribution-done", "二月的配合");
        part.click("#contribute .send button");
        assertThat(part.locator(".flash")).isVisible();
        part.goBack();
        assertThat(part.locator("#contribution-receipt")).containsText("二月的配合");
        assertThat(part.locator("#contribute")).hasCount(0);
        browser.look(part, "contribution-receipt");
    }

    @Test
    @Order(10)
    void what_is_pasted_over_a_limit_stays_and_the_page_says_so() {
        owner.navigate(quarterly + "/report?period=2024-02");
        owner.fill("#report-percent", "10");
        String text = "长".repeat(4010);
        owner.locator("#report-done").focus();
        owner.keyboard().insertText(text);
        assertThat(owner.locator("#report-done")).hasValue(text);
        assertThat(owner.locator("#done-count")).containsText("超出 10 字");
        owner.click("#submit-report");
        assertThat(owner).hasURL(Pattern.compile(".*/report\\?period=2024-02"));
        browser.look(owner, "report-too-long");
    }

    @Test
    @Order(11)
    void before_the_end_the_page_warns_and_one_click_goes_on() {
        owner.navigate(quarterly + "/report?period=2024-02");
        owner.route("**/session", route -> {
            Object person = owner.evaluate("document.getElementById('writing-words').dataset.person");
            route.fulfill(new com.microsoft.playwright.Route.FulfillOptions()
                    .setContentType("application/json")
                    .setBody("{\"person\": " + person + ", \"seconds\": 120}"));
        });
        owner.evaluate("document.dispatchEvent(new Event('guatu:session'))");
        assertThat(owner.locator("#session-note")).containsText("2 分钟");
        browser.look(owner, "session-ends");
        owner.unroute("**/session");
        owner.click("#session-note button");
        assertThat(owner.locator("#session-note")).isHidden();
    }

    @Test
    @Order(12)
    void signing_out_leaves_nothing_on_a_shared_computer() {
        owner.navigate(quarterly + "/report?period=2024-02");
        owner.route("**/drafts", route -> route.abort());
        owner.fill("#report-done", "不该留下的文字");
        assertThat(saved(owner)).containsText("网络不通");
        owner.unroute("**/drafts");
        owner.click(".menu summary");
        owner.click("form[action='/sign-out'] button");
        assertThat(owner.locator("#sign-in")).isVisible();
        assertThat((String) owner.evaluate("JSON.stringify(localStorage)")).doesNotContain("guatu-draft");
        assertThat(browser.troubles().stream().filter(one -> !one.contains("ERR_")))
                .isEmpty();
    }
}
