package org.guatu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.guatu.support.ChangedTasks.row;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.guatu.support.EmptyOffice;
import org.junit.jupiter.api.Test;

/** The account of a list and its mid-term evaluation as the units, the office and the committee see them. */
@QuarkusTest
@TestProfile(EmptyOffice.class)
class ListEvaluationWalkTest extends Walk {
    private static final FilePayload PROOF =
            new FilePayload("完成情况.pdf", "application/pdf", "%PDF-1.4 proof".getBytes(StandardCharsets.UTF_8));

    private static void saysDone(Page page) {
        assertThat(page.locator("[role=status]").first()).isVisible();
    }

    /** A file, which as a page would have no name. */
    private static void comes(Page page, String address) {
        APIResponse file = page.request().get(address);
        Assertions.assertThat(file.status()).as(address).isEqualTo(200);
        Assertions.assertThat(file.headers().get("content-disposition"))
                .as(address)
                .startsWith("attachment");
    }

    private static void open(Page page, String act) {
        page.navigate("/list-evaluations");
        page.locator("#list-evaluations th[scope=row] a").first().click();
        assertThat(page.locator(act)).isVisible();
    }

    @Test
    void a_list_is_accounted_for_and_its_plan_is_followed() {
        long list = tasks.issue(
                2024,
                2026,
                row(1, "审批提速", "区行政审批局", "", "2025年12月底前", "半年报"),
                row(2, "数据共享", "区数据局", "", "2026年10月底前", "半年报"),
                row(3, "共享目录", "区数据局", "", "长期坚持", "半年报"));
        tasks.office.moveClockTo("2024-01-22T09:00:00+08:00");
        tasks.office.moveClockTo("2025-07-02T09:00:00+08:00");
        tasks.accepted(tasks.as("d041"), tasks.task(list, "审批提速"), "2025-H1", 90);
        Page office = as("office");
        office.navigate("/lists/" + list);
        office.click("#account");
        assertThat(office.locator("#pace")).isVisible();
        browser.look(office, "list-account");
        office.navigate("/lists/" + list + "/account?of=NOT_STARTED&unit=D042");
        assertThat(office.locator("#items tbody tr")).hasCount(1);

        office.navigate("/list-evaluations?list=" + list);
        browser.look(office, "list-evaluations-empty");
        office.click("#open .btn-primary");
        saysDone(office);
        browser.look(office, "list-evaluation-opened");

        Page unit = as("d042");
        open(unit, "#answers");
        unit.locator("[name='items.claim']").first().selectOption("ON_SCHEDULE");
        unit.locator("[name='items.reason']").first().fill("目录已经建成");
        unit.click("#answers .btn-primary");
        assertThat(unit.locator("[role=alert]").first()).isVisible();
        unit.setInputFiles("#answers-evidence", PROOF);
        browser.look(unit, "list-evaluation-answers");
        unit.click("#answers .btn-primary");
        saysDone(unit);
        Page other = as("d041");
        open(other, "#answers");
        other.click("#answers .btn-primary");
        saysDone(other);

        open(office, "#rulings");
        office.locator("[name='rulings.decision']").first().selectOption("KEEP");
        office.locator("[name='rulings.reason']").first().fill("尚无进展报告");
        browser.look(office, "list-evaluation-rulings");
        office.click("#rulings .btn-primary");
        saysDone(office);

        open(unit, "#plan-edit");
        unit.locator("[name='items.person']").first().fill("王主任");
        browser.look(unit, "list-evaluation-plan");
        unit.click("#plan-edit .btn-primary");
        saysDone(unit);
        open(other, "#plan-edit");
        other.click("#plan-edit .btn-primary");
        saysDone(other);
        open(office, "#review");
        browser.look(office, "list-evaluation-review");
        office.click("#review .btn-primary");
        saysDone(office);
        Page committee = as("committee");
        open(committee, "#approval");
        browser.look(committee, "list-evaluation-committee");
        committee.click("#approval .btn-primary");
        saysDone(committee);
        open(office, "#publication");
        office.click("#publication .btn-primary");
        saysDone(office);
        open(unit, "#plan");
        browser.look(unit, "list-evaluation-published");
        unit.locator("#plan form textarea").first().fill("目录已发布");
        unit.locator("#plan form input[type=file]").first().setInputFiles(PROOF);
        unit.locator("#plan form .btn:has-text('报完成')").first().click();
        saysDone(unit);
        open(office, "#plan");
        office.locator("#plan form .btn-primary").first().click();
        saysDone(office);
        browser.look(office, "list-evaluation-followed");
        String here = office.url().replaceAll("[#?].*", "");
        for (String format : List.of("docx", "pdf", "xlsx")) {
            comes(office, here + "/document?format=" + format);
        }
        comes(office, "/lists/" + list + "/account/sheet");
        open(office, "#process");
    }
}
