package org.guatu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.guatu.support.ChangedTasks.row;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.guatu.support.EmptyOffice;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** An administrator's day: accounts from a sheet, somebody signed in elsewhere, and a reform. */
@QuarkusTest
@TestProfile(EmptyOffice.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AdministrationWalkTest extends Walk {
    private static final String HEADING = "姓名,账号,单位,岗位,手机\n";

    @Override
    void prepare() {
        tasks.issue(2024, row(1, "数据共享", "区数据局", "区教育局", "2024年12月底前", "季报"));
        tasks.office.moveClockTo("2024-01-22T09:00:00+08:00");
    }

    private static FilePayload sheet(String rows) {
        return new FilePayload("人员.csv", "text/csv", (HEADING + rows).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    @Order(1)
    void a_sheet_is_mended_confirmed_and_becomes_slips_to_print() {
        Page admin = as("security");
        admin.navigate("/people");
        admin.click("#enrol");
        browser.look(admin, "enrolment");
        admin.setInputFiles("#file", sheet("甲某,walk1,区教育局,局长,\n乙某,admin,没有这个局,联络员,\n丙某,walk3,区教育局,联络员,\n"));
        admin.click("#enrolment button[name=send]");
        assertThat(admin.locator("#preview")).containsText("局长");
        assertThat(admin.locator("#confirm")).hasCount(0);
        browser.look(admin, "enrolment-problems");

        admin.setInputFiles("#file", sheet("甲某,walk1,区教育局,联络员、分管领导,13800000000\n乙某,walk2,区数据局,联络员,\n丙某,walk3,,审计员,\n"));
        admin.click("#enrolment button[name=send]");
        browser.look(admin, "enrolment-preview");
        admin.click("#confirm button[name=confirm]");
        assertThat(admin.locator(".slip")).hasCount(3);
        browser.look(admin, "slips");
    }

    @Test
    @Order(2)
    void whoever_is_signed_in_elsewhere_is_seen_and_ended() {
        Page liaison = as("d042");
        liaison.navigate("/me");
        liaison.click("#my-sessions");
        assertThat(liaison.locator("#sessions")).containsText("本次");
        browser.look(liaison, "my-sessions");

        Page admin = as("security");
        admin.navigate("/people?q=d042");
        admin.locator("#people tbody a").first().click();
        assertThat(admin.locator("#name")).hasValue(admin.locator("h1").innerText());
        browser.look(admin, "person-sessions");
        while (admin.locator("#sessions form button").count() > 0) {
            admin.locator("#sessions form button").first().click();
            admin.waitForLoadState();
        }

        liaison.navigate("/me");
        assertThat(liaison).hasURL(Pattern.compile(".*/sign-in.*"));
    }

    @Test
    @Order(3)
    void a_critical_post_waits_for_a_second_person_who_finds_it_on_their_page() {
        Page security = as("security");
        security.navigate("/people/new");
        security.fill("#username", "second.person");
        security.fill("#name", "季明");
        security.selectOption("#post-role-1", "COMMITTEE");
        security.click("#person button[name=save]");
        assertThat(security.locator("#proposed")).containsText("待确认");
        browser.look(security, "person-proposed");
        security.navigate("/appointments");
        assertThat(security.locator("#waiting")).containsText("等另一名安全管理员或审计员确认");
        browser.look(security, "appointments-own");

        Page auditor = as("auditor");
        auditor.navigate("/appointments");
        assertThat(auditor.locator("#waiting")).containsText("季明");
        browser.look(auditor, "appointments");
        auditor.locator("#waiting tbody tr:has-text('季明') summary").click();
        auditor.locator("#waiting tbody tr:has-text('季明') button[value=RETURN]").click();
        assertThat(auditor.locator("[role=alert]")).containsText("须写明理由");
        browser.look(auditor, "appointments-refused");
        auditor.locator("#waiting tbody tr:has-text('季明') button[value=ACCEPT]").click();
        assertThat(auditor.locator("#ended")).containsText("已确认");
        browser.look(auditor, "appointments-ended");
        auditor.navigate("/trail");
        browser.look(auditor, "trail-of-auditor");
    }

    @Test
    @Order(4)
    void a_unit_is_renamed_and_later_merged_on_its_own_page() {
        Page admin = as("admin");
        admin.navigate("/units/D042");
        admin.click("#reform");
        browser.look(admin, "reform");
        admin.fill("#rename-name", "区数据和政务局");
        admin.fill("#rename-document", "《某区机构改革方案》（某办发〔2024〕8号）");
        admin.fill("#rename-documentDay", "2024-01-20");
        admin.click("#rename button[name=save]");
        assertThat(admin.locator("#reforms")).containsText("区数据局");
        browser.look(admin, "unit-renamed");

        admin.click("#reform");
        admin.selectOption("#close-successor", "D018");
        admin.fill("#close-document", "《某区机构改革方案》（某办发〔2024〕9号）");
        admin.fill("#close-documentDay", "2024-01-21");
        admin.click("#close button[name=save]");
        assertThat(admin.locator("#closed")).containsText("区教育局");
        browser.look(admin, "unit-closed");
    }
}
