package org.guatu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.guatu.support.EmptyOffice;
import org.guatu.support.JudgedYear;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The committee decides a tie, and the office drafts next year's rules and tries them, wide and narrow. */
@QuarkusTest
@TestProfile(EmptyOffice.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RulesWalkTest extends Walk {
    private static final String ADDED = "#rules-lines\\.H1\\.";

    @Override
    void prepare() {
        new JudgedYear(tasks).worked().scored().reviewed();
    }

    private static void saysDone(Page page) {
        assertThat(page.locator("[role=status]").first()).isVisible();
    }

    @Test
    @Order(1)
    void the_committee_decides_the_tie_beside_groups_quota_and_changes() {
        Page committee = as("committee");
        committee.navigate("/evaluations?year=2024");
        committee.click("#tie-OTHER .btn-primary");
        assertThat(committee.locator("#tie-OTHER-reason-error")).isVisible();
        committee.locator("#tie-OTHER [name=chosen]").first().check();
        committee.fill("#tie-OTHER-reason", "服务群众成效突出。");
        browser.look(committee, "evaluations-tie");
        committee.click("#tie-OTHER .btn-primary");
        saysDone(committee);
        browser.look(committee, "evaluations-tie-decided");
        committee.locator("th[scope=row] a").first().click();
        assertThat(committee.locator("#tie")).containsText("服务群众成效突出");
        browser.look(committee, "evaluation-tie");

        new JudgedYear(tasks).approved();
        Page office = as("office");
        office.navigate("/evaluations?year=2024");
        office.click("#publication .btn");
        saysDone(office);
    }

    @Test
    @Order(2)
    void the_office_drafts_rules_is_told_what_does_not_fit_and_sees_who_would_change_grade() {
        Page office = as("office");
        office.navigate("/evaluations/rules?year=2025");
        browser.look(office, "rules-inherited");
        office.click("#begin .btn-primary");
        saysDone(office);
        browser.look(office, "rules-draft");
        office.locator("#rules-line-V").scrollIntoViewIfNeeded();
        browser.look(office, "rules-draft-line");
        office.locator("#rules-added").scrollIntoViewIfNeeded();
        browser.look(office, "rules-draft-added");

        String caps = caps(office);
        office.fill("#rules-lines\\.C\\.max", "45");
        office.fill("#rules-bands\\.EXCELLENT", "85");
        office.fill(ADDED + "name", "普法宣传");
        office.fill(ADDED + "max", "10");
        office.fill(ADDED + "criteria", "每场 2 分");
        office.click("#rules .btn-primary");
        assertThat(office.locator("[role=alert]").first()).containsText("应为 100，现为 95");
        assertThat(office.locator(ADDED + "criteria")).hasValue("每场 2 分");
        browser.look(office, "rules-refused");
        // What was typed comes back into its own rows.
        office.reload();
        assertThat(office.locator("#rules-lines\\.C\\.max")).hasValue("45");
        org.assertj.core.api.Assertions.assertThat(caps(office)).isEqualTo(caps);

        office.fill("#rules-lines\\.C\\.max", "50");
        office.fill("#rules-bands\\.EXCELLENT", "90");
        office.fill(ADDED + "standard", "不少于五场");
        office.fill(ADDED + "material", "活动照片");
        office.fill("#rules-quota", "60");
        office.click("#rules .btn-primary");
        saysDone(office);

        office.click("a[href*='trial=true']");
        assertThat(office.locator("#trial tbody tr").first()).containsText("区数据局");
        assertThat(office.locator("#trial tbody tr").first()).containsText("上升");
        browser.look(office, "rules-trial");
        office.locator("#publish form").first().locator("button").click();
        saysDone(office);
        browser.look(office, "rules-published");
    }

    private static String caps(Page page) {
        return String.valueOf(page.evaluate(
                "[...document.querySelectorAll('[name=\"occurrences.cap\"]')].map((one) => one.value).join()"));
    }
}
