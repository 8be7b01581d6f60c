package org.guatu.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.guatu.catalogue.sheet.HostileFile;
import org.guatu.catalogue.sheet.HostileFiles;
import org.guatu.rehearsal.SampleOffice;
import org.guatu.support.Client;
import org.guatu.support.EmptyOffice;
import org.guatu.support.Workbooks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A messy file on the import desk: asked about, settled, left and come back to, confirmed, imported again. */
@QuarkusTest
@Tag("database")
@TestProfile(EmptyOffice.class)
class ImportDeskTest {
    private static final String HEADER = "序号,重点领域,工作任务,牵头单位,配合单位,完成时限,上报频次\n";

    @Inject
    SampleOffice sample;

    private Client office;

    @BeforeEach
    void signIn() {
        office = Client.as("office", sample.password());
    }

    @Test
    void a_messy_file_is_asked_about_settled_and_confirmed() throws IOException {
        ValidatableResponse read = office.upload(
                        "/imports", "messy.xlsx", messy(), Map.of("kind", "ANNUAL", "year", 2024))
                .then()
                .statusCode(201)
                .body("status", equalTo("NEEDS_REVIEW"))
                .body("rows", hasSize(9))
                .body("rows.find { it.row == 8 }.problems.find { it.blocking }.message", containsString("隐藏"))
                .body("questions.find { it.kind == 'HIDDEN_ROWS' }.blocking", equalTo(true))
                .body("sheets.name", hasItems("任务分解表", "Sheet2", "旧版"));
        long id = read.extract().jsonPath().getLong("id");
        office.post("/imports/" + id + "/confirmation").then().statusCode(409).body("problems.row", hasItem(8));

        patch("/imports/" + id, Map.of("hiddenRows", "LEAVE_OUT"))
                .statusCode(200)
                .body("rows", hasSize(8))
                .body("leftOut.row", equalTo(List.of(8)))
                .body("questions.find { it.kind == 'HIDDEN_ROWS' }.settled", equalTo(true));
        patch("/imports/" + id + "/rows/8", Map.of("leftOut", false)).body("rows", hasSize(9));
        String unknown = office.read("/imports/" + id).getString("unknownUnits[0].name");
        post("/imports/" + id + "/units", Map.of("name", unknown, "units", List.of("区数据局")))
                .statusCode(200);
        patch("/imports/" + id + "/rows/17", Map.of("field", "deadline", "value", "2024年12月底前"))
                .statusCode(200)
                .body("status", equalTo("READY"));

        office.get("/imports").then().statusCode(200).body("items.find { it.id == " + id + " }.blocking", equalTo(0));
        long list = confirmed(id);
        office.get("/imports").then().body("items.id", not(hasItem((int) id)));
        assertThat(office.all("/tasks?list=" + list)).hasSize(9);
        office.get("/imports/" + id + "/file")
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("attachment"))
                .header("X-Content-Type-Options", equalTo("nosniff"));
        office.with().delete("/api/v1/imports/" + id).then().statusCode(409);
    }

    @Test
    void a_column_is_said_to_mean_something_else_and_corrections_survive_the_new_reading() {
        long id = uploaded("序号,工作任务,牵头单位,啥时候办完,乙列\n1,甲事项,区司法局,2024年6月底前,x\n2,乙事项,区司法,2024年6月底前,\n");
        office.get("/imports/" + id)
                .then()
                .body("columns[3].field", nullValue())
                .body("columns[3].samples", hasItem("2024年6月底前"))
                .body("questions.find { it.kind == 'COLUMNS' }.blocking", equalTo(false));

        patch("/imports/" + id + "/rows/3", Map.of("field", "lead", "value", "区财政局"))
                .statusCode(200);
        patch("/imports/" + id, Map.of("columns", List.of(Map.of("index", 3, "field", "deadline"), Map.of("index", 4))))
                .statusCode(200)
                .body("rows[0].deadline.due", equalTo("2024-06-30"))
                .body("rows[1].lead.name", equalTo("区财政局"))
                .body("questions.kind", not(hasItem("COLUMNS")))
                .body("status", equalTo("READY"));
        patch("/imports/" + id, Map.of("columns", List.of(Map.of("index", 3, "field", "nonsense"))))
                .statusCode(422);
        patch("/imports/" + id, Map.of("columns", List.of(Map.of("index", 77, "field", "title"))))
                .statusCode(422);
    }

    @Test
    void what_an_issuer_means_is_remembered_and_used_for_its_next_list() {
        String list = "序号,工作任务,责任单位,何时\n1,甲事项,区司法局、区财政局,2024年6月底前\n2,乙事项,区教育局、区司法局,2024年9月底前\n";
        Map<String, Object> fields = Map.of("kind", "REFORM", "year", 2024, "issuer", "区委改革办");
        long first = office.upload("/imports", "改革.csv", bytes(list), fields)
                .then()
                .statusCode(201)
                .body("reading.asLastTime", equalTo(false))
                .body("questions.find { it.kind == 'RESPONSIBLE' }.blocking", equalTo(true))
                .extract()
                .jsonPath()
                .getLong("id");
        patch(
                        "/imports/" + first,
                        Map.of(
                                "firstUnitLeads",
                                true,
                                "cadence",
                                "MONTHLY",
                                "columns",
                                List.of(Map.of("index", 3, "field", "deadline"))))
                .body("status", equalTo("READY"));
        confirmed(first);

        office.upload("/imports", "改革2.csv", bytes(list), fields)
                .then()
                .statusCode(201)
                .body("reading.asLastTime", equalTo(true))
                .body("reading.cadence", equalTo("MONTHLY"))
                .body("rows[0].lead.name", equalTo("区司法局"))
                .body("rows[0].deadline.due", equalTo("2024-06-30"))
                .body("status", equalTo("READY"));
        office.upload("/imports", "要点.csv", bytes(list), Map.of("kind", "ANNUAL", "year", 2024, "issuer", "区委改革办"))
                .then()
                .body("reading.asLastTime", equalTo(false));
        long third = office.upload("/imports", "改革3.csv", bytes(list), fields)
                .jsonPath()
                .getLong("id");
        patch("/imports/" + third, Map.of("asUsual", true))
                .body("reading.asLastTime", equalTo(false))
                .body("columns[3].field", nullValue());
        Map<String, Object> unclear = new HashMap<>(fields);
        unclear.put("deadline", "尽快吧");
        office.upload("/imports", "改革4.csv", bytes(list), unclear).then().statusCode(422);
    }

    @Test
    void a_name_that_nobody_knows_is_settled_once_for_all_rows_and_remembered() {
        long id = uploaded(HEADER
                + "1,宣传,甲,区宇航办,区财政局、区宇航办,2024年6月底前,季报\n"
                + "2,宣传,乙,区司法局,区宇航办,2024年6月底前,季报\n"
                + "3,宣传,丙,区司法局,有关专班,2024年6月底前,季报\n");
        office.get("/imports/" + id)
                .then()
                .body("unknownUnits.find { it.name == '区宇航办' }.rows", equalTo(List.of(2, 3)));

        post("/imports/" + id + "/units", Map.of("name", "区宇航办", "units", List.of("没有这家")))
                .statusCode(422);
        post("/imports/" + id + "/units", Map.of("name", "没问过的", "units", List.of()))
                .statusCode(422);
        post("/imports/" + id + "/units", Map.of("name", "区宇航办", "units", List.of("区教育局"), "remember", true))
                .statusCode(200)
                .body("unknownUnits.name", not(hasItem("区宇航办")))
                .body("rows[0].lead.name", equalTo("区教育局"))
                .body("rows[1].cooperating.name", hasItem("区教育局"));
        post("/imports/" + id + "/units", Map.of("name", "有关专班", "units", List.of()))
                .statusCode(200)
                .body("rows[2].cooperating", hasSize(0))
                .body("status", equalTo("READY"));
        post("/imports/" + id + "/units", Map.of("name", "有关专班", "undo", true)).body("status", equalTo("NEEDS_REVIEW"));
        post("/imports/" + id + "/units", Map.of("name", "有关专班", "units", List.of("区财政局", "区教育局")))
                .body("rows[2].cooperating", hasSize(2));

        post("/imports/" + id + "/units", Map.of("name", "区宇航办", "units", List.of("区财政局"), "remember", true))
                .statusCode(409)
                .body("detail", containsString("区教育局"));
        long next = uploaded(HEADER + "1,宣传,甲,区宇航办,,2024年6月底前,季报\n");
        office.get("/imports/" + next).then().body("rows[0].lead.name", equalTo("区教育局"));
    }

    @Test
    void several_rows_are_corrected_at_once_all_or_none() {
        long id = uploaded(HEADER + "1,宣传,甲,区司法局,,近期,季报\n2,宣传,乙,区司法局,,近期,季报\n3,宣传,丙,区财政局,,近期,季报\n");

        patch("/imports/" + id + "/rows", Map.of("rows", List.of(2, 99), "field", "deadline", "value", "年底前"))
                .statusCode(422)
                .body("problems.row", hasItem(99));
        office.get("/imports/" + id).then().body("counts.blocking", equalTo(3));
        patch(
                        "/imports/" + id + "/rows",
                        Map.of(
                                "where",
                                Map.of("field", "deadline", "value", "近期"),
                                "field",
                                "deadline",
                                "value",
                                "2024年底前"))
                .statusCode(200)
                .body("status", equalTo("READY"));
        patch("/imports/" + id + "/rows", Map.of("rows", List.of(2, 3), "leftOut", true))
                .body("rows", hasSize(1));
        patch("/imports/" + id + "/rows", Map.of("rows", List.of(3), "leftOut", false))
                .body("rows", hasSize(2));
    }

    @Test
    void nothing_is_overwritten_that_somebody_else_changed() {
        long id = uploaded(HEADER + "1,宣传,甲,区司法局,,近期,季报\n");
        String seen = office.get("/imports/" + id).header("ETag");
        patch("/imports/" + id + "/rows/2", Map.of("field", "deadline", "value", "2024年底前"))
                .statusCode(200);

        office.with()
                .header("If-Match", seen)
                .body(Map.of("field", "deadline", "value", "2024年3月底前"))
                .patch("/api/v1/imports/" + id + "/rows/2")
                .then()
                .statusCode(412);
        office.with()
                .header("If-Match", seen)
                .delete("/api/v1/imports/" + id)
                .then()
                .statusCode(412);
        office.get("/imports/" + id).then().body("rows[0].deadline.due", equalTo("2024-12-31"));
        office.with().delete("/api/v1/imports/" + id).then().statusCode(204);
        office.get("/imports/" + id).then().statusCode(404);
        office.get("/imports/" + id + "/file").then().statusCode(404);
    }

    @Test
    void a_corrected_file_changes_a_draft_in_place() {
        String before = HEADER
                + "1,宣传,开展宪法宣传,区司法局,区财政局,2024年6月底前,季报\n2,宣传,开展民法宣传,区司法局,,2024年9月底前,季报\n3,宣传,举办讲座,区教育局,,2024年底前,月报\n";
        long list = confirmed(uploaded(before));
        long kept = task(list, "开展民法宣传");

        long same = against(list, before)
                .body("difference.unchanged", equalTo(3))
                .body("difference.added", hasSize(0))
                .body("list", equalTo((int) list))
                .extract()
                .jsonPath()
                .getLong("id");
        office.post("/imports/" + same + "/confirmation").then().statusCode(409);

        long id = against(
                        list,
                        HEADER
                                + "1,宣传,开展民法宣传,区司法局,,2024年10月底前,季报\n2,宣传,开展国安法宣传,区司法局,,2024年9月底前,季报\n3,宣传,举办讲座,区教育局,,2024年底前,月报\n")
                .body("difference.added.title", equalTo(List.of("开展国安法宣传")))
                .body("difference.gone.title", equalTo(List.of("开展宪法宣传")))
                .body("difference.changed.title", equalTo(List.of("开展民法宣传")))
                .body("difference.changed[0].fields.field", equalTo(List.of("serial", "deadline")))
                .body("difference.unchanged", equalTo(1))
                .extract()
                .jsonPath()
                .getLong("id");
        post("/imports/" + id + "/confirmation", Map.of("seen", "another")).statusCode(412);
        confirmed(id);

        assertThat(office.all("/tasks?list=" + list))
                .extracting(task -> task.get("title"))
                .containsExactlyInAnyOrder("开展民法宣传", "开展国安法宣传", "举办讲座");
        office.get("/tasks/" + kept).then().body("deadline.due", equalTo("2024-10-31"));
    }

    @Test
    void a_corrected_file_adjusts_an_issued_list_with_a_reason_and_cancels_only_what_is_said() {
        long list = confirmed(uploaded(HEADER
                + "1,普法,编写读本,区司法局,区财政局,2024年6月底前,季报\n2,普法,走进校园,区司法局,,2024年9月底前,季报\n3,普法,举办竞赛,区教育局,,2024年底前,月报\n"));
        office.post("/lists/" + list + "/issue").then().statusCode(200);
        long gone = task(list, "举办竞赛");
        long changed = task(list, "走进校园");

        long id = against(
                        list,
                        HEADER
                                + "1,普法,编写读本,区司法局,区财政局,2024年6月底前,季报\n2,普法,走进校园,区司法局,,2024年11月底前,季报\n4,普法,走进企业,区司法局,,2024年11月底前,季报\n")
                .body("difference.issued", equalTo(true))
                .extract()
                .jsonPath()
                .getLong("id");
        office.post("/imports/" + id + "/confirmation")
                .then()
                .statusCode(422)
                .body("problems.field", hasItem("reason"));
        Map<String, Object> why =
                Map.of("reason", "会议调整", "basis", "区委依法治区委员会会议纪要", "approvedBy", "区长", "approvedOn", "2024-01-02");
        Map<String, Object> wrong = new HashMap<>(why);
        wrong.put("cancel", List.of(changed));
        post("/imports/" + id + "/confirmation", wrong).statusCode(422);
        post("/imports/" + id + "/confirmation", why).statusCode(201).body("tasks", equalTo(4));

        office.get("/tasks/" + changed).then().body("deadline.due", equalTo("2024-11-30"));
        office.get("/tasks/" + gone).then().statusCode(200);
        long again = against(
                        list,
                        HEADER
                                + "1,普法,编写读本,区司法局,区财政局,2024年6月底前,季报\n2,普法,走进校园,区司法局,,2024年11月底前,季报\n4,普法,走进企业,区司法局,,2024年11月底前,季报\n")
                .body("difference.changed", hasSize(0))
                .extract()
                .jsonPath()
                .getLong("id");
        Map<String, Object> cancel = new HashMap<>(why);
        cancel.put("cancel", List.of(gone));
        post("/imports/" + again + "/confirmation", cancel).statusCode(201).body("tasks", equalTo(3));
    }

    @Test
    void of_several_sheets_one_is_chosen_and_the_corrections_of_the_other_wait() {
        long id = office.upload(
                        "/imports",
                        "两张表.xlsx",
                        Workbooks.of(
                                Map.entry(
                                        "正式",
                                        List.of(
                                                List.of("序号", "工作任务", "牵头单位", "完成时限"),
                                                List.of("1", "甲事项", "区司法局", "2024年6月底前"))),
                                Map.entry(
                                        "征求意见稿",
                                        List.of(
                                                List.of("序号", "工作任务", "牵头单位", "完成时限"),
                                                List.of("1", "旧事项", "区司法局", "2024年3月底前")))),
                        Map.of("kind", "ANNUAL", "year", 2024))
                .then()
                .statusCode(201)
                .body("questions.find { it.kind == 'SHEET' }.subjects", equalTo(List.of("正式", "征求意见稿")))
                .body("status", equalTo("NEEDS_REVIEW"))
                .extract()
                .jsonPath()
                .getLong("id");
        patch("/imports/" + id + "/rows/2", Map.of("field", "title", "value", "改过的事项"))
                .statusCode(200);
        patch("/imports/" + id, Map.of("sheet", "没有")).statusCode(422);
        patch("/imports/" + id, Map.of("sheet", "征求意见稿"))
                .body("rows[0].title", equalTo("旧事项"))
                .body("status", equalTo("READY"));
        patch("/imports/" + id, Map.of("sheet", "正式")).body("rows[0].title", equalTo("改过的事项"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void a_hostile_file_stores_nothing(HostileFile hostile) {
        int before = office.read("/imports?limit=500").getList("items").size();

        office.upload("/imports", hostile.fileName(), hostile.content().get(), Map.of("kind", "ANNUAL", "year", 2024))
                .then()
                .statusCode(oneOf(413, 415, 422))
                .body("detail", not(blankOrNullString()));

        assertThat(office.read("/imports?limit=500").getList("items")).hasSize(before);
    }

    /** A part of the hostile files; the reader's own test sends all of them. */
    static Stream<HostileFile> refused() {
        List<HostileFile> all =
                HostileFiles.all().stream().filter(HostileFile::refused).toList();
        return IntStream.range(0, all.size()).filter(at -> at % 8 == 0).mapToObj(all::get);
    }

    @Test
    void a_list_of_nobody_and_a_closed_import_are_refused() {
        office.upload("/imports?list=987654", "a.csv", bytes(HEADER), Map.of())
                .then()
                .statusCode(404);
        office.upload("/imports", "a.csv", bytes(HEADER), Map.of("list", "abc"))
                .then()
                .statusCode(404);
        long id = uploaded(HEADER + "1,普法,某事,区司法局,,2024年6月底前,季报\n");
        confirmed(id);
        patch("/imports/" + id, Map.of("cadence", "MONTHLY")).statusCode(409);
        patch("/imports/" + id + "/rows", Map.of("rows", List.of(2), "field", "title", "value", "x"))
                .statusCode(409);
    }

    private ValidatableResponse against(long list, String text) {
        return office.upload("/imports?list=" + list, "修订.csv", bytes(text), Map.of())
                .then()
                .statusCode(201);
    }

    private long task(long list, String title) {
        return office.all("/tasks?list=" + list).stream()
                .filter(task -> title.equals(task.get("title")))
                .mapToLong(task -> ((Number) Objects.requireNonNull(task.get("id"))).longValue())
                .findFirst()
                .orElseThrow();
    }

    private long uploaded(String text) {
        return office.upload("/imports", "清单.csv", bytes(text), Map.of("kind", "ANNUAL", "year", 2024))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
    }

    private long confirmed(long id) {
        return office.post("/imports/" + id + "/confirmation")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
    }

    private ValidatableResponse patch(String path, Object body) {
        return office.with().body(body).patch("/api/v1" + path).then();
    }

    private ValidatableResponse post(String path, Object body) {
        return office.post(path, body).then();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] messy() throws IOException {
        try (InputStream in = ImportDeskTest.class.getResourceAsStream("/catalogue/messy-sample.xlsx")) {
            return Objects.requireNonNull(in).readAllBytes();
        }
    }
}
