package org.guatu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.guatu.support.ChangedTasks.row;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.guatu.support.Client;
import org.guatu.support.EmptyOffice;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Long registers in a browser: look for a task from anywhere, sort, tick all that match, look at a PDF, any font. */
@QuarkusTest
@TestProfile(EmptyOffice.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RegisterWalkTest extends Walk {
    private static final int MANY = 54;

    private static final List<Long> reports = new ArrayList<>();
    private static String task;
    private static long document;

    @Override
    void prepare() {
        long list = tasks.issue(
                2024,
                IntStream.rangeClosed(1, MANY)
                        .mapToObj(serial -> row(
                                serial,
                                serial == 1 ? "落实“谁执法谁普法”责任制（ＡＰＰ）" : "第" + serial + "项任务",
                                "区行政审批局",
                                "",
                                "2024年12月底前",
                                "月报"))
                        .toArray(String[]::new));
        tasks.office.moveClockTo("2024-01-22T09:00:00+08:00");
        tasks.office.moveClockTo("2024-03-06T10:00:00+08:00");
        Client owner = tasks.as("d041");
        document = owner.proof("台账.pdf");
        for (String title : List.of("第2项任务", "第3项任务")) {
            task = tasks.task(list, title);
            reports.add(owner.post(
                            task + "/reports",
                            Map.of(
                                    "period",
                                    "2024-02",
                                    "percent",
                                    10,
                                    "done",
                                    "一、清理证明\n二、公布清单",
                                    "problems",
                                    "",
                                    "next",
                                    "继续",
                                    "evidence",
                                    List.of(document)))
                    .then()
                    .statusCode(201)
                    .extract()
                    .jsonPath()
                    .getLong("id"));
        }
    }

    private Page office() {
        Page office = as("office");
        office.setViewportSize(1440, 900);
        return office;
    }

    @Test
    @Order(1)
    void a_task_is_looked_for_from_every_page_and_slash_leads_to_the_field() {
        Page office = office();
        for (String path : List.of("/", "/heatmap", "/supervision", task)) {
            office.navigate(path);
            office.keyboard().press("/");
            assertThat(office.locator("#find")).isFocused();
            assertThat(office.locator("#find")).hasValue("");
        }
        office.keyboard().type("\"谁执法谁普法\" app");
        office.keyboard().press("Enter");
        office.waitForURL(Pattern.compile(".*/tasks\\?q=.*"));
        assertThat(office.locator("#tasks tbody tr")).hasCount(1);
        assertThat(office.locator("#tasks tbody th")).containsText("谁执法谁普法");
        browser.look(office, "tasks-found");

        office.setViewportSize(390, 844);
        office.navigate("/heatmap");
        assertThat(office.locator("#find")).isHidden();
        office.locator("details.menu > summary").click();
        office.fill("#find-narrow", "第2项");
        browser.look(office, "search-in-the-menu");
        office.setViewportSize(390, 844);
        if (!office.locator("#find-narrow").isVisible()) {
            office.locator("details.menu > summary").click();
        }
        office.locator("#find-narrow").press("Enter");
        assertThat(office.locator("#tasks tbody tr")).hasCount(1);
    }

    @Test
    @Order(2)
    void a_heading_sorts_the_table_and_the_phone_has_the_headings_too() {
        Page office = office();
        office.navigate("/tasks");
        office.locator("#tasks thead th a", new Page.LocatorOptions().setHasText("任务"))
                .first()
                .focus();
        office.keyboard().press("Enter");
        assertThat(office.locator("#tasks thead th[aria-sort=ascending]")).hasText(Pattern.compile("任务.*"));
        office.locator("#tasks thead th[aria-sort] a").click();
        assertThat(office.locator("#tasks thead th[aria-sort=descending]")).hasCount(1);
        browser.look(office, "tasks-sorted");
        office.setViewportSize(390, 844);
        assertThat(office.locator("#tasks thead th a").first()).isVisible();
        office.locator("#tasks thead th[aria-sort] a").click();
        assertThat(office.locator("#tasks thead th[aria-sort]")).hasCount(0);
    }

    @Test
    @Order(3)
    void all_that_match_are_ticked_and_who_leaves_one_out_ticks_what_is_seen() {
        Page office = office();
        office.navigate("/tasks");
        office.locator("#urging-task").focus();
        office.keyboard().press("Space");
        assertThat(office.locator("[data-picked]").first()).hasText("" + MANY);
        assertThat(office.locator("#every")).containsText("全部 " + MANY + " 项");
        browser.look(office, "tasks-all-ticked");
        office.setViewportSize(1440, 900);
        office.locator("#tasks [data-pick=row]").first().uncheck();
        assertThat(office.locator("[data-picked]").first()).hasText("49");
        assertThat(office.locator("#urging-task")).not().isChecked();
        office.locator("#urging-task").check();
        office.locator("#urge").click();
        assertThat(office.locator(".flash")).containsText("" + MANY);
        office.navigate("/urgings");
        assertThat(office.locator("#urgings tbody tr")).hasCount(50);
        browser.look(office, "urgings-sorted");
        office.setViewportSize(1440, 900);
        office.locator("#print-all").click();
        assertThat(office.locator("#urgings tbody tr")).hasCount(MANY);
    }

    @Test
    @Order(4)
    void a_pdf_is_shown_in_place_as_what_it_is_and_the_page_has_no_complaint() {
        Page office = office();
        int before = browser.troubles().size();
        office.navigate("/review?report=" + reports.get(0));
        Response shown = office.waitForResponse(
                response -> response.url().endsWith("/evidence/" + document + "/view"),
                () -> office.locator("details.proof summary").first().click());

        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.frame().parentFrame()).isEqualTo(office.mainFrame());
        Map<String, String> headers = shown.allHeaders();
        assertThat(headers.get("content-type")).startsWith("application/pdf");
        assertThat(headers.get("content-disposition")).startsWith("inline");
        assertThat(headers.get("x-content-type-options")).isEqualTo("nosniff");
        assertThat(headers.get("content-security-policy")).contains("default-src 'none'", "frame-ancestors 'self'");
        assertThat(office.locator("details.proof iframe").first().getAttribute("src"))
                .isEqualTo("/evidence/" + document + "/view");
        assertThat(browser.troubles()).hasSize(before);
    }

    @Test
    @Order(5)
    void the_grades_of_many_show_their_keys_and_the_keys_choose_them() {
        Page office = office();
        office.navigate("/review/many");
        office.keyboard().press("a");
        assertThat(office.locator("#many-grade input[value=B]")).isChecked();
        office.locator("#many-report").check();
        assertThat(office.locator("#many-grade kbd")).hasText(new String[] {"A", "B", "C", "D"});
        for (String grade : List.of("a", "c", "d")) {
            office.keyboard().press(grade);
            assertThat(office.locator("#many-grade input[value=" + grade.toUpperCase(java.util.Locale.ROOT) + "]"))
                    .isChecked();
        }
        assertThat(office.locator("#undo")).isHidden();
        browser.look(office, "review-many-keys");
    }

    @Test
    @Order(6)
    void nothing_runs_over_in_a_wider_font() {
        Page office = office();
        List<String> over = new ArrayList<>();
        for (String path : List.of(
                "/review?report=" + reports.get(0), "/review/many", "/heatmap", task, "/tasks", "/supervision")) {
            office.setViewportSize(1440, 900);
            office.navigate(path);
            over.addAll(browser.runsOverWider(office, path));
        }
        assertThat(over).isEmpty();
        assertThat(browser.troubles()).isEmpty();
    }
}
