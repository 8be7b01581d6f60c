package org.guatu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.guatu.support.ChangedTasks.row;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.guatu.support.Client;
import org.guatu.support.EmptyOffice;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The review desk as a supervisor with a full queue works it: with the keyboard alone, many at once, with undo. */
@QuarkusTest
@TestProfile(EmptyOffice.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReviewWalkTest extends Walk {
    private static final String ADDRESS = "https://example.org/" + "a".repeat(300);
    private static final String MEASURES = "一、清理证明\n二、公布清单\n三、" + ADDRESS;
    private static final String PICTURE =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    private static final List<Long> reports = new ArrayList<>();
    private static String task;
    private static long picture;

    @Override
    void prepare() {
        String[] rows = new String[6];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = row(i + 1, "第" + (i + 1) + "项任务", "区行政审批局", "", "2024年12月底前", "月报");
        }
        long list = tasks.issue(2024, rows);
        tasks.office.moveClockTo("2024-01-22T09:00:00+08:00");
        tasks.office.moveClockTo("2024-03-06T10:00:00+08:00");
        Client owner = tasks.as("d041");
        picture = owner.upload("/evidence", "现场.png", Base64.getDecoder().decode(PICTURE), Map.of())
                .jsonPath()
                .getLong("id");
        long document = owner.proof("台账.pdf");
        for (int i = 0; i < rows.length; i++) {
            String one = tasks.task(list, "第" + (i + 1) + "项任务");
            task = i == 0 ? one : task;
            reports.add(owner.post(
                            one + "/reports",
                            Map.of(
                                    "period",
                                    "2024-02",
                                    "percent",
                                    10,
                                    "done",
                                    MEASURES,
                                    "problems",
                                    "",
                                    "next",
                                    "继续",
                                    "evidence",
                                    List.of(picture, document)))
                    .then()
                    .statusCode(201)
                    .extract()
                    .jsonPath()
                    .getLong("id"));
        }
    }

    private Page office() {
        return as("office");
    }

    private static Pattern shows(int index) {
        return Pattern.compile(".*/review\\?report=" + reports.get(index) + "(?!\\d).*");
    }

    /** The page is there with its keys: the address changes before its scripts have come. */
    private static void arrivesAt(Page office, int index) {
        assertThat(office).hasURL(shows(index));
        office.waitForLoadState();
    }

    private String grade(int index) {
        return tasks.office.read("/reports/" + reports.get(index)).getString("grade");
    }

    @Test
    @Order(1)
    void what_was_written_keeps_its_lines_and_stretches_no_page() {
        Page office = office();
        office.navigate("/review?report=" + reports.get(0));
        assertThat(office.locator(".compare-now .as-written").first()).hasCSS("white-space", "pre-line");
        int lines = ((Number) office.evaluate(
                        "Math.round(document.querySelector('.compare-now .as-written').getBoundingClientRect().height"
                                + " / parseFloat(getComputedStyle(document.body).lineHeight))"))
                .intValue();
        assertThat(lines).isGreaterThanOrEqualTo(3);
        browser.look(office, "review-as-written");
        office.navigate(task);
        browser.look(office, "task-as-written");
        office.navigate("/review/many");
        browser.look(office, "review-many");
    }

    @Test
    @Order(2)
    void the_keys_do_what_the_page_says_and_nothing_while_somebody_writes() {
        Page office = office();
        office.navigate("/review");
        arrivesAt(office, 0);
        office.keyboard().press("j");
        arrivesAt(office, 1);
        office.keyboard().press("k");
        arrivesAt(office, 0);

        office.keyboard().press("r");
        office.keyboard().type("abcdjkx");
        assertThat(office).hasURL(shows(0));
        assertThat(office.locator("#reason")).hasValue("abcdjkx");
        assertThat(office.locator("#undo")).isHidden();
        office.keyboard().press("Control+a");
        office.keyboard().press("Delete");
        office.keyboard().press("Tab");

        office.keyboard().press("a");
        assertThat(office.locator("#undo")).containsText("“A”");
        browser.look(office, "review-undo");
        office.keyboard().press("u");
        assertThat(office.locator("#undo")).isHidden();
        assertThat(grade(0)).isNull();

        office.keyboard().press("c");
        office.keyboard().press("d");
        assertThat(office.locator("#undo")).containsText("“D”");
        office.keyboard().press("j");
        assertThat(office).hasURL(shows(1));
        assertThat(office.locator(".flash")).containsText("2024年2月");
        assertThat(grade(0)).isEqualTo("D");
    }

    @Test
    @Order(3)
    void after_some_seconds_it_takes_effect_by_itself_and_at_once_when_the_page_is_left() {
        Page office = office();
        office.navigate("/review?report=" + reports.get(1));
        office.keyboard().press("b");
        office.waitForURL(shows(2));
        assertThat(grade(1)).isEqualTo("B");

        office.keyboard().press("a");
        assertThat(office.locator("#undo")).isVisible();
        office.navigate("/tasks");
        for (int asked = 0; grade(2) == null && asked < 200; asked++) {
            office.reload();
        }
        assertThat(grade(2)).isEqualTo("A");
    }

    @Test
    @Order(4)
    void proofs_are_looked_at_in_place_and_nothing_in_them_runs() {
        Page office = office();
        office.navigate("/review?report=" + reports.get(3));
        office.locator("details.proof summary").first().focus();
        office.keyboard().press("Enter");
        assertThat(office.locator("details.proof img").first()).hasJSProperty("naturalWidth", 1);

        var shown = given().cookie("guatu", Client.session("office", sample.password()))
                .get("/evidence/" + picture + "/view");
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.contentType()).startsWith("image/png");
        assertThat(shown.headers().getValues("X-Content-Type-Options")).containsOnly("nosniff");
        assertThat(shown.headers().getValues("X-Frame-Options")).containsOnly("SAMEORIGIN");
        assertThat(shown.headers().getValues("Content-Security-Policy"))
                .singleElement()
                .satisfies(policy ->
                        assertThat(policy).contains("default-src 'none'", "sandbox", "frame-ancestors 'self'"));
    }

    @Test
    @Order(5)
    void many_are_accepted_at_once_and_those_that_are_refused_are_named() {
        Page office = office();
        office.navigate("/review/many?light=GREEN&late=yes");
        assertThat(office.locator("main")).containsText("没有符合条件");
        office.navigate("/review/many?unit=D041");
        assertThat(office.locator("#waiting tbody tr")).hasCount(3);
        office.locator("#many-report").focus();
        office.keyboard().press("Space");
        assertThat(office.locator("[data-picked]").first()).hasText("3");
        tasks.as("reviewer")
                .post("/reports/" + reports.get(5) + "/decision", Map.of("decision", "ACCEPT", "grade", "C"))
                .then()
                .statusCode(200);
        office.locator("#accept-many").focus();
        office.keyboard().press("Enter");
        assertThat(office.locator("#undo")).containsText("“B”");
        office.locator("#undo-now").focus();
        office.keyboard().press("Enter");

        assertThat(office.locator("#outcome")).containsText("2 份报告已通过");
        assertThat(office.locator("#outcome li"))
                .containsText(new String[] {reports.get(5).toString()});
        browser.look(office, "review-many-outcome");
        assertThat(grade(3)).isEqualTo("B");
        assertThat(grade(5)).isEqualTo("C");
    }

    @Test
    @Order(6)
    void what_is_printed_loses_no_column() {
        Page office = office();
        office.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        for (String path : List.of("/tasks", "/heatmap", "/review/many", "/supervision?view=register")) {
            office.navigate(path);
            office.setViewportSize(688, 900);
            assertThat(((Number) office.evaluate(
                                    "Math.max(0, ...[...document.querySelectorAll('table')].map(one => one.offsetHeight"
                                            + " && getComputedStyle(one).display !== 'table' ? 1 : 0))"))
                            .intValue())
                    .as(path + " is printed as a table")
                    .isZero();
            office.setViewportSize(1016, 688);
            assertThat(((Number) office.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
                            .intValue())
                    .as(path + " fits a sheet")
                    .isLessThanOrEqualTo(0);
        }
        office.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        office.setViewportSize(1440, 900);
        assertThat(browser.troubles()).isEmpty();
    }
}
