package org.guatu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.guatu.support.Client;
import org.guatu.support.EmptyOffice;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The ladder as people walk it, in a real browser: from the proposal to the verified reply, wide and narrow. */
@QuarkusTest
@TestProfile(EmptyOffice.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LadderWalkTest extends Walk {
    private static String letter;

    @Test
    @Order(1)
    void the_office_finds_proposals_with_their_reasons_and_drafts_one() {
        Client client = Client.as("office", sample.password());
        client.issueSample("annual-63.csv", "ANNUAL", 2024);
        Page office = as("office");
        office.navigate("/supervision");
        browser.look(office, "supervision-none");
        client.moveClockTo("2024-04-12T09:00:00+08:00");

        office.navigate("/supervision");
        assertThat(office.locator("#drafts tbody tr").first()).containsText("未报送");
        browser.look(office, "supervision-proposals");
        office.locator("#drafts tbody tr", new Page.LocatorOptions().setHasText("区行政审批局"))
                .first()
                .locator("td.act button")
                .click();
        office.waitForURL(Pattern.compile(".*view=open.*"));
        assertThat(office.locator("[role=status]").first()).isVisible();
        browser.look(office, "supervision-open");
    }

    @Test
    @Order(2)
    void it_is_edited_signed_and_sent_on_its_page() {
        Page office = as("office");
        office.locator("table.cards tbody a[href^='/letters/']").first().click();
        letter = office.url().replaceAll(".*(/letters/\\d+).*", "$1");
        browser.look(office, "letter-draft");
        office.fill("#text-demand", "");
        office.click("#text button");
        assertThat(office.locator("#text-demand-error")).isVisible();
        office.fill("#text-demand", "请抓紧推进，并补报一季度进展。");
        office.click("#text button");
        assertThat(office.locator(".letter-paper")).containsText("补报一季度进展");
        office.click("#approval button");
        assertThat(office.locator("h1")).containsText("〔2024〕1号");
        office.click("#service button");
        assertThat(office.locator("[role=status]").first()).isVisible();
        browser.look(office, "letter-served");
    }

    @Test
    @Order(3)
    void the_unit_finds_it_among_its_duties_acknowledges_and_answers() {
        Page owner = as("d041");
        owner.navigate("/");
        assertThat(owner.locator("ol.duties")).containsText("签收督办文书");
        owner.navigate("/supervision");
        browser.look(owner, "supervision-unit");
        owner.navigate(letter);
        owner.click("#receipt button");
        browser.look(owner, "letter-to-reply");
        owner.fill("#reply-text", "一季度进展今日补报，后续按月调度。");
        assertThat(owner.locator("#reply [data-saved]")).containsText("已保存");
        owner.reload();
        assertThat(owner.locator("#reply-text")).hasValue("一季度进展今日补报，后续按月调度。");
        owner.setInputFiles(
                "#reply-evidence",
                new FilePayload("整改计划.pdf", "application/pdf", "%PDF-1.4 plan".getBytes(StandardCharsets.UTF_8)));
        owner.click("#reply button.btn-primary");
        assertThat(owner.locator("#replies")).containsText("按月调度");

        Download file = owner.waitForDownload(() -> owner.click("a[href$='format=pdf']"));
        assertThat(file.suggestedFilename()).endsWith(".pdf");
    }

    @Test
    @Order(4)
    void the_office_verifies_and_finds_it_in_the_register_and_on_the_tasks_page() {
        Page office = as("office");
        office.navigate(letter);
        browser.look(office, "letter-to-verify");
        office.click("#verification button[value=ACCEPT]");
        assertThat(office.locator("h1")).containsText("已办结");
        office.navigate("/supervision?view=register&q=1号");
        assertThat(office.locator("table.cards tbody tr")).hasCount(1);
        browser.look(office, "supervision-register");
        office.locator("table.cards tbody a").first().click();
        office.locator(".crumbs a[href^='/tasks/']").click();
        assertThat(office.locator("#letters")).containsText("已办结");
        browser.look(office, "task-with-letter");
        office.locator("a[href$='/letters/new']").click();
        browser.look(office, "letter-order");
    }

    @Test
    @Order(5)
    void all_late_ones_of_a_list_are_urged_and_a_unit_answers() {
        Page office = as("office");
        office.navigate("/urgings");
        browser.look(office, "urgings-none");
        office.click("#late button");
        assertThat(office.locator("table.cards tbody tr").first()).isVisible();
        browser.look(office, "urgings");
        Page owner = as("d041");
        owner.navigate("/urgings");
        owner.locator("details.act-box summary").first().click();
        owner.locator("details.act-box textarea").first().fill("今日补报");
        owner.locator("details.act-box form button").first().click();
        assertThat(owner.locator("table.cards")).containsText("今日补报");
        browser.look(owner, "urgings-unit");
    }

    @Test
    @Order(6)
    void the_same_pages_speak_english() {
        Page leader = as("leader");
        leader.navigate("/supervision");
        leader.click("form[action='/language'] button");
        assertThat(leader.locator("html")).hasAttribute("lang", "en");
        browser.look(leader, "supervision-en");
        leader.navigate(letter);
        browser.look(leader, "letter-en");
    }

    @Test
    @Order(7)
    void no_console_complained() {
        assertThat(browser.troubles()).isEmpty();
    }
}
