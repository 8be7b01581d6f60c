package org.guatu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.guatu.support.EmptyOffice;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The sample's yearly list on the wall: a leader looks, the office hangs it up, a screen in a corridor shows it. */
@QuarkusTest
@TestProfile(EmptyOffice.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WallWalkTest extends Walk {
    private static final int TURN = 20_000;
    private static String link = "";

    @Override
    void prepare() {
        long list = issued();
        tasks.office.moveClockTo("2024-01-22T09:00:00+08:00");
        tasks.office.moveClockTo("2024-04-08T09:00:00+08:00");
        List<Map<String, Object>> all = tasks.office.all("/tasks?list=" + list);
        for (int i = 0; i < all.size(); i += 3) {
            Map<String, Object> one = all.get(i);
            String lead = String.valueOf(((Map<?, ?>) one.get("lead")).get("code"));
            String period = "MONTHLY".equals(one.get("cadence")) ? "2024-03" : "2024-Q1";
            if (!"D022".equals(lead)
                    && !"D011".equals(lead)
                    && List.of("MONTHLY", "QUARTERLY").contains(one.get("cadence"))) {
                tasks.accepted(
                        tasks.as(lead.toLowerCase(java.util.Locale.ROOT)),
                        "/tasks/" + one.get("id"),
                        period,
                        15 + i % 20);
            }
        }
        tasks.office.moveClockTo("2024-06-18T09:00:00+08:00");
    }

    private long issued() {
        try {
            JsonPath read = tasks.office
                    .upload(
                            "/imports",
                            "annual-63.csv",
                            Files.readAllBytes(Path.of("src/demo/resources/sample/annual-63.csv")),
                            Map.of("kind", "ANNUAL", "year", 2024))
                    .then()
                    .statusCode(201)
                    .extract()
                    .jsonPath();
            long list = tasks.office
                    .post("/imports/" + read.getLong("id") + "/confirmation", Map.of("until", 2024))
                    .then()
                    .statusCode(201)
                    .extract()
                    .jsonPath()
                    .getLong("id");
            tasks.office.post("/lists/" + list + "/issue").then().statusCode(200);
            return list;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    @Order(1)
    void a_leader_comes_from_home_to_the_chart_and_from_a_row_to_its_task() {
        Page leader = as("leader");
        leader.navigate("/");
        leader.click("#week a[href='/wall']");
        assertThat(leader.locator("#wall tbody tr:not(.group)")).hasCount(63);
        assertThat(leader.locator(".nav [aria-current]")).containsText("热力图");
        browser.look(leader, "wall");
        browser.look(leader, "wall", 1920, 1080);
        browser.look(leader, "wall", 3840, 2160);

        leader.setViewportSize(1440, 900);
        leader.selectOption("#wall-filter [name=alarming]", "true");
        assertThat(leader).hasURL(Pattern.compile(".*alarming=true.*"));
        assertThat(leader.locator("#wall .light-green")).hasCount(0);
        leader.selectOption("#wall-filter [name=group]", "UNIT");
        assertThat(leader).hasURL(Pattern.compile(".*group=UNIT.*"));
        browser.look(leader, "wall-red");
        leader.locator("#wall tbody th a").first().click();
        assertThat(leader).hasURL(Pattern.compile(".*/tasks/\\d+"));
    }

    @Test
    @Order(2)
    void the_chart_of_a_past_day_says_so_and_a_day_before_the_list_says_why_it_is_empty() {
        Page leader = as("leader");
        leader.navigate("/wall?asOf=2024-03-29");
        assertThat(leader.locator(".seen")).containsText("2024-03-29");
        leader.navigate("/wall?asOf=2023-12-29");
        assertThat(leader.locator("#main")).containsText("这一天还没有下达任务");
        browser.look(leader, "wall-empty");
    }

    @Test
    @Order(3)
    void in_english_and_at_the_keyboard() {
        Page leader = as("leader");
        leader.navigate("/wall");
        leader.click("button[name=lang][value=en]");
        assertThat(leader.locator("h1")).containsText("Wall chart");
        browser.look(leader, "wall-en");
        leader.setViewportSize(1440, 900);
        leader.locator("#wall tbody th a").first().focus();
        leader.keyboard().press("Enter");
        assertThat(leader).hasURL(Pattern.compile(".*/tasks/\\d+"));
        leader.click("button[name=lang][value='zh-CN']");
        assertThat(leader.locator(".nav")).containsText("热力图");
    }

    @Test
    @Order(4)
    void somebody_turns_the_pages_of_the_big_screen_by_keys() {
        Page leader = as("leader");
        leader.navigate("/wall");
        leader.click("a[href^='/wall/screen']");
        assertThat(leader.locator(".wall-when")).containsText("第 1 /");
        leader.keyboard().press("ArrowRight");
        assertThat(leader.locator(".wall-when")).containsText("第 2 /");
        leader.keyboard().press("ArrowLeft");
        assertThat(leader.locator(".wall-when")).containsText("第 1 /");
        leader.keyboard().press("Escape");
        assertThat(leader).hasURL(Pattern.compile(".*/wall\\?.*"));
    }

    @Test
    @Order(5)
    void the_office_makes_a_link_and_sees_it_once() {
        Page office = as("office");
        office.navigate("/wall");
        office.click("a[href='/wall/displays']");
        browser.look(office, "displays-none");
        office.setViewportSize(1440, 900);
        office.click("#display .btn-primary");
        assertThat(office.locator("#display .error")).containsText("大屏放在哪里");
        office.fill("#name", "三楼走廊");
        office.click("#display .btn-primary");
        link = office.locator("#link").textContent();
        assertThat(link).contains("/display/");
        browser.look(office, "displays");
        office.navigate("/wall/displays");
        assertThat(office.locator("#link")).hasCount(0);
        assertThat(office.locator("#displays")).containsText("三楼走廊");
    }

    @Test
    @Order(6)
    void a_screen_fills_its_height_and_width_and_scrolls_nowhere() {
        Page screen = browser.nobody();
        for (int[] size : new int[][] {{1920, 1080}, {3840, 2160}}) {
            screen.setViewportSize(size[0], size[1]);
            screen.navigate(link);
            browser.look(screen, "wall-screen", size[0], size[1]);
            assertThat(screen.evaluate("document.documentElement.scrollHeight <= innerHeight"))
                    .as("nothing below the edge at %d", size[0])
                    .isEqualTo(true);
            assertThat(screen.evaluate("document.querySelector('footer').getBoundingClientRect().bottom <= innerHeight"
                            + " && document.querySelector('tbody').getBoundingClientRect().bottom"
                            + " <= document.querySelector('footer').getBoundingClientRect().top"))
                    .as("no line behind the signs at %d", size[0])
                    .isEqualTo(true);
            assertThat(((Number) screen.evaluate(
                                    "document.querySelector('tbody').getBoundingClientRect().bottom / innerHeight"))
                            .doubleValue())
                    .as("the page is full at %d", size[0])
                    .isGreaterThan(0.8);
        }
        assertThat(browser.foreignRequests()).isEmpty();
    }

    @Test
    @Order(7)
    void a_screen_turns_its_pages_outlives_a_lost_connection_and_shuts_with_its_link() {
        Page screen = browser.nobody();
        screen.clock().install();
        screen.setViewportSize(1920, 1080);
        screen.navigate(link);
        assertThat(screen.locator(".wall-when")).containsText("第 1 /");
        screen.clock().runFor(TURN);
        assertThat(screen.locator(".wall-when")).containsText("第 2 /");

        screen.click("[data-pause]");
        screen.clock().runFor(3 * TURN);
        assertThat(screen.locator(".wall-when")).containsText("第 2 /");
        screen.click("[data-pause]");

        screen.context().setOffline(true);
        screen.clock().runFor(TURN);
        assertThat(screen.locator("#wall-away")).isVisible();
        assertThat(screen.locator(".wall-when")).containsText("第 2 /");
        screen.context().setOffline(false);
        screen.clock().runFor(TURN);
        assertThat(screen.locator(".wall-when")).containsText("第 3 /");
        assertThat(screen.locator("#wall-away")).isHidden();

        Page office = as("office");
        office.navigate("/wall/displays");
        office.click("#displays form button");
        assertThat(office.locator(".flash")).containsText("三楼走廊");
        screen.clock().runFor(TURN);
        assertThat(screen.locator("#refused")).containsText("这个大屏链接打不开");
        browser.look(screen, "wall-shut");
    }
}
