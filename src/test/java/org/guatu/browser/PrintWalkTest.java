package org.guatu.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guatu.support.ChangedTasks.row;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import org.guatu.support.EmptyOffice;
import org.junit.jupiter.api.Test;

/** What people wrote is printed as they wrote it. */
@QuarkusTest
@TestProfile(EmptyOffice.class)
class PrintWalkTest extends Walk {
    private static final String MEASURES = "一是成立专班，明确责任人；\n二是每周调度；\n三是年底前完成。";
    private static final String ADDRESS = "https://www.example.gov.cn/" + "a1b2c3".repeat(46);
    /** The width of A4 between its margins, in pixels of 96 to the inch. */
    private static final int PAPER = 718;

    /** Texts that run beyond the paper, and the number of lines that a text of three measures takes. */
    private static final String WIDE =
            """
            () => [...document.querySelectorAll('main *')].filter(one => one.getClientRects().length
                && one.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
                .map(one => one.tagName + '.' + one.className + ' ' + one.textContent.trim().slice(0, 40))
            """;

    private static final String LINES =
            """
            text => { const found = [...document.querySelectorAll('.as-written')].filter(one =>
                one.textContent.includes(text) && one.getClientRects().length);
                return found.map(one => { const range = document.createRange(); range.selectNodeContents(one);
                    return new Set([...range.getClientRects()].map(rect => Math.round(rect.top))).size; }); }
            """;

    private static String task;

    @Override
    void prepare() {
        long list = tasks.issuedBeforeApril(row(1, "减证便民", "区行政审批局", "区教育局", "2024年12月底前", "季报"));
        task = tasks.task(list, "减证便民");
        tasks.as("d041")
                .post(
                        task + "/reports",
                        Map.of(
                                "period",
                                "2024-Q1",
                                "percent",
                                20,
                                "done",
                                MEASURES,
                                "problems",
                                ADDRESS,
                                "next",
                                MEASURES + ADDRESS,
                                "evidence",
                                List.of()))
                .then()
                .statusCode(201);
    }

    @Test
    void a_task_on_paper_keeps_line_breaks_and_no_long_address_runs_over() {
        Page office = as("office");
        office.setViewportSize(PAPER, 1000);
        office.navigate(task);
        office.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

        assertThat((List<?>) office.evaluate(WIDE)).as("beyond the paper").isEmpty();
        assertThat((int) office.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(PAPER);
        assertThat((List<?>) office.evaluate(LINES, "一是成立专班"))
                .isNotEmpty()
                .allSatisfy(lines -> assertThat((Integer) lines).isGreaterThanOrEqualTo(3));

        office.screenshot(new Page.ScreenshotOptions()
                .setPath(java.nio.file.Path.of("target/screenshots/task-printed.png"))
                .setFullPage(true));
        office.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    }
}
