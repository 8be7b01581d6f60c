package org.guatu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.guatu.support.ChangedTasks.row;

import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.guatu.support.Absences;
import org.guatu.support.EmptyOffice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The liaison goes on holiday and names a substitute on the phone, who reports; then somebody leaves for good. */
@QuarkusTest
@TestProfile(EmptyOffice.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AbsenceWalkTest extends Walk {
    private static String task;

    private Absences absences;
    private Page liaison;
    private Page office;

    @Override
    void prepare() {
        long list = tasks.issue(
                2024,
                row(1, "法治政府示范创建", "区委依法治区办", "", "2024年12月底前", "月报"),
                row(2, "校园普法", "区教育局", "", "2024年12月底前", "季报"));
        task = tasks.task(list, "法治政府示范创建");
        tasks.office.moveClockTo("2024-01-22T09:00:00+08:00");
        tasks.office.moveClockTo("2024-10-01T09:00:00+08:00");
    }

    @BeforeEach
    void openTheirWindows() {
        absences = new Absences(tasks);
        liaison = as("d011");
        office = as("office");
    }

    @Test
    @Order(1)
    void the_liaison_names_a_substitute_on_the_phone() {
        office.navigate(task + "/report?period=2024-09");
        assertThat(office.locator("#submit-report")).hasCount(0);

        liaison.setViewportSize(390, 844);
        liaison.navigate("/me");
        liaison.click("#name-substitute");
        browser.look(liaison, "substitution-new");
        liaison.setViewportSize(390, 844);
        liaison.selectOption("#substitute", String.valueOf(absences.person("office")));
        liaison.fill("#from", "2024-10-01");
        liaison.fill("#to", "2024-09-30");
        liaison.uncheck("input[name=post][value$=UNIT_HEAD]");
        liaison.fill("#reason", "国庆假期外出");
        liaison.click("#substitution .send button");
        assertThat(liaison.locator("#to-error")).isVisible();
        assertThat(liaison.locator("input[name=post][value$=UNIT_HEAD]")).not().isChecked();

        liaison.fill("#to", "2024-10-08");
        liaison.click("#substitution .send button");
        assertThat(liaison.locator("[role=status]").first()).containsText("2024-10-08");
        assertThat(liaison.locator("#substitutions")).containsText("代理中");
        browser.look(liaison, "me-substitutes");
    }

    @Test
    @Order(2)
    void the_substitute_reports_for_the_unit_and_it_shows() {
        office.navigate("/");
        assertThat(office.locator(".stands")).containsText("代");
        assertThat(office.locator("#unheld")).containsText("每项待办都有人承办");
        assertThat(office.locator(".duty .badge").first()).containsText("代");
        browser.look(office, "duties-in-stead");

        office.navigate(task + "/report?period=2024-09");
        office.fill("#report-percent", "30");
        office.fill("#report-done", "已部署");
        office.click("#submit-report");
        office.navigate(task);
        assertThat(office.locator("main")).containsText("（代 ");
        browser.look(office, "task-in-stead");
    }

    @Test
    @Order(3)
    void it_is_ended_and_the_substitute_cannot_any_more() {
        liaison.navigate("/me");
        liaison.locator("#substitutions summary").first().click();
        liaison.click("#substitutions form button[name=end]");
        assertThat(liaison.locator("#substitutions")).containsText("已结束");

        office.navigate(task + "/report?period=2024-10");
        assertThat(office.locator("#submit-report")).hasCount(0);
        office.navigate("/");
        assertThat(office.locator(".stands")).hasCount(0);
    }

    @Test
    @Order(4)
    void the_administrator_is_told_what_would_be_left_and_hands_over() {
        Page admin = as("security");
        admin.navigate("/people/" + absences.account("d018"));
        browser.look(admin, "person-absence");
        admin.click("#disable button");
        assertThat(admin.locator("[role=alert]")).containsText("区教育局");
        assertThat(admin.locator("#disable input[name=leavesUnheld]")).isVisible();
        browser.look(admin, "person-leaves-unheld");

        admin.click("#hand-over");
        browser.look(admin, "handover-new");
        String receiver = String.valueOf(absences.person("reviewer"));
        for (int i = 1; i <= 3; i++) {
            admin.selectOption("#receiver-" + i, receiver);
        }
        admin.fill("#reason", "调任区信访局");
        admin.check("input[name=disables]");
        admin.click("#handover .send button");
        assertThat(admin.locator("h1")).containsText("交接单");
        assertThat(admin.locator("#moved")).containsText("顾向阳");
        browser.look(admin, "handover-sheet");
        admin.navigate("/handovers");
        browser.look(admin, "handovers");
        admin.navigate("/substitutions/new?person=" + absences.person("d022"));
        browser.look(admin, "substitution-by-admin");
    }

    @Test
    @Order(5)
    void the_check_names_what_nobody_can_do() {
        absences.edit("reviewer", true, "disabled", true).then().statusCode(200);
        office.navigate("/holders");
        assertThat(office.locator("#gaps")).containsText("区教育局");
        browser.look(office, "holders");
        office.navigate("/");
        assertThat(office.locator("#unheld")).containsText("无人承办");
        browser.look(office, "duties-unheld");

        office.navigate("/lists/" + tasks.draft(2024, row(1, "法治副校长配备", "区教育局", "", "2024年12月底前", "季报")));
        assertThat(office.locator("#without-people")).containsText("区教育局");
        browser.look(office, "list-without-people");
        assertThat(browser.troubles()).isEmpty();
    }
}
