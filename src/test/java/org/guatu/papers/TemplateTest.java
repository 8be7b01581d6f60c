package org.guatu.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.guatu.catalogue.reading.Sample;
import org.guatu.catalogue.reading.column.ColumnLabels;
import org.guatu.catalogue.reading.column.Field;
import org.guatu.catalogue.sheet.SheetReader;
import org.guatu.catalogue.sheet.rows.Workbook;
import org.guatu.rehearsal.SampleOffice;
import org.guatu.support.Client;
import org.guatu.support.EmptyOffice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An empty list of each kind is filled in as a clerk would, and comes in. */
@QuarkusTest
@Tag("database")
@TestProfile(EmptyOffice.class)
class TemplateTest {
    private static final String SHEET = "xl/worksheets/sheet1.xml";

    @Inject
    SampleOffice sample;

    private Client office;

    @BeforeEach
    void signIn() {
        office = Client.as("office", sample.password());
    }

    @Test
    void a_template_is_filled_in_and_imported_without_a_question() {
        for (String kind : office.read("/kinds").getList("items.findAll { it.offered }.code", String.class)) {
            byte[] blank = xlsx(office.get("/lists/template?kind=" + kind));
            List<String> headings = Written.rows(blank).get(2).cells();
            assertThat(new SheetReader().read("t.xlsx", blank).sheets())
                    .extracting(Workbook.Sheet::name)
                    .containsExactly("任务清单", "单位名录", "填写说明");

            byte[] filled = blank;
            for (int row = 0; row < 3; row++) {
                filled = fill(filled, headings, row);
            }

            office.upload("/imports", "template.xlsx", filled, Map.of("kind", kind, "year", 2024))
                    .then()
                    .statusCode(201)
                    .body("status", equalTo("READY"))
                    .body("counts.tasks", is(3))
                    .body("counts.notes", is(0))
                    .body("columns.field", not(hasItem(nullValue())))
                    .body("rows[0].lead.name", equalTo("区司法局"))
                    .body("rows[2].deadline.kind", equalTo("MULTI"));
        }
        office.get("/lists/template?kind=NO_SUCH").then().statusCode(422);
        office.get("/lists/template").then().statusCode(422);
    }

    @Test
    void a_template_suggests_units_deadlines_and_cadences_and_forbids_nothing() {
        byte[] blank = xlsx(office.get("/lists/template?kind=ANNUAL"));
        String sheet = Written.part(blank, SHEET);

        assertThat(Written.all(sheet, "<dataValidation .*?</dataValidation>"))
                .hasSize(4)
                .allMatch(one -> one.contains("type=\"list\"") && one.contains("showErrorMessage=\"false\""))
                .noneMatch(one -> one.contains("null"));
        assertThat(Written.rows(blank)).hasSize(3);
        office.upload("/imports", "template.xlsx", blank, Map.of("kind", "ANNUAL", "year", 2024))
                .then()
                .statusCode(201)
                .body("counts.tasks", is(0))
                .body("problems.findAll { it.blocking }.size()", is(1));
    }

    /** Types a task into one row of the template, as a person would: the cells are there, empty and with borders. */
    private static byte[] fill(byte[] workbook, List<String> headings, int row) {
        Map<String, List<String>> typed = Map.of(
                "序号", List.of("1", "2", "3"),
                "重点领域", List.of("学习", "学习", "执法"),
                "任务名称", List.of("开展学习", "举办讲座", "检查执法"),
                "领衔领导", List.of("王明副区长", "王明副区长", "李红副区长"),
                "牵头单位", List.of("区司法局", "区财政局", "区司法局、区教育局"),
                "配合单位", List.of("各区镇（街道）", "", "区教育局"),
                "完成时限", List.of("6月底前", "每季度末前", "6月底前出台方案，12月底前完成"),
                "上报频次", List.of("季报", "月报", "年报"),
                "分值", List.of("2", "", "1.5"));
        Map<String, byte[]> parts = Sample.parts(workbook);
        String sheet = new String(Objects.requireNonNull(parts.get(SHEET)), StandardCharsets.UTF_8);
        for (int column = 0; column < headings.size(); column++) {
            String heading = headings.get(column);
            boolean lead =
                    ColumnLabels.meaning(heading).filter(Field.LEAD::equals).isPresent();
            List<String> texts = typed.get(lead ? "牵头单位" : heading);
            if (texts != null && !texts.get(row).isEmpty()) {
                String cell = (char) ('A' + column) + String.valueOf(ListTemplate.FIRST + 1 + row);
                sheet = sheet.replaceFirst(
                        "<c r=\"" + cell + "\"( s=\"\\d+\")?[^>]*></c>",
                        "<c r=\"" + cell + "\"$1 t=\"inlineStr\"><is><t>" + texts.get(row) + "</t></is></c>");
            }
        }
        parts.put(SHEET, sheet.getBytes(StandardCharsets.UTF_8));
        return Sample.workbook(parts);
    }

    private static byte[] xlsx(Response answer) {
        return answer.then().statusCode(200).extract().asByteArray();
    }
}
