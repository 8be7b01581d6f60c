package org.guatu.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.guatu.catalogue.deadline.Cadence;
import org.guatu.catalogue.deadline.DeadlineReader;
import org.guatu.catalogue.reading.ReadList;
import org.guatu.catalogue.reading.Sample;
import org.guatu.catalogue.sheet.rows.Workbook;
import org.guatu.organization.UnitRef;
import org.guatu.papers.LedgerRow.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The file that an office hands in, looked at as a spreadsheet program would. */
class LedgerSheetTest {
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String BOOK = "xl/workbook.xml";

    @Test
    void the_head_names_annex_title_unit_day_and_edition() {
        List<Workbook.Row> rows = Written.rows(LedgerSheet.write(Written.ledger(List.of(task("1", "甲", "开展宣传")))));

        assertThat(rows.get(0).cell(0)).isEqualTo("附件");
        assertThat(rows.get(1).cell(0)).isEqualTo("2024年工作要点");
        assertThat(rows.get(2).cells()).contains("填报单位：区委依法治区办", "第2版　　填报日期：2024年9月20日");
        assertThat(rows.get(3).cells())
                .containsExactly("序号", "重点领域", "任务编码", "任务名称", "具体要求", "牵头单位", "配合单位", "完成时限", "上报频次", "分值");
    }

    @Test
    void it_prints_on_a4_across_with_its_heading_and_number_on_every_page() {
        byte[] file = LedgerSheet.write(Written.ledger(List.of(task("1", "甲", "开展宣传"))));
        String sheet = Written.part(file, SHEET);

        assertThat(sheet)
                .contains("orientation=\"landscape\"", "paperSize=\"9\"", "fitToWidth=\"1\"", "fitToHeight=\"0\"");
        assertThat(sheet)
                .contains("<pane xSplit=\"4\" ySplit=\"4\"", "state=\"frozen\"")
                .contains("&amp;P", "&amp;N");
        assertThat(Written.part(file, BOOK)).contains("_xlnm.Print_Titles").contains("$4:$4");
    }

    @Test
    void areas_below_each_other_become_one_cell_and_an_inner_one_stays_within_its_outer_one() {
        Ledger ledger = Written.ledger(List.of(
                deep("1", List.of("一", "（一）")),
                deep("2", List.of("一", "（一）")),
                deep("3", List.of("二", "（一）")),
                deep("4", List.of("二", "（一）")),
                deep("5", List.of("二")),
                deep("6", List.of("一"))));

        String sheet = Written.part(LedgerSheet.write(ledger), SHEET);

        assertThat(Written.all(sheet, "<mergeCell ref=\"[BC]\\d+:[BC]\\d+\"/>"))
                .containsExactlyInAnyOrder(
                        "<mergeCell ref=\"B5:B6\"/>",
                        "<mergeCell ref=\"C5:C6\"/>",
                        "<mergeCell ref=\"B7:B9\"/>",
                        "<mergeCell ref=\"C7:C8\"/>");
        assertThat(Written.said(Written.ledger(Written.again(ledger)))).isEqualTo(Written.said(ledger));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "=HYPERLINK(\"http://example.org\",\"x\")",
                "+1",
                "-1",
                "@SUM(1)",
                "\t=1",
                "\r=1",
                "=cmd|'/c calc'!A1",
                "＝1+1",
                "{=1}"
            })
    void no_cell_becomes_a_formula_or_a_link(String text) {
        byte[] file = LedgerSheet.write(Written.ledger(List.of(task("1", text, text))));

        for (Map.Entry<String, byte[]> part : Sample.parts(file).entrySet()) {
            String xml = new String(part.getValue(), StandardCharsets.UTF_8);
            assertThat(xml).as(part.getKey()).doesNotContain("<f>", "<f ", "<hyperlink", "externalLink", "TargetMode");
        }
        assertThat(Written.all(Written.part(file, SHEET), "<c r=\"D5\"[^>]*>"))
                .allMatch(cell -> cell.contains("t=\"s\""));
    }

    @Test
    void numbers_are_numbers_and_the_last_line_sums_the_points() {
        byte[] file = LedgerSheet.write(Written.ledger(List.of(task("1", "甲", "一"), task("2", "甲", "二"))));
        String sheet = Written.part(file, SHEET);

        assertThat(Written.all(sheet, "<c r=\"A5\"[^>]*><v>1</v>"))
                .hasSize(1)
                .allMatch(cell -> cell.contains("t=\"n\""));
        assertThat(Written.all(sheet, "<c r=\"J5\"[^>]*><v>1.5</v>"))
                .hasSize(1)
                .allMatch(cell -> cell.contains("t=\"n\""));
        Workbook.Row total = Written.rows(file).get(6);
        assertThat(total.cell(0)).isEqualTo("合计");
        assertThat(total.cell(3)).isEqualTo("2项");
        assertThat(total.cell(9)).isEqualTo("3");
    }

    @Test
    void the_same_ledger_of_the_same_day_is_the_same_file() {
        Ledger ledger = Written.ledger(List.of(task("1", "甲", "开展宣传")));

        assertThat(LedgerSheet.write(ledger)).isEqualTo(LedgerSheet.write(ledger));
    }

    @Test
    void progress_stands_beside_the_list_and_never_changes_what_an_import_reads() {
        LedgerRow plain = task("1", "甲", "开展宣传");
        Progress progress = new Progress(
                "推进中", "滞后", BigDecimal.valueOf(40), BigDecimal.valueOf(75), "=已开展3场", "经费不足", "加快推进", "B", "2024年度良好");
        LedgerRow told = new LedgerRow(
                plain.card(), plain.requirement(), plain.deliverable(), plain.deadline(), null, null, progress);
        Ledger list = Written.ledger(List.of(told));
        Ledger ledger = new Ledger(list.title(), list.of(), list.filedBy(), list.day(), true, list.rows());

        byte[] file = LedgerSheet.write(ledger);
        ReadList read = Sample.read("ledger.xlsx", file);

        assertThat(Written.rows(file).get(3).cells())
                .containsSubsequence(
                        "分值", "推进阶段", "预警状态", "实际进展（%）", "序时进展（%）", "工作进展", "存在问题", "下步打算", "审核等次", "年度评价");
        assertThat(Written.rows(file).get(4).cells())
                .containsSubsequence("推进中", "滞后", "40%", "75%", "=已开展3场", "经费不足", "加快推进", "B", "2024年度良好");
        assertThat(read.needsReview()).isFalse();
        assertThat(Written.said(Written.ledger(read))).isEqualTo(Written.said(Written.ledger(List.of(plain))));
    }

    @ParameterizedTest
    @CsvSource({
        // text, width of the column, rows that share it, height in points
        "甲乙丙, 10, 1, 19",
        "甲乙丙丁, 10, 1, 19",
        "甲乙丙丁戊, 10, 1, 34",
        "abcdefgh, 10, 1, 19",
        "甲乙丙丁戊, 10, 2, 19"
    })
    void a_row_is_as_high_as_its_longest_text_needs(String text, double width, int sharedBy, double points) {
        assertThat(new RowHeights().with(text, width, sharedBy).points()).isEqualTo(points);
        assertThat(new RowHeights().with(text + "\n" + text, width, 1).points()).isGreaterThanOrEqualTo(34);
        assertThat(new RowHeights().with("长".repeat(10_000), width, 1).points()).isEqualTo(409);
    }

    @Test
    void a_csv_opens_as_utf8_and_no_text_in_it_is_a_formula() {
        String csv = new String(
                LedgerCsv.write(Written.ledger(List.of(task("1", "-甲", "=1+1,\"x\"")))), StandardCharsets.UTF_8);

        assertThat(csv)
                .startsWith("\uFEFF序号,")
                .contains("'-甲")
                .contains("\"'=1+1,\"\"x\"\"\"")
                .contains(",1.5");
        assertThat(csv).doesNotContain(",=").doesNotContain(",\"=").doesNotContain(",-");
    }

    private static LedgerRow task(String serial, String area, String title) {
        return row(serial, List.of(area), title);
    }

    private static LedgerRow deep(String serial, List<String> section) {
        return row(serial, section, "任务" + serial);
    }

    private static LedgerRow row(String serial, List<String> section, String title) {
        UnitRef justice = new UnitRef("D022", "区司法局");
        return new LedgerRow(
                Written.card(
                        "JH-" + serial,
                        serial,
                        section,
                        title,
                        justice,
                        List.of(),
                        List.of(),
                        List.of(),
                        "",
                        DeadlineReader.read("2024年6月底前", Written.YEAR),
                        Cadence.QUARTERLY,
                        new BigDecimal("1.50")),
                "要求",
                "",
                "2024年6月底前",
                null,
                "",
                null);
    }
}
