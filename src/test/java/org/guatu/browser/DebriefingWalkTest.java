package org.guatu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.guatu.support.ChangedTasks.row;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.guatu.support.EmptyOffice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** 年度述法 as the office, the heads of two units and the leader see it, wide and narrow, and on the big screen. */
@QuarkusTest
@TestProfile(EmptyOffice.class)
class DebriefingWalkTest extends Walk {
    @AfterEach
    void no_console_complained() {
        org.assertj.core.api.Assertions.assertThat(browser.troubles()).isEmpty();
    }

    private static void saysDone(Page page) {
        assertThat(page.locator(".flash")).isVisible();
    }

    private static void write(Page page, String answer) {
        for (int section = 1; section <= 4; section++) {
            page.locator("#report [name='sections.words']")
                    .nth(section - 1)
                    .fill("第" + section + "部分：主持召开专题会议三次，逐项督促落实；完善制度五项，办理结果按月公开。");
        }
        page.locator("#report [name='answers.words']").first().fill(answer);
    }

    private void report(String account, String answer, String picture) {
        Page page = as(account);
        page.navigate("/debriefings");
        page.click("#rounds tbody th a");
        page.locator("#reports tbody tr:not(:has(th small)) th a").first().click();
        page.locator("#report .btn-primary").click();
        assertThat(page.locator("[role=alert]").first()).isVisible();
        write(page, answer);
        page.locator("[name='acts.kind']").first().selectOption("DEPLOYED");
        page.locator("[name='acts.on']").first().fill("2024-03-01");
        page.locator("[name='acts.matter']").first().fill("部署年度法治建设重点工作");
        page.locator("[name='acts.document']").first().fill("局务会议纪要〔2024〕3号");
        if (!picture.isEmpty()) {
            page.evaluate("scrollTo(0, 0)");
            browser.look(page, picture);
        }
        page.locator("#report .btn-primary").click();
        saysDone(page);
    }

    @Test
    void a_round_goes_from_the_opening_to_the_meeting_and_the_comment_that_became_a_duty() {
        tasks.issuedBeforeApril(
                row(1, "审批提速", "区行政审批局", "东城街道", "2024年12月底前", "季报"),
                row(2, "数据共享", "区数据局", "区行政审批局", "2024年12月底前", "季报"));
        Page office = as("office");
        office.navigate("/debriefings");
        browser.look(office, "debriefings-empty");
        office.navigate("/debriefings/new");
        office.locator("[name=questions]").first().fill("如何以行政复议纠错倒逼依法行政？");
        office.evaluate("scrollTo(0, 0)");
        browser.look(office, "debriefing-new");
        office.click("#round .btn-primary");
        saysDone(office);
        browser.look(office, "debriefing-register");

        report("d041", "每月会商败诉和纠错案件，逐案复盘，问题清单挂号销号。", "debriefing-write");
        report("d042", "把纠错意见变成数据规则，同类问题提前提示。", "");

        office.navigate("/debriefings");
        office.click("#rounds tbody th a");
        String round = office.url();
        office.navigate(round + "?shown=TO_READ");
        office.check("#register-all");
        office.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("列入现场述法"))
                .click();
        saysDone(office);
        office.navigate(round + "?shown=TO_READ");
        office.check("#register-all");
        office.locator(".bulk .btn-primary").click();
        saysDone(office);

        Page leader = as("leader");
        leader.navigate(round + "/answers");
        assertThat(leader.locator(".side-by-side article")).hasCount(2);
        browser.look(leader, "debriefing-answers");

        meet(office, round);
        leader.navigate(round);
        browser.look(leader, "debriefing-rated");
        leader.locator("#reports tbody th a").first().click();
        leader.navigate(round + "?rating=GOOD");
        leader.locator("#reports tbody th a").first().click();
        browser.look(leader, "debriefing-report");

        Page unit = as("d041");
        unit.navigate("/");
        unit.getByText("公开复议纠错率").first().click();
        unit.fill("#answer-words", "已在门户网站公开上半年纠错率。");
        browser.look(unit, "debriefing-duty");
        unit.click("#answer .btn-primary");
        saysDone(unit);
        office.navigate("/debriefings/duties");
        browser.look(office, "debriefing-duties");
        office.click("#duties tbody th a");
        office.locator("#closing button[value=ACCEPT]").click();
        saysDone(office);
    }

    /** By keys alone from speaker to speaker; what is said is taken down where it is said. */
    private void meet(Page office, String round) {
        office.navigate(round + "/meeting");
        assertThat(office.locator(".meeting-now h2")).isVisible();
        String first = office.locator(".meeting-now h2").textContent();
        office.keyboard().press("ArrowRight");
        assertThat(office.locator(".meeting-now h2")).not().hasText(first);
        office.keyboard().press("ArrowLeft");
        assertThat(office.locator(".meeting-now h2")).hasText(first);
        office.keyboard().press("s");
        assertThat(office.locator("[data-countdown]")).not().hasText("8:00");
        office.keyboard().press("s");
        office.evaluate("scrollTo(0, 0)");
        browser.look(office, "debriefing-meeting", 1920, 1080);
        browser.look(office, "debriefing-meeting", 3840, 2160);
        office.setViewportSize(1440, 900);
        office.keyboard().press("c");
        office.fill("#comment-leader", "沈志远");
        office.fill("#comment-words", "复盘扎实，纠错率要向社会公开。");
        office.locator("#comment [name=rating][value=GOOD]").check();
        office.fill("#comment-matter", "公开复议纠错率");
        office.fill("#comment-due", "2024-04-30");
        office.click("#comment .btn-primary");
        assertThat(office.locator("#comments")).containsText("纠错率要向社会公开");
        browser.look(office, "debriefing-meeting");
    }
}
