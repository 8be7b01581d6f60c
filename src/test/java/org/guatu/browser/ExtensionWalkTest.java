package org.guatu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.guatu.support.ChangedTasks.row;

import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.guatu.support.EmptyOffice;
import org.guatu.support.Extended;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** An extension as people walk it: asked from the task, signed and decided from the duties, the key task by the committee. */
@QuarkusTest
@TestProfile(EmptyOffice.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ExtensionWalkTest extends Walk {
    private static long list;

    @Inject
    Extended extended;

    private Page liaison;
    private Page head;
    private Page office;

    @Override
    void prepare() {
        extended.admitLiaison("D041");
        list = tasks.issuedBeforeApril(
                row(1, "推行“综合查一次”", "区行政审批局", "区委统战部", "2024年6月底前", "季报"),
                row(2, "清理证明事项", "区行政审批局", "", "2024年6月底前", "季报"),
                row(3, "赶不上的", "区行政审批局", "", "2024年4月19日前", "季报"));
    }

    @BeforeEach
    void openTheirWindows() {
        liaison = as("liaison");
        head = as("d041");
        office = as("office");
    }

    private String task(String title) {
        return tasks.task(list, title);
    }

    @Test
    @Order(1)
    void the_unit_asks_and_a_refused_form_keeps_what_was_typed() {
        liaison.navigate(task("赶不上的"));
        assertThat(liaison.locator("#no-extension")).containsText("2024-04-07");
        browser.look(liaison, "extension-too-late");

        liaison.navigate(task("推行“综合查一次”"));
        liaison.locator("#asking > summary").click();
        assertThat(liaison.locator("#asking")).containsText("最迟 2024-06-16");
        liaison.fill("#extask-reason", "上级配套规定推迟出台");
        liaison.locator("#ask-extension button[name=sign][value=false]").click();
        assertThat(liaison.locator("#extask-proposed-error")).isVisible();
        assertThat(liaison.locator("#extask-reason")).hasValue("上级配套规定推迟出台");
        browser.look(liaison, "extension-refused-form");

        liaison.fill("#extask-proposed", "2024-08-31");
        liaison.fill("#extask-done", "已完成调研和初稿");
        liaison.locator("#ask-extension button[name=sign][value=false]").click();
        assertThat(liaison.locator("#extension")).containsText("主要领导签字");
        assertThat(liaison.locator("#extension")).containsText("不是工作日");
        assertThat(liaison.locator("#sign-extension")).hasCount(0);
    }

    @Test
    @Order(2)
    void the_head_signs_from_the_duties() {
        head.navigate("/");
        head.locator(".duty:has-text('延期申请签字') a.btn").click();
        browser.look(head, "extension-sign");
        head.locator("#sign-extension button").click();
        assertThat(head.locator("#extension")).containsText("待办公室决定");
        assertThat(head.locator("h1")).containsText("延期申请中");
        head.navigate("/tasks");
        assertThat(head.locator("#tasks")).containsText("延期申请中");
    }

    @Test
    @Order(3)
    void the_office_decides_with_the_facts_side_by_side() {
        office.navigate("/extensions");
        assertThat(office.locator("#extensions")).containsText("综合查一次");
        browser.look(office, "extensions");
        office.navigate("/");
        office.locator(".duty:has-text('决定延期申请') a.btn").click();
        assertThat(office.locator("#extension")).containsText("计划");
        office.locator("#extension-process > summary").click();
        assertThat(office.locator("#extension-process svg").first()).isVisible();
        browser.look(office, "extension-decide");
        office.locator("#decide-extension button[value=REFUSE]").click();
        assertThat(office.locator("#exdecide-reason-error")).isVisible();
        office.fill("#exdecide-until", "2024-07-31");
        office.locator("#decide-extension button[value=APPROVE]").click();

        assertThat(office.locator("#extension-history")).containsText("原时限 2024-06-30，现时限 2024-07-31");
        assertThat(office.locator("#versions")).containsText("延期批准");
        browser.look(office, "extension-approved");
    }

    @Test
    @Order(4)
    void a_key_task_goes_to_the_committee() {
        office.navigate(task("清理证明事项"));
        office.locator("details:has(#mark-key) > summary").click();
        office.locator("#mark-key button").click();
        assertThat(office.locator("h1")).containsText("重点任务");

        head.navigate(task("清理证明事项"));
        head.locator("#asking > summary").click();
        head.fill("#extask-proposed", "2024-09-30");
        head.fill("#extask-reason", "上级配套规定推迟出台");
        head.fill("#extask-done", "已完成调研和初稿");
        head.locator("#ask-extension button[name=sign][value=true]").click();
        assertThat(head.locator("#extension")).containsText("依法治区办决定");

        office.navigate(task("清理证明事项"));
        office.fill("#exdecide-reason", "情况属实，建议同意");
        office.locator("#decide-extension button[value=RECOMMEND]").click();
        Page committee = as("committee");
        committee.navigate("/");
        committee.locator(".duty:has-text('委员会决定延期') a.btn").click();
        assertThat(committee.locator("#extension")).containsText("情况属实");
        browser.look(committee, "extension-committee");
        committee.locator("#decide-extension button[value=APPROVE]").click();
        assertThat(committee.locator("#extension-history")).containsText("2024-09-30");
        assertThat(browser.troubles()).isEmpty();
    }
}
