package org.guatu.scenario;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.guatu.support.ChangedTasks.report;
import static org.guatu.support.ChangedTasks.row;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.guatu.rehearsal.SampleOffice;
import org.guatu.support.ChangedTasks;
import org.guatu.support.Client;
import org.guatu.support.Codes;
import org.guatu.support.EmptyOffice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No page, notice, letter or export shows a code: whoever reads, whatever they open from their first page on. */
@QuarkusTest
@TestProfile(EmptyOffice.class)
class NoCodesTest {
    private static final int PAGES = 140;
    private static final int OF_A_KIND = 3;

    private static final Pattern NOT_SHOWN =
            Pattern.compile("(?s)<(script|style|template|head)\\b.*?</\\1>|<!--.*?-->|<kbd>.*?</kbd>");
    private static final Pattern SAID = Pattern.compile("(?:aria-label|title|placeholder|alt|data-label)=\"([^\"]*)\"");
    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)");

    private static boolean prepared;

    @Inject
    SampleOffice sample;

    @BeforeEach
    void anOfficeInWhichSomethingHasHappened() {
        if (prepared) {
            return;
        }
        prepared = true;
        ChangedTasks tasks = new ChangedTasks(sample.password());
        long list = tasks.issuedBeforeApril(
                row(1, "减证便民", "区行政审批局", "区教育局", "2024年12月底前", "月报"),
                row(2, "行政复议", "区行政审批局", "", "2024年12月底前", "季报"),
                row(3, "普法宣传", "区行政审批局", "", "2024年12月底前", "半年报"));
        Client owner = tasks.as("d041");
        tasks.accepted(owner, tasks.task(list, "减证便民"), "2024-01", 10);
        owner.post(tasks.task(list, "减证便民") + "/reports", report("2024-02", 12));
        owner.post(tasks.task(list, "行政复议") + "/reports", report("2024-Q1", 5));
        tasks.office.moveClockTo("2024-07-20T09:00:00+08:00");
        tasks.office.post(tasks.task(list, "减证便民") + "/suspension", ChangedTasks.approved());
        List<Map<String, Object>> proposals = tasks.office.all("/supervision/proposals");
        for (Map<String, Object> one : proposals) {
            Object task = one.get("task") instanceof Map<?, ?> card ? card.get("id") : one.get("task");
            tasks.office.post("/letters", Map.of("task", task == null ? 0 : task));
        }
        String task = tasks.task(list, "普法宣传");
        tasks.as("leader").post(task + "/instructions", Map.of("words", "请抓紧", "to", "LEAD"));
        debrief(tasks);
    }

    private static void debrief(ChangedTasks tasks) {
        long round = tasks.office
                .post(
                        "/debriefings",
                        Map.of(
                                "year",
                                2024,
                                "title",
                                "年度述法",
                                "sections",
                                List.of(Map.of("kind", "MEASURES", "title", "举措和成效"))))
                .jsonPath()
                .getLong("card.id");
        Object report = tasks.as("d041")
                .all("/debriefings/" + round + "/reports")
                .get(1)
                .get("id");
        String path = "/debriefings/reports/" + report;
        Map<String, Object> act = Map.of("kind", "DEPLOYED", "on", "2024-02-01", "matter", "动员部署", "document", "会议纪要");
        Map<String, Object> text = Map.of("place", 1, "words", "已落实");
        tasks.as("d041").post(path + "/submission", Map.of("sections", List.of(text), "acts", List.of(act)));
        tasks.office.post(path + "/decision", Map.of("decision", "ACCEPT"));
        tasks.office.put("/debriefings/" + round + "/speakers", Map.of("reports", List.of(report)));
        tasks.as("leader")
                .post(path + "/comments", Map.of("words", "好", "rating", "GOOD", "matter", "再公开", "due", "2024-08-01"))
                .then()
                .statusCode(201);
    }

    @ParameterizedTest
    @CsvSource({
        "office, zh-CN", "d041, zh-CN", "d018, zh-CN", "reviewer, zh-CN", "leader, zh-CN", "committee, zh-CN",
        "evaluator, zh-CN", "admin, zh-CN", "auditor, zh-CN", "inspector, zh-CN", "observer, zh-CN", "office, en",
        "d041, en", "auditor, en"
    })
    void no_page_that_a_role_comes_to_shows_a_code(String account, String language) {
        String session = Client.session(account, sample.password());
        Deque<String> open = new ArrayDeque<>(List.of("/"));
        Set<String> seen = new HashSet<>(open);
        Map<String, Integer> kinds = new HashMap<>();
        List<String> shown = new ArrayList<>();
        int pages = 0;
        while (!open.isEmpty() && pages < PAGES) {
            String path = open.poll();
            Response page = given().cookie("guatu", session)
                    .header("Accept-Language", language)
                    .urlEncodingEnabled(false)
                    .get(path);
            if (!String.valueOf(page.contentType()).startsWith("text/html")) {
                continue;
            }
            pages++;
            String html = page.asString();
            Codes.in(visible(html)).forEach(code -> shown.add(path + ": " + code));
            LINK.matcher(html)
                    .results()
                    .map(link -> link.group(1).replace("&amp;", "&"))
                    .forEach(link -> {
                        String kind = link.replaceAll("\\d+", "N").replaceAll("=[^&]*", "=");
                        if (!link.startsWith("/q/")
                                && !link.contains("sign-out")
                                && seen.add(link)
                                && kinds.merge(kind, 1, Integer::sum) <= OF_A_KIND) {
                            open.add(link);
                        }
                    });
        }

        assertThat(pages).as("pages of " + account).isGreaterThan(5);
        assertThat(shown).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"office", "d041", "leader"})
    void no_notice_shows_a_code(String account) {
        Client reader = Client.as(account, sample.password());

        assertThat(reader.all("/notices").stream().flatMap(one -> Codes.in(String.valueOf(one.get("text"))).stream()))
                .isEmpty();
    }

    @Test
    void no_export_and_no_letter_shows_a_code() throws IOException {
        Client office = Client.as("office", sample.password());
        String session = Client.session("office", sample.password());
        Set<String> shown = new TreeSet<>(Codes.in(
                packed(given().cookie("guatu", session).get("/tasks/ledger").asByteArray())));
        for (Map<String, Object> letter : office.all("/letters")) {
            shown.addAll(Codes.in(packed(
                    office.get("/letters/" + letter.get("id") + "/document").asByteArray())));
        }

        assertThat(shown).isEmpty();
    }

    @Test
    void a_refusal_names_roles_and_periods_in_words() {
        Client admin = Client.as("security", sample.password());
        String detail = admin.post(
                        "/accounts",
                        Map.of("username", "neu", "name", "新人", "posts", List.of(Map.of("role", "LIAISON"))))
                .asString();

        assertThat(detail).contains("联络员").doesNotContain("LIAISON");
    }

    private static String visible(String html) {
        String page = NOT_SHOWN.matcher(html).replaceAll(" ");
        StringBuilder said = new StringBuilder();
        SAID.matcher(page).results().forEach(one -> said.append(one.group(1)).append('\n'));
        return said + page.replaceAll("(?s)<[^>]*>", "\n");
    }

    /** The texts of a workbook or a document. */
    private static String packed(byte[] file) throws IOException {
        StringBuilder text = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().matches("xl/(sharedStrings|worksheets/.*)\\.xml|word/document\\.xml")) {
                    text.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8).replaceAll("<[^>]*>", "\n"));
                }
            }
        }
        return text.toString();
    }
}
