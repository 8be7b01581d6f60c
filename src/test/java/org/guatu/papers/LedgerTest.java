package org.guatu.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.guatu.catalogue.reading.Sample;
import org.guatu.rehearsal.SampleOffice;
import org.guatu.support.Client;
import org.guatu.support.EmptyOffice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A list goes out as a ledger and comes in again over HTTP; everybody gets what they see, and nothing else. */
@QuarkusTest
@TestProfile(EmptyOffice.class)
class LedgerTest {
    private static final String HEAD = "序号,重点领域,条目,任务名称,具体要求,牵头单位,配合单位,完成时限,成果形式,上报频次,分值,期初进度,期初依据\n";
    /** One row each for what an office writes and what a spreadsheet makes of it. */
    private static final List<String> NASTY = List.of(
            "1,一、总体,（一）学习,=1+1,\"第一行\n第二行，\"\"引号\"\"\",区司法局、区财政局,区各有关部门、各区镇（街道）、区教育局,45657,=A1,月报,0.5,60%,\"中期,评估\"",
            "2,一、总体,（一）学习,+宣传,（甲）（乙）,区司法局,,6月底前,,季报,10,,",
            "2,一、总体,（二）宣传,-宣传,-,区司法局,区教育局,同上,同上,半年报,,0%,",
            "3,一、总体,,@宣传😀𠮷,无,区财政局,各行政执法部门,全年,/,年报,2,,",
            "01,二、执法,,\"合计\"\"\",<b>&amp;</b> ]]>,区司法局,,长期坚持,台账,季报,,100,核定",
            "1.10,二、执法,（一）检查,注：以下,'单引号,区司法局,区教育局,每季度末前,,季报,,,",
            "A-7,三、其他,,很长" + "长".repeat(400) + ",要求" + "求".repeat(9000) + ",区司法局,,\"6月底前出台方案，12月底前完成\",,季报,,,");

    @Inject
    SampleOffice sample;

    private Client office;

    @BeforeEach
    void signIn() {
        office = Client.as("office", sample.password());
    }

    @Test
    void both_sample_lists_the_messy_one_and_nasty_texts_come_back_as_they_went_out() {
        comesBack(office.draft("annual-63.csv", Client.sample("annual-63.csv"), "ANNUAL", 2024), 63);
        comesBack(office.draft("plan-296.csv", withOpenings(), "FIVE_YEAR_PLAN", 2024), 296);
        comesBack(
                office.draft(
                        "nasty.csv",
                        (HEAD + String.join("\n", NASTY)).getBytes(StandardCharsets.UTF_8),
                        "ANNUAL",
                        2024),
                7);
        comesBack(messy(), 9);
        comesBack(
                office.draft(
                        "two.csv",
                        "序号,任务名称,领衔领导,领办单位,完成时限\n1,甲,王明副区长,区司法局,6月底前".getBytes(StandardCharsets.UTF_8),
                        "TWO_LEADER",
                        2024),
                1);
    }

    private void comesBack(long list, int tasks) {
        byte[] file = xlsx(office.get("/lists/" + list + "/ledger"));
        JsonPath before = office.read("/lists/" + list + "/ledger?format=json");

        JsonPath read = office.upload(
                        "/imports", "ledger.xlsx", file, Map.of("kind", before.getString("list.kind"), "year", 2024))
                .then()
                .statusCode(201)
                .body("status", equalTo("READY"))
                .extract()
                .jsonPath();
        assertThat(read.getList("problems.findAll { it.message != null }"))
                .as("what a person would have to look at")
                .isEmpty();
        long again = office.confirm(read.getLong("id"));
        JsonPath after = office.read("/lists/" + again + "/ledger?format=json");

        assertThat(after.getString("title")).isEqualTo(before.getString("title"));
        assertThat(after.getInt("tasks")).isEqualTo(tasks);
        assertThat(said(after)).isEqualTo(said(before));
    }

    /** Rows without the ids of the two lists, and with deadlines as they are understood: 同上 is written out. */
    /** Without the codes: those of the first list are taken in the region when it comes back. */
    private static List<Map<String, Object>> said(JsonPath ledger) {
        List<Map<String, Object>> rows = ledger.getList("rows");
        for (Map<String, Object> row : rows) {
            row.keySet().removeAll(Set.of("id", "list", "deadlineText", "code"));
            ((Map<?, ?>) Objects.requireNonNull(row.get("deadline"))).remove("raw");
        }
        return rows;
    }

    @Test
    void a_file_has_a_chinese_name_a_type_and_no_sniffing_and_a_draft_is_nobodys_but_the_offices() {
        long list = office.draft(
                "list.csv", "序号,任务名称,牵头单位,完成时限\n1,甲,区司法局,6月底前".getBytes(StandardCharsets.UTF_8), "ANNUAL", 2024);

        String name = office.get("/lists/" + list + "/ledger")
                .then()
                .statusCode(200)
                .header("Content-Type", startsWith("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Content-Disposition", startsWith("attachment; filename=\"guatu.xlsx\"; filename*=UTF-8''"))
                .extract()
                .header("Content-Disposition");
        assertThat(URLDecoder.decode(name, StandardCharsets.UTF_8))
                .contains("list台账 2024-")
                .endsWith(".xlsx");
        office.get("/lists/" + list + "/ledger?format=csv")
                .then()
                .header("Content-Type", containsString("text/csv"))
                .body(startsWith("\uFEFF序号,"));
        office.get("/lists/" + list + "/ledger?format=pdf&with=everything")
                .then()
                .statusCode(422)
                .body("problems.field", hasItems("format", "with"));
        Client.as("d022", sample.password())
                .get("/lists/" + list + "/ledger")
                .then()
                .statusCode(404);
        office.get("/lists/987654321/ledger").then().statusCode(404);
    }

    @Test
    void what_the_task_page_shows_goes_out_under_its_filter() {
        long list = issued("序号,重点领域,任务名称,牵头单位,完成时限\n1,甲,早的,区司法局,6月底前\n2,乙,晚的,区财政局,2024年12月底前\n");

        office.get("/tasks/ledger?format=json&list=" + list + "&section=乙")
                .then()
                .body("rows.title", equalTo(List.of("晚的")));
        office.get("/tasks/ledger?format=json&list=" + list + "&due=2024-06")
                .then()
                .body("rows.title", equalTo(List.of("早的")));
        byte[] file = xlsx(office.get("/tasks/ledger?list=" + list + "&with=progress"));
        assertThat(Written.rows(file).stream().map(row -> String.join("|", row.cells())))
                .anyMatch(row -> row.startsWith("1|list|甲|") && row.contains("早的") && row.contains("待签收"));
        office.get("/tasks/ledger?phase=NONSENSE").then().statusCode(422).body("problems.field", hasItem("phase"));
    }

    @Test
    void a_five_year_list_is_a_file_in_well_under_a_second() {
        long list = office.draft("plan-296.csv", Client.sample("plan-296.csv"), "FIVE_YEAR_PLAN", 2024);
        xlsx(office.get("/lists/" + list + "/ledger?with=progress"));

        List<Long> taken = IntStream.range(0, 5)
                .mapToObj(run -> {
                    Instant from = Instant.now();
                    xlsx(office.get("/lists/" + list + "/ledger?with=progress"));
                    return Duration.between(from, Instant.now()).toMillis();
                })
                .sorted()
                .toList();

        System.out.println("ledger of 296 tasks over HTTP, ms: " + taken);
        assertThat(taken.get(0)).isLessThan(1_000);
    }

    private static byte[] withOpenings() {
        String text = new String(Client.sample("plan-296.csv"), StandardCharsets.UTF_8);
        return (text.lines().findFirst().orElseThrow()
                        + ",期初进度,期初依据\n"
                        + text.lines()
                                .skip(1)
                                .map(line -> line + ",40%,2023年中期评估核定")
                                .collect(Collectors.joining("\n")))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Whatever the messy list leaves open, a person settles somehow. */
    private long messy() {
        JsonPath read = office.upload(
                        "/imports",
                        "messy-sample.xlsx",
                        Sample.file("/catalogue/messy-sample.xlsx"),
                        Map.of("kind", "ANNUAL", "year", 2024))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        long upload = read.getLong("id");
        office.with()
                .body(Map.of("hiddenRows", "TAKE"))
                .patch("/api/v1/imports/" + upload)
                .then()
                .statusCode(200);
        for (Map<String, Object> row : read.<Map<String, Object>>getList("rows")) {
            for (Object problem : (List<?>) Objects.requireNonNull(row.get("problems"))) {
                String field = String.valueOf(((Map<?, ?>) problem).get("field"));
                if (Boolean.TRUE.equals(((Map<?, ?>) problem).get("blocking")) && !field.isEmpty()) {
                    office.with()
                            .body(Map.of(field, field.equals("deadline") ? "2024年12月底前" : "区司法局"))
                            .patch("/api/v1/imports/" + upload + "/rows/" + row.get("row"))
                            .then()
                            .statusCode(200);
                }
            }
        }
        return office.confirm(upload);
    }

    private long issued(String csv) {
        long list = office.draft("list.csv", csv.getBytes(StandardCharsets.UTF_8), "ANNUAL", 2024);
        office.post("/lists/" + list + "/issue").then().statusCode(200);
        return list;
    }

    private static byte[] xlsx(Response answer) {
        return answer.then().statusCode(200).extract().asByteArray();
    }
}
