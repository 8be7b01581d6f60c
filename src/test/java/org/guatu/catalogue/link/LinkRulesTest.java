package org.guatu.catalogue.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.guatu.rehearsal.SampleOffice;
import org.guatu.support.Client;
import org.guatu.support.EmptyOffice;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What may be linked, by hand and by table. */
@QuarkusTest
@TestProfile(EmptyOffice.class)
class LinkRulesTest {
    private static final String HEAD = "序号,任务编码,重点领域,任务名称,牵头单位,完成时限\n";

    @Inject
    SampleOffice sample;

    private Client office;
    private static int round;

    private long annual;
    private long other;
    private long plan;

    @BeforeEach
    void threeLists() {
        office = Client.as("office", sample.password());
        round++;
        annual = draft("N", "ANNUAL");
        other = draft("R", "REFORM");
        plan = draft("J", "FIVE_YEAR_PLAN");
    }

    @Test
    void contributions_to_a_task_are_at_most_the_whole() {
        add("N1", "J1", "PARTIAL", 0.7).statusCode(201);
        add("R1", "J1", "PARTIAL", 0.4).statusCode(422).body("problems[0].message", containsString("1.1"));
        add("R1", "J1", "REFERENCE", 0.4).statusCode(201);
        add("N2", "J1", "PARTIAL", 0.3).statusCode(201);
        add("N2", "J2", "PARTIAL", 1.2).statusCode(422).body("problems[0].field", equalTo("contribution"));
        add("N2", "J2", "PARTIAL", -0.1).statusCode(422);
    }

    @Test
    void a_task_never_feeds_itself() {
        add("N1", "R1", "PARTIAL", null).statusCode(201);
        add("R1", "J1", "FULL", null).statusCode(201);
        add("J1", "N1", "PARTIAL", null).statusCode(422).body("problems[0].field", equalTo("to"));
        long harmless = add("J1", "N1", "REFERENCE", null)
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
        office.put("/links/" + harmless, Map.of("type", "PARTIAL")).then().statusCode(422);
    }

    @Test
    void a_full_link_stands_alone() {
        add("N1", "J1", "FULL", null).statusCode(201);
        add("N2", "J1", "PARTIAL", 0.2)
                .statusCode(422)
                .body("problems[0].field", equalTo("type"))
                .body("problems[0].message", containsString("单独"));
        add("R1", "J1", "FULL", null).statusCode(422);
        add("R2", "J1", "REFERENCE", null).statusCode(201);

        add("N1", "J2", "PARTIAL", null).statusCode(201);
        add("N2", "J2", "FULL", null).statusCode(422);
        long second = add("N2", "J2", "PARTIAL", null)
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
        office.put("/links/" + second, Map.of("type", "FULL")).then().statusCode(422);
    }

    @Test
    void a_pair_is_linked_once_and_never_within_a_list() {
        add("N1", "J1", "PARTIAL", null).statusCode(201);
        add("N1", "J1", "FULL", null).statusCode(422);
        add("N1", "N2", "FULL", null).statusCode(422);
        office.post("/links", Map.of("from", task("N1"), "to", 987654321, "type", "FULL"))
                .then()
                .statusCode(404);
    }

    @Test
    void two_at_a_time_are_not_more_than_the_whole() {
        List<Integer> answers = Stream.of("N1", "N2", "R1", "R2")
                .map(from -> CompletableFuture.supplyAsync(() ->
                        office.post("/links", link(from, "J1", "PARTIAL", 0.4)).statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).filteredOn(status -> status == 201).hasSize(2);
    }

    @Test
    void a_table_says_type_and_contribution_and_finds_tasks_by_code_or_place() {
        table("年度任务编码,规划任务编码,衔接类型,贡献度\nN1,J1,全部对应,\nN2,J3,部分对应,25%\nN2,J2,,0.5\n")
                .statusCode(201)
                .body("links", is(3));
        office.get("/links?list=" + plan)
                .then()
                .body("items.type", equalTo(List.of("FULL", "PARTIAL", "PARTIAL")))
                .body("items[1].contribution", is(0.25f))
                .body("items[2].contribution", is(0.5f));

        table("年度序号,年度重点领域,规划序号,规划部分\n1,乙,2,甲\n").statusCode(201).body("links", is(1));
        office.get("/links?task=" + task("N3")).then().body("items[0].toTask.code", equalTo(coded("J2")));
    }

    @Test
    void a_table_with_one_unclear_row_links_nothing_and_says_every_row() {
        table("年度序号,规划任务编码,衔接类型,贡献度\n1,J1,,\n2,J9,,\n2,J2,一半,\n2,J2,,50\n2,J2,,0.8\n2,J1,,0.1\n")
                .statusCode(422)
                .body("problems.row", hasItems(2, 3, 4, 5))
                .body("problems[0].message", containsString("几项"))
                .body("problems.message", hasItem(containsString("一半")));
        table("年度任务编码,规划任务编码,贡献度\nN1,J1,0.8\nN2,J1,0.8\n").statusCode(422).body("problems[0].row", is(3));
        table("年度任务,规划任务\n甲,乙\n").statusCode(422);
        office.get("/links?list=" + plan).then().body("items", equalTo(List.of()));
    }

    private ValidatableResponse add(String from, String to, String type, @Nullable Double contribution) {
        return office.post("/links", link(from, to, type, contribution)).then();
    }

    private Map<String, Object> link(String from, String to, String type, @Nullable Double contribution) {
        Map<String, Object> link = new HashMap<>(Map.of("from", task(from), "to", task(to), "type", type));
        if (contribution != null) {
            link.put("contribution", contribution);
        }
        return link;
    }

    private ValidatableResponse table(String csv) {
        return office.upload(
                        "/links/imports",
                        "links.csv",
                        coded(csv).getBytes(StandardCharsets.UTF_8),
                        Map.of("from", annual, "to", plan))
                .then();
    }

    /** Codes are unique in a region, so each test has its own: N1 of the third is N31. */
    private static String coded(String words) {
        return words.replaceAll("([NRJ])(?=\\d|$)", "$1" + round);
    }

    /** Three tasks; the serial 1 occurs in two areas. */
    private long draft(String prefix, String kind) {
        String rows = "1,%1$s1,甲,任务甲一,区司法局,6月底前\n2,%1$s2,甲,任务甲二,区司法局,6月底前\n1,%1$s3,乙,任务乙一,区司法局,6月底前\n"
                .formatted(coded(prefix));
        return office.draft("list.csv", (HEAD + rows).getBytes(StandardCharsets.UTF_8), kind, 2024);
    }

    private long task(String code) {
        long list = code.startsWith("N") ? annual : code.startsWith("R") ? other : plan;
        return office.all("/tasks?list=" + list).stream()
                .filter(task -> coded(code).equals(task.get("code")))
                .map(task -> Long.parseLong(String.valueOf(task.get("id"))))
                .findFirst()
                .orElseThrow();
    }
}
