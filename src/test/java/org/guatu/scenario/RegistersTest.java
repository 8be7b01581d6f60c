package org.guatu.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guatu.support.ChangedTasks.row;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.guatu.rehearsal.SampleOffice;
import org.guatu.support.ChangedTasks;
import org.guatu.support.Client;
import org.guatu.support.EmptyOffice;
import org.guatu.support.Extended;
import org.guatu.support.Pages;
import org.guatu.support.Supervision;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Registers with more rows than a page holds: every row is printed, every column sorts, all means all that match. */
@QuarkusTest
@TestProfile(EmptyOffice.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RegistersTest {
    private static final int MANY = 53;
    private static final String REGISTERS =
            """
            office, /tasks?list={list}
            d041, /
            office, /supervision?view=register
            office, /urgings
            office, /extensions
            office, /rectification
            office, /suggestions
            office, /instructions
            office, /debriefings/{round}
            evaluator, /evaluation?list={list}
            auditor, /trail?until=2024-04-08
            d041, /notices
            """;

    private static final Pattern ALL = Pattern.compile("id=\"print-all\" href=\"([^\"]+)\">\\D*(\\d+)");
    private static final Pattern ROW = Pattern.compile("scope=\"row\"|<li class=\"duty\"");
    private static final Pattern COLUMN =
            Pattern.compile("<th( class=\"num\")?( aria-sort=\"\\w+\")?><a href=\"([^\"]+)\">");
    private static final Pattern TITLE = Pattern.compile("<th scope=\"row\"><a href=\"[^\"]+\">([^<]+)</a>");

    private static long list;
    private static long round;

    @Inject
    SampleOffice sample;

    private ChangedTasks tasks;
    private Supervision people;

    @BeforeEach
    void anOfficeWithMuchToDo() {
        tasks = new ChangedTasks(sample.password());
        people = new Supervision(sample.password());
        if (list == 0) {
            list = tasks.issuedBeforeApril(IntStream.rangeClosed(1, MANY)
                    .mapToObj(serial -> row(serial, title(serial), "区行政审批局", "", "2024年10月底前", "月报"))
                    .toArray(String[]::new));
            round = people.office
                    .post("/debriefings", Map.of("year", 2024, "title", "2024年度述法"))
                    .jsonPath()
                    .getLong("card.id");
        }
    }

    private static String at(String path) {
        return path.replace("{list}", "" + list).replace("{round}", "" + round);
    }

    private static String title(int serial) {
        return serial == 1 ? "落实“谁执法谁普法”责任制（ＡＰＰ　２.0）" : "第%02d项任务".formatted(MANY - serial);
    }

    private Pages as(String account) {
        return Pages.as(account, sample.password());
    }

    /** The rows that the page itself tells of: not those of the table of units under the findings. */
    private static int rows(String page) {
        return (int) ROW.matcher(page.split("id=\"by-unit\"")[0]).results().count();
    }

    private static String address(String href) {
        return href.replace("&amp;", "&");
    }

    @Test
    @Order(1)
    void select_all_means_all_that_match_also_those_on_other_pages() {
        Pages office = as("office");
        String page = office.get("/tasks?list=" + list);
        assertThat(page).contains("name=\"all\" value=\"" + MANY + "\"", "全选：符合条件的 " + MANY + " 项", "包括其他页上的");

        String gone = office.refused(422, "/tasks/urgings?list=" + list, Map.of("all", MANY - 1, "message", "请尽快报送"));
        assertThat(gone).contains("现在是 " + MANY + " 项");
        assertThat(people.office.all("/urgings")).isEmpty();

        office.post("/tasks/urgings?list=" + list, Map.of("all", MANY, "message", "请尽快报送"))
                .then()
                .statusCode(303);
        assertThat(people.office.all("/urgings")).hasSize(MANY);
    }

    @Test
    @Order(2)
    void proposals_are_printed_and_sorted_whole_and_drafted_all_at_once() {
        what_is_printed_is_all_that_was_asked_for("office", "/supervision");
        every_column_sorts_and_paging_filters_and_printing_keep_it("office", "/supervision");
        rows_come_in_the_order_of_their_column_over_all_pages("office", "/supervision?sort=task");
        Pages office = as("office");
        assertThat(office.get("/supervision")).contains("name=\"all\" value=\"" + MANY + "\"");
        assertThat(office.refused(422, "/supervision/drafts", Map.of("all", 7))).contains("现在是 " + MANY + " 项");
        office.post("/supervision/drafts", Map.of("all", MANY)).then().statusCode(303);
        assertThat(people.office.all("/letters")).hasSize(MANY);
    }

    @Test
    @Order(2)
    void straight_and_curly_quotes_full_and_half_width_and_every_space_are_alike() {
        for (String typed : List.of(
                "\"谁执法谁普法\"", "“谁执法谁普法”", "「谁执法谁普法」", "'谁执法谁普法'", "app　2.0", "ＡＰＰ ２．０", "(app", "（App", "　谁普法”　责任制 ")) {
            assertThat(people.office
                            .with()
                            .queryParam("q", typed)
                            .get("/api/v1/tasks")
                            .jsonPath()
                            .getList("items.title", String.class))
                    .as(typed)
                    .containsExactly(title(1));
        }
        assertThat(tasks.office
                        .with()
                        .queryParam("q", "100%")
                        .get("/api/v1/tasks")
                        .jsonPath()
                        .getList("items"))
                .isEmpty();
        assertThat(as("d041")
                        .with()
                        .queryParam("q", "\"谁执法谁普法\" app")
                        .get("/tasks")
                        .asString())
                .contains("符合条件 1 项");
    }

    @Test
    @Order(3)
    void every_register_is_filled_beyond_a_page() {
        Client owner = people.as("d041");
        List<Map<String, Object>> all = people.office.all("/tasks?list=" + list);
        for (Map<String, Object> one : all) {
            String task = "/tasks/" + one.get("id");
            Extended.ask(owner, task, "2024-11-30", true);
            people.inspector
                    .post("/findings", people.finding("D041", people.in(20)))
                    .then()
                    .statusCode(201);
            people.observer
                    .post("/suggestions", Map.of("title", "建议" + one.get("serial"), "words", "窗口排队时间长。"))
                    .then()
                    .statusCode(201);
            people.leader
                    .post(task + "/instructions", Map.of("words", "请抓紧推进。", "to", "LEAD", "due", people.in(10)))
                    .then()
                    .statusCode(201);
        }
        assertThat(all).hasSize(MANY);
    }

    @ParameterizedTest
    @CsvSource(textBlock = REGISTERS)
    @Order(4)
    void what_is_printed_is_all_that_was_asked_for(String account, String path) {
        Pages reader = as(account);
        String page = reader.get(at(path));
        MatchResult printAll = ALL.matcher(page).results().findFirst().orElseThrow();

        String printed = reader.get(address(printAll.group(1)));

        assertThat(rows(page)).as("a page of " + path).isBetween(1, 50);
        assertThat(rows(printed)).as(path).isEqualTo(Integer.parseInt(printAll.group(2)));
        assertThat(printed).contains("data-print").doesNotContain("id=\"print-all\"");
        assertThat(columns(printed)).as("columns").isEqualTo(columns(page));
    }

    private static long columns(String page) {
        return Pattern.compile("<th[ >]")
                .matcher(page.split("</thead>")[0])
                .results()
                .count();
    }

    @ParameterizedTest
    @CsvSource(textBlock = REGISTERS)
    @Order(5)
    void every_column_sorts_and_paging_filters_and_printing_keep_it(String account, String path) {
        Pages reader = as(account);
        String page = reader.get(at(path));
        List<String> columns =
                COLUMN.matcher(page).results().map(one -> address(one.group(3))).toList();
        assertThat(columns).hasSizeGreaterThanOrEqualTo(path.equals("/") || path.equals("/notices") ? 0 : 4);
        for (String column : columns) {
            String ascending = reader.get(column);
            assertThat(ascending).as(column).containsOnlyOnce("aria-sort=\"ascending\"");
            String turned = COLUMN.matcher(ascending)
                    .results()
                    .filter(one -> one.group(2) != null)
                    .map(one -> address(one.group(3)))
                    .findFirst()
                    .orElseThrow();
            String descending = reader.get(turned);
            assertThat(descending).as(turned).containsOnlyOnce("aria-sort=\"descending\"");
            assertThat(turned).contains("sort=-");
            assertThat(rows(descending)).isEqualTo(rows(ascending));
            String sort = turned.replaceAll(".*(sort=-\\w+).*", "$1");
            assertThat(ALL.matcher(descending)
                            .results()
                            .findFirst()
                            .orElseThrow()
                            .group(1))
                    .contains(sort);
            assertThat(Objects.requireNonNull(link(descending, "next"))).contains(sort);
            if (descending.contains("class=\"filters")) {
                assertThat(descending).contains("name=\"sort\" value=\"" + sort.replace("sort=", "") + "\"");
            }
        }
    }

    private static String link(String page, String rel) {
        return Pattern.compile("href=\"([^\"]+)\" rel=\"" + rel + "\"")
                .matcher(page)
                .results()
                .map(found -> address(found.group(1)))
                .findFirst()
                .orElse(null);
    }

    @ParameterizedTest
    @CsvSource({
        "office, /tasks?list={list}&sort=task",
        "office, /supervision?view=register&sort=letter",
        "office, /urgings?sort=task",
        "office, /extensions?sort=task"
    })
    @Order(6)
    void rows_come_in_the_order_of_their_column_over_all_pages(String account, String path) {
        String printed = as(account).get(at(path) + "&print=all");
        List<String> titles = TITLE.matcher(printed)
                .results()
                .map(found -> found.group(1).replaceAll("\\D", ""))
                .filter(serial -> serial.length() == 2)
                .toList();
        String turned = as(account).get(at(path).replace("sort=", "sort=-") + "&print=all");
        List<String> backwards = TITLE.matcher(turned)
                .results()
                .map(found -> found.group(1).replaceAll("\\D", ""))
                .filter(serial -> serial.length() == 2)
                .toList();

        assertThat(titles).as(path).hasSize(MANY - 1).isSorted();
        assertThat(backwards).isSortedAccordingTo(java.util.Comparator.reverseOrder());
    }
}
