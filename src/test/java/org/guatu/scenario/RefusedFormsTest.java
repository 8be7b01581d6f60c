package org.guatu.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guatu.rehearsal.SampleOffice;
import org.guatu.support.Client;
import org.guatu.support.EmptyOffice;
import org.guatu.support.Pages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever a form is refused for, its writer is told what is wrong, loses nothing and overwrites nobody. */
@QuarkusTest
@TestProfile(EmptyOffice.class)
class RefusedFormsTest {
    private static final String HEADER = "序号,重点领域,工作任务,牵头单位,完成时限,上报频次\n";
    private static final String WRITTEN = "这一段话写了很久，“不能”丢 & 不该丢";

    @Inject
    SampleOffice sample;

    private Client office;
    private Pages desk;
    private Pages unit;

    @BeforeEach
    void signIn() {
        office = Client.as("office", sample.password());
        desk = as("office");
        unit = as("d022");
    }

    @Test
    void a_row_that_was_never_changed_has_a_version_too_and_the_second_of_two_writers_sees_what_the_first_left() {
        Pages admin = as("admin");
        String opened = admin.get("/units/D005");
        assertThat(Pages.versions(opened)).containsExactly("0");
        admin.post("/units/D005", Map.of("version", 0, "fullName", "甲先改的全称"))
                .then()
                .statusCode(303);

        String page = admin.refused(412, "/units/D005", Map.of("version", 0, "fullName", "乙后改的全称"));

        assertThat(page).contains("value=\"乙后改的全称\"").contains("现在是“甲先改的全称”");
        assertThat(Pages.versions(page)).containsExactly("1");
    }

    @Test
    void what_was_written_is_shown_though_a_colleague_acted_first_and_the_form_is_gone() {
        String task = task();
        String seen = Pages.versions(unit.get(task)).get(0);
        unit.post(task + "/acceptance", Map.of("version", seen)).then().statusCode(303);

        String page = unit.post(task + "/return", Map.of("version", seen, "reason", WRITTEN))
                .then()
                .statusCode(412)
                .extract()
                .asString();

        assertThat(page).contains("id=\"unplaced\"").contains("“不能”丢 &amp; 不该丢");
    }

    @Test
    void no_password_is_shown_again() {
        String page = unit.refused(422, "/password", Map.of("current", "错 的", "fresh", "新 密 码", "again", "别 的"));

        assertThat(page).doesNotContain("新 密 码").doesNotContain("错 的");
    }

    @Test
    void the_other_forms_of_a_page_keep_their_drafts_when_one_is_refused() {
        String task = task();
        String draft = "suspensions/" + task.replaceAll("\\D", "");
        desk.post("/drafts", Map.of("draft", draft, "reason", WRITTEN)).then().statusCode(303);

        String page = desk.refused(422, task + "/adjustment", Map.of("title", ""));

        assertThat(page).contains("“不能”丢 &amp; 不该丢").doesNotContain("id=\"unplaced\"");
    }

    @Test
    void the_import_desk_shows_again_what_was_typed() {
        String open = "/imports/" + imported("1,甲,开展宣传,区宇航局,适时,季报\n2,甲,开展普法,区司法局,2024年6月底前,季报\n");
        int seen = office.read(open).getInt("version");

        assertThat(desk.refused(422, open + "/units", Map.of("name", "区宇航局", "units", "区航天局")))
                .contains("value=\"区航天局\"");
        assertThat(desk.refused(422, open + "/answers", Map.of("who", "UNSTATED", "issuer", "某办公室", "deadline", "尽快")))
                .contains("value=\"某办公室\"")
                .contains("value=\"尽快\"");
        assertThat(desk.refused(422, open + "/answers", Map.of("who", "UNSTATED", "issuer", "长".repeat(101))))
                .contains("长".repeat(101));
        assertThat(desk.post(open + "/rows", Map.of("show", "all", "field", "cadence", "value", "每半年"))
                        .then()
                        .statusCode(422)
                        .extract()
                        .asString())
                .contains("value=\"每半年\"");
        String row = desk.post(
                        open + "/rows/2",
                        Map.of(
                                "version",
                                seen + 7,
                                "cells.name",
                                List.of("serial", "section", "title"),
                                "cells.text",
                                List.of("1", "甲", "重新写过的名称")))
                .then()
                .statusCode(412)
                .extract()
                .asString();
        assertThat(row).contains("value=\"重新写过的名称\"").contains("现在是“开展宣传”");
    }

    @Test
    void one_act_settles_a_problem_that_more_rows_have_than_a_form_has_fields() {
        StringBuilder rows = new StringBuilder();
        for (int n = 1; n <= 1100; n++) {
            rows.append(n).append(",甲,第").append(n).append("项,区司法局,适时,季报\n");
        }
        String open = "/imports/" + imported(rows.toString());
        String page = desk.get(open);
        String sent =
                page.substring(page.indexOf("name=\"rows\" value=\"") + 19).split("\"", 2)[0];

        desk.post(open + "/rows", Map.of("field", "deadline", "rows", sent, "value", "2024年底前"))
                .then()
                .statusCode(303);

        office.get(open).then().body("rows[1099].deadline.due", equalTo("2024-12-31"));
    }

    @Test
    void a_text_longer_than_its_place_is_told_and_drawn_again() {
        String task = task();
        String tooLong = "长".repeat(25_000);

        assertThat(unit.refused(422, task + "/return", Map.of("reason", tooLong)))
                .contains(tooLong)
                .contains("10,000 字以内");
        assertThat(desk.refused(422, task + "/adjustment", adjustment("长".repeat(501))))
                .contains("500 字以内");
        assertThat(desk.refused(422, task + "/suspension", Map.of("reason", "暂停", "basis", tooLong)))
                .contains(tooLong);
        office.post(task + "/suspension", Map.of("reason", "暂停", "basis", "文", "until", "9999-12-31"))
                .then()
                .statusCode(422);
    }

    @Test
    void a_line_break_counts_once() {
        String lines = "字\r\n".repeat(250);

        desk.post(task() + "/urgings", Map.of("message", lines)).then().statusCode(303);
    }

    @Test
    void the_same_key_with_other_words_is_refused_and_the_words_are_shown() {
        String task = task();
        String key = UUID.randomUUID().toString();
        Map<String, Object> first = Map.of("once", key, "message", "第一次催办");
        desk.post(task + "/urgings", first).then().statusCode(303);
        desk.post(task + "/urgings", first).then().statusCode(303);

        String page = desk.refused(422, task + "/urgings", Map.of("once", key, "message", WRITTEN));

        assertThat(page).contains("“不能”丢 &amp; 不该丢");
        office.get(task).then().body("urgings.message", equalTo(List.of("第一次催办")));
    }

    @Test
    void the_same_key_with_another_body_is_refused_at_the_api_and_so_is_a_key_that_is_too_long() {
        String path = "/api/v1" + task() + "/urgings";
        String key = UUID.randomUUID().toString();
        office.with()
                .header("Idempotency-Key", key)
                .body(Map.of("message", "一"))
                .post(path)
                .then()
                .statusCode(201);
        office.with()
                .header("Idempotency-Key", key)
                .body(Map.of("message", "一"))
                .post(path)
                .then()
                .statusCode(201);

        office.with()
                .header("Idempotency-Key", key)
                .body(Map.of("message", "二"))
                .post(path)
                .then()
                .statusCode(422);
        office.with()
                .header("Idempotency-Key", "k".repeat(121))
                .body(Map.of("message", "三"))
                .post(path)
                .then()
                .statusCode(400);
        office.with()
                .header("Idempotency-Key", "k".repeat(120))
                .body(Map.of("message", "三"))
                .post(path)
                .then()
                .statusCode(201);
    }

    @Test
    void what_is_wrong_in_rows_is_told_with_the_row_and_beside_its_field() {
        String task = task();
        unit.post(task + "/acceptance", Map.of()).then().statusCode(303);

        String page = unit.refused(
                422,
                task + "/milestones",
                Map.of(
                        "milestones.title", List.of("第一步", "", "第二步"),
                        "milestones.due", List.of("2024-03-31", "", "2024-13-31"),
                        "milestones.weight", List.of("60", "", "四十")));

        assertThat(page)
                .contains("第 2 行：请填写整数")
                .contains("href=\"#milestones-milestones.weight-2\"")
                .contains("href=\"#milestones-milestones.due-2\"")
                .contains("id=\"milestones-milestones.weight-2\" aria-invalid=\"true\"");
        assertThat(unit.refused(
                        422,
                        task + "/milestones",
                        Map.of(
                                "milestones.title", List.of("第一步", "长".repeat(201)),
                                "milestones.due", List.of("2024-03-31", "2024-06-30"),
                                "milestones.weight", List.of("60", "2147483647"))))
                .contains("第 2 行：请写明里程碑名称，200 字以内")
                .contains("第 2 行：权重请填写 1 到 100 的整数");
    }

    @Test
    void a_message_fits_its_form_and_leads_to_its_field() {
        String task = task();
        assertThat(desk.refused(422, task + "/adjustment", Map.of("title", "", "points", "很多")))
                .contains("请填写数字，可带小数");
        assertThat(desk.refused(422, task + "/adjustment", adjustment(" "))).contains("任务名称不能为空");
        assertThat(desk.refused(422, task + "/cancellation", Map.of())).doesNotContain("调整原因");
        Pages admin = as("admin");
        admin.refused(422, "/calendar", Map.of("day", "2024-05-05", "name", "活动", "working", "也许"));
        assertThat(admin.refused(422, "/calendar/notice", Map.of("text", "", "year", "二〇二四")))
                .contains("value=\"二〇二四\"");
        assertThat(as("security")
                        .refused(
                                422,
                                "/people",
                                Map.of("username", "new-one", "name", "新人", "posts.role", "LIAISON", "posts.unit", "")))
                .contains("岗位 联络员 须指明所在单位");
        as("evaluator")
                .refused(422, "/evaluation", Map.of("list", office.read(task).getLong("list.id")));
    }

    @Test
    void what_no_form_can_send_is_refused_and_is_no_failure() {
        unit.post("/drafts", Map.of("draft", "d".repeat(201), "reason", "x"))
                .then()
                .statusCode(422);
        unit.with()
                .contentType("application/x-www-form-urlencoded")
                .body("reason=%zz")
                .post("/tasks/1/return")
                .then()
                .statusCode(400);
        unit.with()
                .contentType("multipart/form-data; boundary=x")
                .body("--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb".getBytes(StandardCharsets.UTF_8))
                .post("/tasks/1/close-out")
                .then()
                .statusCode(400);
        unit.post("/tasks/1/return", Map.of("reason", Collections.nCopies(1100, "x")))
                .then()
                .statusCode(400);
    }

    @Test
    void what_is_too_large_is_told_in_words_before_it_is_read() throws IOException {
        assertThat(answerToSending(66L << 20, "/tasks/1/close-out"))
                .startsWith("HTTP/1.1 413")
                .contains("最多 64 MB");
        assertThat(answerToSending(66L << 20, "/api/v1/evidence"))
                .startsWith("HTTP/1.1 413")
                .contains("application/problem+json")
                .contains("最多 64 MB");
    }

    @Test
    void what_comes_in_pieces_and_is_too_large_is_told_in_words_too() throws IOException {
        String form = "multipart/form-data; boundary=x";
        String head = "--x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.pdf\"\r\n\r\n";
        assertThat(answerToPieces("/imports", form, head, "a"))
                .startsWith("HTTP/1.1 413")
                .contains("最多 64 MB", "<html");
        assertThat(answerToPieces("/api/v1/evidence", form, head, "a"))
                .startsWith("HTTP/1.1 413")
                .contains("application/problem+json", "最多 64 MB");
        assertThat(answerToPieces("/api/v1/urgings", "application/json", "{", " "))
                .startsWith("HTTP/1.1 413")
                .contains("application/problem+json", "最多 64 MB");
    }

    @Test
    void a_text_of_more_than_a_megabyte_is_told_and_drawn_again() {
        String long1 = "长".repeat(400_000);

        assertThat(unit.refused(422, task() + "/return", Map.of("reason", long1)))
                .contains("10,000 字以内")
                .contains(long1);
    }

    /** Sends 80 MB in pieces, as whoever does not know beforehand how much it will be; reads the answer beside. */
    private String answerToPieces(String path, String type, String begin, String more) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", RestAssured.port)) {
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            out.write(("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nCookie: guatu="
                            + Client.session("office", sample.password()) + "\r\nAuthorization: Bearer "
                            + office.token() + "\r\nContent-Type: " + type
                            + "\r\nTransfer-Encoding: chunked\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            piece(out, begin.getBytes(StandardCharsets.US_ASCII));
            byte[] megabyte = more.repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
            Thread sending = new Thread(() -> {
                try {
                    for (int i = 0; i < 80; i++) {
                        piece(out, megabyte);
                    }
                    piece(out, new byte[0]);
                } catch (IOException closed) {
                    // Whoever is refused may be cut off while still sending.
                }
            });
            sending.start();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void piece(OutputStream out, byte[] content) throws IOException {
        out.write((Integer.toHexString(content.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.write(content);
        out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private static String answerToSending(long bytes, String path) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", RestAssured.port)) {
            socket.setSoTimeout(20_000);
            String head = "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + bytes + "\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void an_unreadable_body_is_told_as_a_problem() {
        String path = "/api/v1" + task() + "/reports";
        for (String body : List.of("{\"percent\":\"abc\"}", "[]", "\"x\"")) {
            office.with().body(body).post("/api/v1/lists/links").then().contentType("application/problem+json");
            Client.as("d022", sample.password())
                    .with()
                    .body(body)
                    .post(path)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json");
        }
        office.post(task() + "/urgings", Map.of("message", "催", "urgent", true))
                .then()
                .statusCode(422)
                .body("title", equalTo("Unprocessable Content"))
                .body("problems.field", hasItem("urgent"));
    }

    @Test
    void what_cannot_be_meant_is_refused() {
        Client.as("d022", sample.password())
                .upload("/evidence", "empty.txt", new byte[0], Map.of())
                .then()
                .statusCode(422)
                .body("detail", containsString("empty.txt"));
        Client.as("inspector", sample.password())
                .post("/inspections", Map.of("title", "督察", "kind", "REGULAR", "begins", "9999-12-31", "team", "甲"))
                .then()
                .statusCode(422)
                .body("problems.field", hasItem("begins"));
        as("admin").refused(422, "/units", Map.of("code", "d001", "name", "另一个单位", "category", "区级部门"));
    }

    private Pages as(String username) {
        return Pages.as(username, sample.password());
    }

    private static Map<String, Object> adjustment(String title) {
        return Map.of("title", title, "reason", "调整", "basis", "某文", "approvedBy", "某人", "approvedOn", "2024-01-02");
    }

    private long imported(String rows) {
        return office.upload(
                        "/imports",
                        "清单.csv",
                        (HEADER + rows).getBytes(StandardCharsets.UTF_8),
                        Map.of("kind", "ANNUAL", "year", 2024))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
    }

    /** A task of its own list, just issued to d022. */
    private String task() {
        long list = office.confirm(imported("1,甲,开展宣传,区司法局,2024年12月底前,季报\n"));
        office.post("/lists/" + list + "/issue").then().statusCode(200);
        return "/tasks/" + office.all("/tasks?list=" + list).get(0).get("id");
    }
}
