package org.guatu.catalogue.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.guatu.catalogue.deadline.Cadence;
import org.guatu.catalogue.deadline.DeadlineKind;
import org.guatu.catalogue.reading.column.Field;
import org.guatu.catalogue.reading.column.ReadingProblem;
import org.guatu.catalogue.reading.layout.Layout;
import org.guatu.catalogue.reading.layout.RawRow;
import org.guatu.catalogue.sheet.SheetReader;
import org.guatu.catalogue.sheet.rows.NotATable;
import org.guatu.catalogue.sheet.rows.Workbook.Row;
import org.guatu.organization.SampleDirectory;
import org.guatu.organization.UnitDirectory.Entry;
import org.junit.jupiter.api.Test;

class ListReaderTest {

    @Test
    void the_annual_list_is_read_whole() {
        ReadList list = Sample.read("annual-63.csv", Sample.file("/sample/annual-63.csv"));

        assertThat(list.needsReview()).isFalse();
        assertThat(list.problems()).isEmpty();
        assertThat(list.rows()).hasSize(63);
        assertThat(list.rows().stream().map(ReadRow::section).distinct()).hasSize(14);
        assertThat(list.rows()).extracting(ReadRow::points).doesNotContainNull();
        assertThat(list.rows().stream()
                        .map(ReadRow::points)
                        .filter(Objects::nonNull)
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("100");
        assertThat(list.rows().get(6)).satisfies(row -> {
            assertThat(row.row()).isEqualTo(8);
            assertThat(row.serial()).isEqualTo("7");
            assertThat(row.section()).containsExactly("法治建设统筹协调与改革攻坚");
            assertThat(row.title()).isEqualTo("开展法治政府建设月度分析");
            assertThat(leadOf(row)).isEqualTo("区委依法治区办");
            assertThat(names(row.cooperating())).isEqualTo("区政府办公室;区司法局");
            assertThat(names(row.sets())).isEqualTo("各区镇（街道）");
            assertThat(row.deadline().recurrence()).isEqualTo("MONTHLY:05");
            assertThat(row.cadence()).isEqualTo(Cadence.MONTHLY);
            assertThat(row.points()).isEqualByComparingTo("2");
            assertThat(row.deliverable()).isEqualTo("月度分析报告");
        });
    }

    @Test
    void the_same_list_as_a_workbook_reads_the_same() throws IOException {
        byte[] csv = Sample.file("/sample/annual-63.csv");

        ReadList fromWorkbook = Sample.read("annual.xlsx", asWorkbook(csv));

        assertThat(fromWorkbook.rows())
                .isEqualTo(Sample.read("annual-63.csv", csv).rows());
    }

    @Test
    void the_five_year_list_has_its_programme_part_and_measure_as_sections() {
        ReadList list = Sample.read("plan-296.csv", Sample.file("/sample/plan-296.csv"));

        assertThat(list.needsReview()).isFalse();
        assertThat(list.rows()).hasSize(296);
        assertThat(list.rows()).allSatisfy(row -> assertThat(row.section()).hasSize(3));
        assertThat(list.rows().stream()
                        .collect(Collectors.groupingBy(row -> row.section().get(0), Collectors.counting())))
                .containsEntry("法治建设规划", 108L)
                .containsEntry("法治社会建设实施方案", 84L)
                .containsEntry("法治政府建设实施方案", 104L);
        assertThat(list.rows().stream()
                        .collect(Collectors.groupingBy(row -> row.deadline().kind(), Collectors.counting())))
                .containsEntry(DeadlineKind.FIXED, 166L)
                .containsEntry(DeadlineKind.OPEN_ENDED, 72L)
                .containsEntry(DeadlineKind.RECURRING, 58L);
        assertThat(list.rows().get(0).code()).isEqualTo("JH-001");
    }

    @Test
    void the_messy_workbook_keeps_its_nine_tasks_and_says_what_is_odd() {
        ReadList list = Sample.read("messy.xlsx", Sample.file("/catalogue/messy-sample.xlsx"));

        assertThat(list.layout().title()).startsWith("某区2024年法治建设重点任务分解表");
        assertThat(list.rows()).extracting(ReadRow::row).containsExactly(7, 8, 9, 11, 12, 13, 15, 16, 17);
        assertThat(list.rows())
                .extracting(ReadRow::serial)
                .containsExactly("1", "2", "3", "1", "2", "3", "1", "2", "3");
        assertThat(list.rows().stream().map(row -> row.section().get(0)).distinct())
                .containsExactly("一、坚持党的领导", "二、优化法治化营商环境", "三、化解矛盾纠纷");
        assertThat(list.layout().notes()).singleElement().asString().startsWith("注：1.带△");
        assertThat(list.problems())
                .extracting(ReadingProblem::key)
                .containsExactly("catalogue.list.hiddenSheet", "catalogue.list.noCadenceColumn");
        assertThat(list.rows())
                .filteredOn(ReadRow::needsReview)
                .extracting(ReadRow::row)
                .containsExactly(8, 17);
    }

    @Test
    void every_row_of_the_messy_workbook_is_read_as_meant() {
        ReadList list = Sample.read("messy.xlsx", Sample.file("/catalogue/messy-sample.xlsx"));

        assertThat(row(list, 8).section()).containsExactly("一、坚持党的领导", "学习教育");
        assertThat(keys(row(list, 8))).containsExactly("catalogue.row.hidden");
        assertThat(names(row(list, 8).cooperating())).isEqualTo("区委党校;区委依法治区办");
        assertThat(row(list, 11).deadline().due()).isEqualTo("2024-12-31");
        assertThat(names(row(list, 12).coLeads())).isEqualTo("区工商联");
        assertThat(row(list, 13).deadline().kind()).isEqualTo(DeadlineKind.MULTI);
        assertThat(names(row(list, 13).sets())).isEqualTo("各区镇（街道）");
        assertThat(leadOf(row(list, 16))).isEqualTo("区信访局");
        assertThat(row(list, 16).deadline().kind()).isEqualTo(DeadlineKind.OPEN_ENDED);
        assertThat(row(list, 16).deadline().raw()).isEqualTo("同上");
        assertThat(keys(row(list, 17))).containsExactly("catalogue.unit.unknown", "catalogue.deadline.unclear");
    }

    @Test
    void a_corrected_cell_is_read_again_with_all_that_depends_on_it() {
        ReadList list = Sample.read("messy.xlsx", Sample.file("/catalogue/messy-sample.xlsx"));
        RawRow unclear = row(list, 17).raw().with(Field.LEAD, "区数据局").with(Field.DEADLINE, "2024年9月底前");
        RawRow above = row(list, 15).raw().with(Field.LEAD, "区司法局");

        ReadList again = reread(list.layout().with(unclear).with(above));

        assertThat(again.rows())
                .filteredOn(ReadRow::needsReview)
                .extracting(ReadRow::row)
                .as("only the hidden row still waits")
                .containsExactly(8);
        assertThat(leadOf(row(again, 17))).isEqualTo("区数据局");
        assertThat(row(again, 17).deadline().due()).isEqualTo("2024-09-30");
        assertThat(leadOf(row(again, 16))).as("同上 follows the row above").isEqualTo("区司法局");
    }

    @Test
    void a_section_can_be_corrected_too() {
        ReadList list = Sample.list("序号,任务名称,牵头单位,完成时限", "1,甲,区司法局,年底", "1,乙,区司法局,年底");
        assertThat(list.needsReview()).isTrue();

        ReadList again = reread(list.layout().with(row(list, 3).raw().with(Field.SECTION, " 二、乙类 / 丙 ")));

        assertThat(again.needsReview()).isFalse();
        assertThat(row(again, 3).section()).containsExactly("二、乙类", "丙");
    }

    @Test
    void opening_balances_are_whole_percentages_with_their_basis() {
        ReadList list = Sample.list(
                "序号,任务名称,牵头单位,完成时限,期初进度（%）,期初依据",
                "1,甲,区司法局,年底,60%,已印发方案",
                "2,乙,区司法局,年底,35,台账",
                "3,丙,区司法局,年底,,",
                "4,丁,区司法局,年底,0.6,",
                "5,戊,区司法局,年底,120,",
                "6,己,区司法局,年底,已完成大半,");

        assertThat(list.rows()).extracting(ReadRow::openingPercent).containsExactly(60, 35, null, null, null, null);
        assertThat(list.rows()).extracting(ReadRow::needsReview).containsExactly(false, false, false, true, true, true);
        assertThat(list.rows().get(0).openingBasis()).isEqualTo("已印发方案");
    }

    @Test
    void the_only_column_of_units_names_the_lead_and_asks_where_there_are_several() {
        String[] lines = {"类别,任务内容,牵头领导,责任单位,时限", "甲,一,张三,区司法局,年底", ",二,张三,区司法局、区财政局,年底"};

        ReadList usual = Sample.list(lines);
        ReadList firstLeads =
                Sample.read("a.csv", Sample.csv(lines), Reading.usual().firstUnitLeads(true));

        assertThat(usual.rows()).extracting(ReadRow::needsReview).containsExactly(false, true);
        assertThat(keys(usual.rows().get(1))).containsExactly("catalogue.unit.whoLeads");
        assertThat(usual.rows().get(1).section()).containsExactly("甲");
        assertThat(usual.rows()).extracting(ReadRow::serial).containsExactly("1", "2");
        assertThat(firstLeads.needsReview()).isFalse();
        assertThat(names(firstLeads.rows().get(1).cooperating())).isEqualTo("区财政局");
    }

    @Test
    void a_list_without_deadlines_takes_the_one_its_issuer_means() {
        byte[] lines = Sample.csv("序号,任务内容,牵头单位", "1,甲,区司法局");

        ReadList asked = Sample.read("a.csv", lines);
        ReadList told =
                Sample.read("a.csv", lines, new Reading(Reading.Responsible.UNSTATED, false, "年底前", Cadence.MONTHLY));

        assertThat(keys(asked.rows().get(0))).containsExactly("catalogue.deadline.missing");
        assertThat(told.needsReview()).isFalse();
        assertThat(told.rows().get(0).deadline().due()).isEqualTo("2024-12-31");
        assertThat(told.rows().get(0).cadence()).isEqualTo(Cadence.MONTHLY);
    }

    @Test
    void rows_alike_block_and_name_each_other() {
        ReadList list = Sample.list(
                "序号,重点领域,任务编码,任务名称,牵头单位,完成时限",
                "1,甲类,A1,甲,区司法局,年底",
                "1,甲类,A2,乙,区司法局,年底",
                "1,乙类,A3,甲,区司法局,年底",
                "2,乙类,A4,甲,区司法局,年底",
                "3,乙类,a4,丙,区司法局,年底");

        assertThat(list.rows())
                .extracting(row -> String.join(" ", keys(row)))
                .containsExactly(
                        "catalogue.row.sameSerial",
                        "catalogue.row.sameSerial",
                        "catalogue.row.sameTitle",
                        "catalogue.row.sameTitle catalogue.row.sameCode",
                        "catalogue.row.sameCode");
        assertThat(list.rows().get(0).problems().get(0).args()).containsExactly("3");
    }

    @Test
    void titles_wrapped_in_their_cells_are_one_line_and_what_is_too_long_to_keep_blocks() {
        ReadList list = Sample.list(
                "序号,重点领域,任务名称,牵头单位,完成时限", "1,\"甲\n类\",\"一\n二\",区司法局,年底", "2,乙," + "长".repeat(501) + ",区司法局,年底");

        assertThat(list.rows().get(0).section()).containsExactly("甲类");
        assertThat(list.rows().get(0).title()).isEqualTo("一二");
        assertThat(keys(list.rows().get(1))).containsExactly("catalogue.row.tooLong");
    }

    @Test
    void missing_columns_are_named_and_block() {
        ReadList noLead = Sample.list("序号,任务名称,配合单位,完成时限", "1,甲,区司法局,年底");
        ReadList noTitle = Sample.list("序号,具体要求,牵头单位,完成时限", "1,甲,区司法局,年底");
        ReadList noTask = Sample.list("序号,任务名称,牵头单位,完成时限");

        assertThat(noLead.problems()).extracting(ReadingProblem::key).contains("catalogue.list.noLeadColumn");
        assertThat(noTitle.problems()).extracting(ReadingProblem::key).contains("catalogue.list.noTitleColumn");
        assertThat(noTask.problems()).extracting(ReadingProblem::key).contains("catalogue.list.noTasks");
        assertThat(List.of(noLead, noTitle, noTask)).allMatch(ReadList::needsReview);
        assertThat(noLead.rows()).allMatch(ReadRow::needsReview);
    }

    @Test
    void what_is_no_list_is_refused() {
        assertThatThrownBy(() -> Sample.list("今天开会", "明天也开会"))
                .isInstanceOfSatisfying(
                        NotATable.class, e -> assertThat(e.reason()).isEqualTo(NotATable.Reason.NO_HEADER));
        assertThatThrownBy(() -> Sample.list("", ","))
                .isInstanceOfSatisfying(
                        NotATable.class, e -> assertThat(e.reason()).isEqualTo(NotATable.Reason.EMPTY));
    }

    @Test
    void a_formula_must_be_replaced_by_what_is_meant() {
        byte[] workbook = Sample.messyWith(
                Sample.SHEET,
                "<c r=\"G9\" t=\"inlineStr\"><is><t>年底前</t></is></c>",
                "<c r=\"G9\"><f>G8</f><v>45657</v></c>");

        ReadList list = Sample.read("a.xlsx", workbook);
        ReadList again = reread(list.layout().with(row(list, 9).raw().with(Field.DEADLINE, "年底前")));

        assertThat(keys(row(list, 9))).contains("catalogue.row.computed");
        assertThat(keys(row(again, 9))).isEmpty();
    }

    private static ReadList reread(Layout layout) {
        return new ListReader(SampleDirectory.units(), 2024, Reading.usual()).read(layout);
    }

    private static ReadRow row(ReadList list, int number) {
        return list.rows().stream()
                .filter(row -> row.row() == number)
                .findFirst()
                .orElseThrow();
    }

    private static String leadOf(ReadRow row) {
        return row.lead() == null ? "nobody" : row.lead().name();
    }

    private static List<String> keys(ReadRow row) {
        return row.problems().stream().map(ReadingProblem::key).toList();
    }

    private static String names(List<Entry> units) {
        return units.stream().map(Entry::name).collect(Collectors.joining(";"));
    }

    private static byte[] asWorkbook(byte[] csv) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (var workbook = new org.dhatim.fastexcel.Workbook(out, "test", "1.0")) {
            var sheet = workbook.newWorksheet("清单");
            for (Row row : new SheetReader().read("a.csv", csv).sheets().get(0).rows()) {
                for (int column = 0; column < row.cells().size(); column++) {
                    String cell = row.cell(column);
                    if (cell.matches("\\d+")) {
                        sheet.value(row.number() - 1, column, Integer.valueOf(cell));
                    } else {
                        sheet.value(row.number() - 1, column, cell);
                    }
                }
            }
        }
        return out.toByteArray();
    }
}
