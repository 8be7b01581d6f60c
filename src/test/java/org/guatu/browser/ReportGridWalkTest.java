package org.guatu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.guatu.support.ChangedTasks.row;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.regex.Pattern;
import org.guatu.support.EmptyOffice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The grid of reports as a busy liaison fills it: with the keyboard alone, from the duties to the next duty. */
@QuarkusTest
@TestProfile(EmptyOffice.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReportGridWalkTest extends Walk {
    private static final int TASKS = 8;
    private static String task;

    private Page owner;

    @Override
    void prepare() {
        String[] rows = new String[TASKS];
        for (int i = 0; i < TASKS - 1; i++) {
            rows[i] = row(i + 1, "第" + (i + 1) + "项规范行政执法程序任务", "区行政审批局", "", "2024年12月底前", "季报");
        }
        rows[TASKS - 1] = row(TASKS, "配合的一项任务", "区司法局", "区行政审批局", "2024年12月底前", "季报");
        long list = tasks.issuedBeforeApril(rows);
        task = tasks.task(list, "第1项规范行政执法程序任务");
    }

    @BeforeEach
    void theLiaison() {
        owner = as("d041");
    }

    private Locator rows() {
        return owner.locator("#rows tbody tr");
    }

    /** The rows of reports; the part is asked for earlier and stands above them. */
    private Locator reports() {
        return owner.locator("#rows tbody tr[id^='row-report']");
    }

    /** Goes on with the tabulator until the cursor stands in the field. */
    private void tabTo(Locator field) {
        for (int i = 0; i < 40 && !Boolean.TRUE.equals(field.evaluate("one => one === document.activeElement")); i++) {
            owner.keyboard().press("Tab");
        }
        assertThat(field).isFocused();
    }

    private Locator field(int row, String name) {
        return reports().nth(row).locator("[name=" + name + "]");
    }

    private void types(Locator field, String text) {
        tabTo(field);
        owner.keyboard().insertText(text);
    }

    @Test
    @Order(1)
    void from_the_duties_to_the_grid_and_through_its_fields_with_the_keyboard_alone() {
        owner.navigate("/");
        browser.look(owner, "duties-grid");
        owner.locator("#to-write a").focus();
        owner.keyboard().press("Enter");
        assertThat(rows()).hasCount(TASKS);
        browser.look(owner, "report-grid");

        reports().first().locator("th a").first().focus();
        types(field(0, "percent"), "20");
        types(field(0, "done"), "一、清理证明\n二、公布清单");
        types(field(1, "percent"), "130");
        types(field(1, "done"), "进度写错的一行");
        types(field(2, "percent"), "25");
        types(field(2, "done"), "已部署");
        owner.keyboard().press("Tab");
        assertThat(field(2, "problems")).isFocused();
        assertThat(reports().nth(0).locator("[data-saved]")).containsText("已保存");
        assertThat(reports().nth(1).locator("[data-saved]")).containsText("已保存");
        assertThat(reports().nth(2).locator("[data-saved]")).containsText("已保存");
    }

    @Test
    @Order(2)
    void enter_in_a_number_keeps_the_draft_and_leaves_the_page_as_it_is() {
        field(3, "percent").focus();
        owner.keyboard().type("12");
        owner.keyboard().press("Enter");
        assertThat(reports().nth(3).locator("[data-saved]")).containsText("已保存");
        assertThat(owner).hasURL(Pattern.compile(".*/reports"));
        owner.keyboard().press("Backspace");
        owner.keyboard().press("Backspace");
        assertThat(reports().nth(3).locator("[data-saved]")).containsText("尚未保存");
    }

    @Test
    @Order(3)
    void what_is_typed_last_goes_along_and_one_wrong_row_hinders_no_other() {
        owner.locator("#rows tr[id^='row-part'] [name=done]").focus();
        owner.keyboard().insertText("刚写完就提交");
        owner.locator("#hand-in").focus();
        owner.keyboard().press("Enter");

        assertThat(owner.locator("#outcome")).containsText("已提交 3 项，1 项没有提交成功");
        assertThat(rows()).hasCount(TASKS - 3);
        assertThat(owner.locator(".row-bad [name=percent]")).hasValue("130");
        assertThat(owner.locator(".row-bad [name=done]")).hasValue("进度写错的一行");
        browser.look(owner, "report-grid-outcome");

        owner.locator("#outcome a").focus();
        owner.keyboard().press("Enter");
        Locator wrong = owner.locator(".row-bad [name=percent]");
        wrong.focus();
        owner.keyboard().press("Control+a");
        owner.keyboard().insertText("30");
        owner.locator("#hand-in").focus();
        owner.keyboard().press("Enter");
        assertThat(owner.locator("#outcome")).containsText("已提交 1 项，0 项没有提交成功");
        assertThat(owner.locator(".row-bad")).hasCount(0);
    }

    @Test
    @Order(4)
    void two_windows_on_one_row_show_both_texts_and_nothing_is_handed_in_over_another() {
        owner.navigate("/reports");
        Page second = owner.context().newPage();
        second.navigate("/reports");
        field(3, "done").fill("甲窗口的文字");
        assertThat(reports().nth(3).locator("[data-saved]")).containsText("已保存");
        second.locator("#rows [name=done]").nth(3).fill("乙窗口的文字");
        assertThat(second.locator(".two-texts")).containsText("甲窗口的文字");
        second.locator("#hand-in").click();
        assertThat(second.locator(".two-texts")).isVisible();
        assertThat(second.locator("#outcome")).hasCount(0);
        second.close();
    }

    @Test
    @Order(5)
    void after_a_single_form_the_next_is_offered_and_leads_on() {
        owner.navigate(task + "/report?period=2024-Q1");
        assertThat(owner.locator("#receipt .next-duty a").first()).containsText("项规范行政执法程序任务");
        browser.look(owner, "report-receipt-next");
        owner.locator("#receipt .next-duty a").first().focus();
        owner.keyboard().press("Enter");
        owner.fill("#report-percent", "15");
        owner.fill("#report-done", "单项填报");
        owner.click("#submit-report");
        owner.waitForURL(Pattern.compile(".*#reports"));
        assertThat(owner.locator(".next-duty a").first()).isVisible();
        browser.look(owner, "task-next-duty");
        owner.locator(".next-duty a").first().focus();
        owner.keyboard().press("Enter");
        assertThat(owner.locator("#report-done")).isVisible();
        assertThat(browser.troubles()).isEmpty();
    }
}
