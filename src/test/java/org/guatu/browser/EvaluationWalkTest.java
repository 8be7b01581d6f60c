package org.guatu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.guatu.support.ChangedTasks.row;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.nio.charset.StandardCharsets;
import org.guatu.support.EmptyOffice;
import org.junit.jupiter.api.Test;

/** The evaluation of units as the unit, the office, the evaluators and the committee see it, wide and narrow. */
@QuarkusTest
@TestProfile(EmptyOffice.class)
class EvaluationWalkTest extends Walk {
    private static final FilePayload PROOF =
            new FilePayload("市级通报.pdf", "application/pdf", "%PDF-1.4 proof".getBytes(StandardCharsets.UTF_8));

    private static void saysDone(Page page) {
        assertThat(page.locator("[role=status]").first()).isVisible();
    }

    private static void open(Page page, String act) {
        page.navigate("/evaluations?year=2024");
        page.locator("th[scope=row] a").first().click();
        assertThat(page.locator(act)).isVisible();
    }

    @Test
    void a_year_goes_from_the_rules_to_the_published_grade() {
        tasks.issue(2024, row(1, "审批提速", "区行政审批局", "", "2024年12月底前", "年报"));
        tasks.office.moveClockTo("2025-03-03T09:00:00+08:00");
        Page office = as("office");
        office.navigate("/evaluations?year=2024");
        browser.look(office, "evaluations-empty");
        office.click("#open .btn-primary");
        saysDone(office);

        Page unit = as("d041");
        open(unit, "#self");
        unit.click("#self .btn-primary");
        assertThat(unit.locator("#self-summary-error")).isVisible();
        unit.fill("#self-summary", "一件事一次办获市级推广。");
        unit.selectOption("#self-level-0", "MUNICIPAL");
        unit.fill("#self-matter-0", "一件事一次办");
        unit.setInputFiles("#self-evidence", PROOF);
        browser.look(unit, "evaluation-self");
        unit.click("#self .btn-primary");
        saysDone(unit);

        open(office, "#check");
        office.check("[name=admitted]");
        browser.look(office, "evaluation-check");
        office.click("#check .btn-primary");
        saysDone(office);
        office.navigate("/evaluations?year=2024");
        office.click("#freeze .btn");
        saysDone(office);

        Page evaluator = as("evaluator");
        evaluator.navigate("/evaluations?year=2024");
        browser.look(evaluator, "evaluations-queue");
        open(evaluator, "#scores");
        evaluator.locator("[name='lines.score']").first().fill("999");
        evaluator.locator("[name='lines.reason']").first().fill("误");
        evaluator.click("#scores .btn-primary");
        assertThat(evaluator.locator("[role=alert]").first()).isVisible();
        evaluator.locator("[name='lines.score']").first().fill("");
        evaluator.locator("[name='lines.reason']").first().fill("");
        browser.look(evaluator, "evaluation-scores");
        evaluator.click("#scores .btn-primary");
        saysDone(evaluator);
        Page second = as("evaluator2");
        open(second, "#scores");
        browser.look(second, "evaluation-desk");
        second.keyboard().press("s");
        saysDone(second);

        open(unit, "#appeal");
        unit.fill("#appeal-reason", "督办期间已完成整改。");
        browser.look(unit, "evaluation-appeal");
        unit.click("#appeal .btn-primary");
        saysDone(unit);
        open(office, "#ruling");
        office.locator("#ruling button[value=ADMITTED]").click();
        saysDone(office);
        browser.look(office, "evaluation-ruling");
        office.fill("#ruling-reason", "记录无误");
        office.locator("#ruling button[value=UPHELD]").click();
        saysDone(office);

        Page committee = as("committee");
        committee.navigate("/evaluations?year=2024");
        committee.check("[name=chosen]");
        browser.look(committee, "evaluations-committee");
        committee.click("#approvals .btn-primary");
        saysDone(committee);
        office.navigate("/evaluations?year=2024");
        office.click("#publication .btn");
        saysDone(office);
        browser.look(office, "evaluations-published");
        open(unit, "#result");
        browser.look(unit, "evaluation-published");
    }
}
