package org.guatu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.guatu.support.ChangedTasks;
import org.guatu.support.EmptyOffice;
import org.guatu.support.Supervision;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Rectification, observers and instructions as people see them, wide and narrow. */
@QuarkusTest
@TestProfile(EmptyOffice.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SupervisionWalkTest extends Walk {
    private static final FilePayload PHOTO =
            new FilePayload("现场.pdf", "application/pdf", "%PDF-1.4 photo".getBytes(StandardCharsets.UTF_8));
    private static String finding;

    private Supervision people;

    @BeforeEach
    void meetThem() {
        people = new Supervision(sample.password());
    }

    private static void saysDone(Page page) {
        assertThat(page.locator("[role=status]").first()).isVisible();
    }

    @Test
    @Order(1)
    void the_inspector_draws_units_and_opens_a_finding() {
        Page inspector = as("inspector");
        inspector.navigate("/rectification/inspections");
        inspector.fill("#inspection-title", "第二季度双随机抽查");
        inspector.selectOption("#inspection-kind", "RANDOM");
        inspector.fill("#inspection-begins", "2024-04-08");
        inspector.fill("#inspection-team", "严立、顾向阳");
        inspector.click("#inspection .btn-primary");
        assertThat(inspector.locator("#inspection-draw .error")).isVisible();
        assertThat(inspector.locator("#inspection-title")).hasValue("第二季度双随机抽查");
        inspector.selectOption("#inspection-of", "UNITS");
        inspector.fill("#inspection-count", "5");
        inspector.click("#inspection .btn-primary");
        saysDone(inspector);
        browser.look(inspector, "inspections");
        inspector.locator("#inspections tbody th a").first().click();
        assertThat(inspector.locator("#draw")).isVisible();
        browser.look(inspector, "inspection");

        inspector.locator(".head-act a").first().click();
        inspector.fill("#finding-title", "行政执法公示不及时");
        inspector.click("#finding .btn-primary");
        assertThat(inspector.locator("#finding-problem-error")).isVisible();
        assertThat(inspector.locator("#finding-title")).hasValue("行政执法公示不及时");
        inspector.fill("#finding-problem", "2024 年一季度 12 件行政处罚未在 7 个工作日内公示。");
        inspector.fill("#finding-standard", "全部补公示，建立台账，连续两个月无逾期。");
        inspector.fill("#finding-due", people.in(20));
        inspector.selectOption("#finding-lead", "D045");
        inspector.setInputFiles("#finding-evidence", PHOTO);
        browser.look(inspector, "finding-new");
        inspector.click("#finding .btn-primary");
        saysDone(inspector);
        browser.look(inspector, "rectification");
    }

    @Test
    @Order(2)
    void the_office_hands_it_out_and_the_unit_plans_and_puts_it_right() {
        Page office = as("office");
        office.navigate("/");
        browser.look(office, "duties-supervision");
        office.navigate("/rectification");
        office.locator("#findings tbody th a").first().click();
        finding = office.url().replaceAll(".*(/rectification/\\d+).*", "$1");
        browser.look(office, "finding-found");
        office.click("#assignment .btn-primary");
        saysDone(office);

        Page unit = as("d045");
        unit.navigate(finding);
        unit.click("#plan .btn-primary");
        assertThat(unit.locator("#plan-measures-error")).isVisible();
        unit.fill("#plan-measures", "逐件补公示；指定专人每周核对。");
        unit.fill("#plan-person", "分管副局长");
        browser.look(unit, "finding-plan");
        unit.click("#plan .btn-primary");
        saysDone(unit);

        office.navigate(finding);
        office.click("#approval button[value=ACCEPT]");
        saysDone(office);
        unit.navigate(finding);
        unit.fill("#done-summary", "12 件已全部公示。");
        unit.setInputFiles("#done-evidence", PHOTO);
        unit.click("#done .btn-primary");
        saysDone(unit);
        browser.look(unit, "finding-self-verified");
        office.navigate(finding);
        office.click("#verification button[value=ACCEPT]");
        saysDone(office);
        office.click("#closing .btn-primary");
        saysDone(office);
        browser.look(office, "finding-closed");
        office.locator("[data-bpmn]").first().scrollIntoViewIfNeeded();
        assertThat(office.locator("[data-bpmn] svg").first()).isVisible();
        office.locator("[data-bpmn]")
                .first()
                .screenshot(new com.microsoft.playwright.Locator.ScreenshotOptions()
                        .setPath(java.nio.file.Path.of("target/screenshots/finding-process.png")));
    }

    @Test
    @Order(3)
    void an_observer_suggests_on_a_phone_with_nothing_but_a_link() {
        Page office = as("office");
        office.navigate("/suggestions/invitations");
        office.click("#invitation .btn-primary");
        assertThat(office.locator("#name-error")).isVisible();
        office.fill("#name", "林观察");
        office.click("#invitation .btn-primary");
        String link = office.locator("#link").textContent();
        browser.look(office, "invitations");

        Page phone = browser.nobody();
        phone.setViewportSize(390, 844);
        phone.navigate(link);
        browser.look(phone, "suggest");
        phone.setViewportSize(390, 844);
        phone.fill("#suggestion-words", "学校东门路灯不亮，晚自习放学不安全。");
        phone.setInputFiles("#suggestion-evidence", PHOTO);
        phone.click("#suggestion .btn-primary");
        assertThat(phone.locator("#suggestion-title-error")).isVisible();
        assertThat(phone.locator("#suggestion-words")).hasValue("学校东门路灯不亮，晚自习放学不安全。");
        assertThat(phone.locator("#suggestion input[type=checkbox][name=evidence]"))
                .isChecked();
        browser.look(phone, "suggest-refused");
        phone.setViewportSize(390, 844);
        phone.fill("#suggestion-title", "路灯不亮");
        phone.click("#suggestion .btn-primary");
        saysDone(phone);
        assertThat(phone.locator("#own")).containsText("路灯不亮");

        office.navigate("/suggestions");
        browser.look(office, "suggestions");
        office.locator("#suggestions tbody th a").first().click();
        browser.look(office, "suggestion-screening");
        office.selectOption("#screening-unit", "D045");
        office.click("#screening button[value=ACCEPT]");
        saysDone(office);
        becomesATask(office);
        Page unit = as("d045");
        unit.navigate("/suggestions");
        unit.locator("#suggestions tbody th a").first().click();
        browser.look(unit, "suggestion-handling");
        unit.check("#reply input[value=SOLVED]");
        unit.fill("#reply-words", "已于今日修复。");
        unit.click("#reply .btn-primary");
        saysDone(unit);

        phone.navigate(link);
        browser.look(phone, "suggest-answered");
        phone.setViewportSize(390, 844);
        phone.check("#own input[value=SATISFIED]");
        phone.locator("#own form button").first().click();
        saysDone(phone);
        phone.navigate(link + "x");
        assertThat(phone.locator("main")).containsText("链接");
        browser.look(phone, "suggest-unknown");
        assertThat(browser.foreignRequests()).isEmpty();
    }

    private void becomesATask(Page office) {
        new ChangedTasks(sample.password())
                .draft(2024, ChangedTasks.row(1, "推行一件事一次办", "区行政审批局", "", "2024年12月底前", "季报"));
        office.reload();
        office.click("#enlist summary");
        office.fill("#task-deadline", "尽快");
        office.click("#task .send button");
        assertThat(office.locator("#task-deadline-error")).isVisible();
        assertThat(office.locator("#task-title")).hasValue("路灯不亮");
        browser.look(office, "suggestion-enlist");
        office.fill("#task-deadline", "2024年11月底前");
        office.click("#task .send button");
        saysDone(office);
        assertThat(office.locator("#enlisted a")).containsText("路灯不亮");
        browser.look(office, "suggestion-enlisted");
    }

    @Test
    @Order(4)
    void a_leader_writes_on_a_task_and_takes_the_answer() {
        long task = people.taskOf("D041");
        Page leader = as("leader");
        leader.navigate("/tasks/" + task);
        leader.locator("#supervision a[href^='/instructions/new']").click();
        leader.click("#instruction .btn-primary");
        assertThat(leader.locator("#instruction-words-error")).isVisible();
        leader.fill("#instruction-words", "请抓紧推进，月底前见效。");
        leader.fill("#instruction-due", people.in(5));
        browser.look(leader, "instruction-new");
        leader.click("#instruction .btn-primary");
        saysDone(leader);
        browser.look(leader, "task-supervision");

        Page owner = as("d041");
        owner.navigate("/instructions");
        browser.look(owner, "instructions");
        owner.locator("#instructions tbody th a").first().click();
        owner.fill("#answer-words", "已召开专题会。");
        owner.click("#answer .btn-primary");
        saysDone(owner);
        leader.navigate("/");
        browser.look(leader, "duties-leader");
        leader.locator("ol.duties a").first().click();
        browser.look(leader, "instruction");
        leader.click("#decision button[value=ACKNOWLEDGE]");
        saysDone(leader);
    }

    @Test
    @Order(5)
    void the_look_back_finds_it_broken_and_the_unit_plans_anew() {
        people.moveTo(people.in(60));
        Page inspector = as("inspector");
        inspector.navigate("/");
        browser.look(inspector, "duties-inspector");
        inspector.navigate(finding);
        inspector.click("#lookBack button[value=REOPEN]");
        assertThat(inspector.locator("#lookBack-words-error")).isVisible();
        inspector.fill("#lookBack-words", "抽查 10 件，又有 3 件逾期公示。");
        inspector.setInputFiles("#lookBack-evidence", PHOTO);
        browser.look(inspector, "finding-look-back");
        inspector.click("#lookBack button[value=REOPEN]");
        saysDone(inspector);
        Page unit = as("d045");
        unit.navigate(finding);
        assertThat(unit.locator("#plan-measures")).hasValue("逐件补公示；指定专人每周核对。");
        browser.look(unit, "finding-reopened");
    }

    @Test
    @Order(6)
    void everything_speaks_english_too() {
        Page office = as("office");
        office.navigate(finding);
        office.click("form[action='/language'] button");
        assertThat(office.locator("html")).hasAttribute("lang", "en");
        browser.look(office, "finding-en");
        office.navigate("/rectification");
        browser.look(office, "rectification-en");
        office.navigate("/suggestions");
        browser.look(office, "suggestions-en");
        office.navigate("/rectification/new");
        browser.look(office, "finding-new-en");
        assertThat(office.locator("main")).not().containsText(Pattern.compile("supervision\\.[a-z]"));
    }

    @Test
    @Order(7)
    void no_console_complained() {
        assertThat(browser.troubles()).isEmpty();
    }
}
