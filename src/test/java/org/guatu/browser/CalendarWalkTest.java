package org.guatu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.guatu.support.ChangedTasks.row;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.guatu.calendar.Notices;
import org.guatu.catalogue.sheet.word.Docx;
import org.guatu.support.EmptyOffice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The administrator keeps the calendar: a day by hand, a notice that does not close, one that does. Told in order. */
@QuarkusTest
@TestProfile(EmptyOffice.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CalendarWalkTest extends Walk {
    private static long list;

    private Page admin;
    private Page office;

    @Override
    void prepare() {
        list = tasks.issue(
                2024,
                row(1, "当年任务", "区行政审批局", "", "2024年12月底前", "季报"),
                row(2, "跨年任务", "区行政审批局", "", "2027年6月底前", "年报"));
    }

    @BeforeEach
    void openTheirWindows() {
        admin = as("admin");
        office = as("office");
    }

    @Test
    @Order(1)
    void a_day_is_declared_by_hand_and_taken_back() {
        admin.navigate("/calendar");
        assertThat(admin.locator("#months table")).hasCount(12);
        assertThat(admin.locator("#noted")).containsText("国庆节");
        assertThat(admin.locator("#noted")).containsText("随产品提供的国务院放假安排");
        browser.look(admin, "calendar");

        admin.fill("#day", "2024-01-04");
        admin.evaluate("document.getElementById('name').required = false");
        admin.click("#declare button");
        assertThat(admin.locator("#name-error")).isVisible();
        assertThat(admin.locator("#day")).hasValue("2024-01-04");

        admin.fill("#name", "冰雪停工");
        admin.click("#declare button");
        assertThat(admin.locator("[role=status]").first()).containsText("2 项在办期限");
        assertThat(admin.locator("#noted tr", new Page.LocatorOptions().setHasText("冰雪停工")))
                .containsText("手工设定");
        browser.look(admin, "calendar-declared");

        admin.click("#noted form button");
        assertThat(admin.locator("[role=status]").first()).containsText("已撤销");
        assertThat(admin.locator("#noted")).not().containsText("冰雪停工");
    }

    @Test
    @Order(2)
    void what_rests_on_a_year_that_is_not_loaded_says_so() {
        office.navigate("/tasks?list=" + list);
        assertThat(office.locator("tr", new Page.LocatorOptions().setHasText("跨年任务"))
                        .locator(".estimate"))
                .hasCount(1);
        assertThat(office.locator("tr", new Page.LocatorOptions().setHasText("当年任务"))
                        .locator(".estimate"))
                .hasCount(0);
        browser.look(office, "tasks-estimated");
        office.navigate(tasks.task(list, "跨年任务"));
        assertThat(office.locator("#facts .estimate").first()).containsText("估算");
        browser.look(office, "task-estimated");
        office.navigate("/calendar?year=2027");
        assertThat(office.locator("#estimated")).containsText("2027 年的节假日安排尚未载入");
        assertThat(office.locator("#declare")).hasCount(0);
    }

    @Test
    @Order(3)
    void a_notice_that_does_not_close_is_not_loaded_and_one_that_does_is_shown_first() {
        admin.navigate("/calendar?year=2027");
        admin.click("#estimated a");
        admin.setInputFiles("#file", new FilePayload("通知.doc", "application/msword", new byte[] {1, 2, 3}));
        admin.click("#paste .send button");
        assertThat(admin.locator("#file-error")).containsText("请另存为不加密的 .docx");
        admin.setInputFiles("#file", word("通知.docx", Notices.OF_2027));
        admin.click("#paste .send button");
        assertThat(admin.locator("#shifts")).containsText("2027-10-01");
        admin.fill("#text", Notices.OF_2027.replace("1月31日（周日）", "1月31日（周六）"));
        admin.click("#paste .send button");
        assertThat(admin.locator("#problems")).containsText("2027-01-31 写的是周六，实为周日");
        assertThat(admin.locator("#load")).hasCount(0);
        browser.look(admin, "notice-refused");

        admin.fill("#text", Notices.OF_2027);
        admin.click("#paste .send button");
        assertThat(admin.locator("#problems")).hasCount(0);
        assertThat(admin.locator("#shifts")).containsText("2027-10-01");
        browser.look(admin, "notice-preview");
        office.navigate("/calendar?year=2027");
        assertThat(office.locator("#estimated")).isVisible();

        admin.click("#load button");
        assertThat(admin.locator("[role=status]").first()).containsText("2027 年的放假安排已载入");
        assertThat(admin.locator("#estimated")).hasCount(0);
        assertThat(admin.locator("h1 .estimate")).hasCount(0);
        browser.look(admin, "calendar-loaded");
        office.navigate("/tasks?list=" + list);
        assertThat(office.locator(".estimate")).hasCount(0);
    }

    private static FilePayload word(String name, String text) {
        return new FilePayload(
                name,
                "application/octet-stream",
                Docx.of(text.lines().map(Docx::p).toArray(String[]::new)));
    }

    @Test
    @Order(4)
    void the_office_and_the_administrator_are_warned_of_a_year_that_begins_and_is_not_loaded() {
        tasks.office.moveClockTo("2027-11-20T09:00:00+08:00");
        office.navigate("/");
        assertThat(office.locator("#calendar-missing")).containsText("2028 年的节假日安排尚未载入");
        admin.navigate("/");
        assertThat(admin.locator("#calendar-missing a")).hasAttribute("href", "/calendar/notice?year=2028");
        browser.look(admin, "calendar-missing");
        Page unit = as("d041");
        unit.navigate("/");
        assertThat(unit.locator("#calendar-missing")).hasCount(0);
        assertThat(browser.troubles()).isEmpty();
    }
}
