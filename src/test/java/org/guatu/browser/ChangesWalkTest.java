package org.guatu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.guatu.support.ChangedTasks.row;

import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.guatu.support.EmptyOffice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** What the office changes about an issued task, as it walks it: refused once, then done, and seen in the versions. */
@QuarkusTest
@TestProfile(EmptyOffice.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ChangesWalkTest extends Walk {
    private static long list;

    private Page office;

    @Override
    void prepare() {
        list = tasks.issuedBeforeApril(
                row(1, "推行“综合查一次”", "区行政审批局", "区委统战部", "2024年6月底前", "季报"),
                row(2, "清理证明事项", "区行政审批局", "各区镇（街道）", "2024年12月底前", "季报"));
    }

    @BeforeEach
    void openTheirWindows() {
        office = as("office");
    }

    private void open(String form) {
        office.locator("#changes details:has(#" + form + ") > summary").click();
    }

    @Test
    @Order(1)
    void an_adjustment_that_is_refused_keeps_what_was_typed_and_one_that_is_approved_makes_a_version() {
        office.navigate(tasks.task(list, "推行“综合查一次”"));
        open("adjust");
        office.fill("#adjustment-deadline", "适时完成");
        office.fill("#adjustment-reason", "上级部署有变化");
        office.click("#adjust .send button");

        assertThat(office.locator("#adjustment-basis-error")).isVisible();
        assertThat(office.locator("#adjustment-deadline")).hasValue("适时完成");
        browser.look(office, "task-change-refused");

        office.fill("#adjustment-deadline", "2024年11月底前");
        office.selectOption("#adjustment-cadence", "MONTHLY");
        office.fill("#adjustment-cooperating", "区委统战部、区工商联");
        office.fill("#adjustment-basis", "某依法治区办〔2024〕8号");
        office.fill("#adjustment-approvedBy", "区委依法治区委员会");
        office.fill("#adjustment-approvedOn", "2024-04-08");
        office.click("#adjust .send button");

        assertThat(office.locator("[role=status]").first()).containsText("新版本");
        assertThat(office.locator("#versions")).containsText("2024年6月底前 → 2024年11月底前");
        assertThat(office.locator("#versions")).containsText("区委统战部、区工商联");
        browser.look(office, "task-adjusted");
    }

    @Test
    @Order(2)
    void a_suspended_task_says_why_and_goes_on_from_its_page() {
        office.navigate(tasks.task(list, "清理证明事项"));
        open("suspend");
        office.fill("#suspension-reason", "等待上级规定");
        office.fill("#suspension-basis", "某政发〔2024〕3号");
        office.click("#suspend .send button");

        assertThat(office.locator("#halt")).containsText("某政发〔2024〕3号");
        assertThat(office.locator("h1 .light")).containsText("中止");
        browser.look(office, "task-suspended");

        office.fill("#resumption-reason", "规定已出台");
        office.click("#resume .send button");
        assertThat(office.locator("#halt")).hasCount(0);
    }

    @Test
    @Order(3)
    void the_list_shows_its_versions_and_at_the_years_end_what_is_left_undone() {
        tasks.office.moveClockTo("2024-12-31T09:00:00+08:00");
        office.navigate("/lists/" + list);
        assertThat(office.locator("h1")).containsText("第2版");
        assertThat(office.locator("#versions")).containsText("区委依法治区委员会");
        browser.look(office, "list-versions");

        office.click("a[href$='/carry-over']");
        office.locator("select[name='rows.how']").first().selectOption("TERMINATE");
        office.fill("#carry-reason", "上级已取消该项工作");
        browser.look(office, "carry-over");
        office.click("#carry .send button");
        assertThat(office.locator("#carry-approvedBy-error")).isVisible();
        assertThat(office.locator("select[name='rows.how']").first()).hasValue("TERMINATE");

        office.fill("#carry-basis", "某政发〔2024〕9号");
        office.fill("#carry-approvedBy", "区委依法治区委员会");
        office.fill("#carry-approvedOn", "2024-12-30");
        office.click("#carry .send button");
        assertThat(office.locator("[role=status]").first()).containsText("结转");
        office.navigate(tasks.task(list, "推行“综合查一次”"));
        assertThat(office.locator("#carried")).containsText("终止");
        Page evaluator = as("evaluator");
        evaluator.navigate(tasks.task(list, "清理证明事项"));
        evaluator.check("#evaluate input[value=PASS]");
        browser.look(evaluator, "task-evaluate");
        evaluator.click("#evaluate .send button");
        assertThat(evaluator.locator("#evaluations")).containsText("合格");
        assertThat(browser.troubles()).isEmpty();
    }
}
