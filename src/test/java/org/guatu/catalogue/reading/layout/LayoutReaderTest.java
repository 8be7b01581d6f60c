package org.guatu.catalogue.reading.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.guatu.catalogue.reading.Sample;
import org.guatu.catalogue.reading.column.Column;
import org.guatu.catalogue.reading.column.ColumnLabels;
import org.guatu.catalogue.reading.column.Field;
import org.guatu.catalogue.reading.column.ReadingProblem;
import org.guatu.catalogue.sheet.SheetReader;
import org.guatu.catalogue.sheet.rows.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LayoutReaderTest {

    @ParameterizedTest
    @CsvSource({
        "序号, SERIAL",
        "序  号, SERIAL",
        "任务编码, CODE",
        "重点领域, SECTION",
        "类别, SECTION",
        "方案, SECTION",
        "任务名称, TITLE",
        "工作任务, TITLE",
        "重要举措, TITLE",
        "具体要求, REQUIREMENT",
        "工作要求, REQUIREMENT",
        "牵头领导, LEADING_OFFICIAL",
        "责任主体, LEAD",
        "第一责任单位, LEAD",
        "责任单位, RESPONSIBLE",
        "参加单位, COOPERATING",
        "责任分工, DIVISION",
        "时间进度, DEADLINE",
        "完成时限：, DEADLINE",
        "任务类型, TASK_TYPE",
        "成果形式, DELIVERABLE",
        "上报频次, CADENCE",
        "分值（分）, POINTS",
        "期初进度(%), OPENING_PERCENT",
        "累计进展, OPENING_PERCENT",
        "期初依据, OPENING_BASIS",
        "备注, REMARKS"
    })
    void headings_in_use_are_known(String heading, Field meaning) {
        assertThat(ColumnLabels.meaning(heading)).contains(meaning);
    }

    @Test
    void two_rows_of_headings_are_read_as_one() {
        Layout list = layout("某区任务分解表,,,,", "填报单位：区司法局,,,,", "序号,工作任务,责任分工,,完成时限", ",,牵头单位,配合单位,", "1,甲,区司法局,区财政局,年底");

        assertThat(list.title()).isEqualTo("某区任务分解表");
        assertThat(list.columns()).extracting(Column::label).containsExactly("序号", "工作任务", "牵头单位", "配合单位", "完成时限");
        assertThat(list.rows()).singleElement().satisfies(row -> {
            assertThat(row.row()).isEqualTo(5);
            assertThat(row.cell(Field.COOPERATING)).isEqualTo("区财政局");
        });
    }

    @Test
    void section_rows_nest_by_their_numbering_and_area_cells_are_filled_down() {
        Layout list = layout(
                "序号,重点领域,任务名称,牵头单位",
                "第一部分 总则,,,",
                "一、党的领导,,,",
                "1,学习,甲,区司法局",
                "2,,乙,区司法局",
                "（一）考核,,,",
                "1,,丙,区司法局",
                "二,营商环境,,",
                "1,政务,丁,区司法局",
                "第二部分 细则,,,",
                "三、监督,三、监督,三、监督,三、监督",
                "1,,戊,区司法局");

        assertThat(list.rows())
                .extracting(row -> String.join(">", row.section()))
                .containsExactly(
                        "第一部分 总则>一、党的领导>学习",
                        "第一部分 总则>一、党的领导>学习",
                        "第一部分 总则>一、党的领导>（一）考核",
                        "第一部分 总则>二、营商环境>政务",
                        "第二部分 细则>三、监督");
        assertThat(list.problems()).isEmpty();
    }

    @Test
    void inner_areas_are_filled_down_only_inside_the_same_outer_area() {
        Layout list = layout("方案,部分,任务名称,牵头单位", "规划,一,甲,区司法局", ",,乙,区司法局", ",二,丙,区司法局", "方案,,丁,区司法局");

        assertThat(list.rows())
                .extracting(row -> String.join(">", row.section()))
                .containsExactly("规划>一", "规划>一", "规划>二", "方案");
    }

    @Test
    void totals_notes_and_repeated_headings_are_no_tasks() {
        Layout list = layout(
                "序号,任务名称,牵头单位",
                "1,甲,区司法局",
                "序号,任务名称,牵头单位",
                "2,乙,区司法局",
                "3,,",
                "合计,3项,",
                "注：1.带△的为重点；,,",
                "2.每月28日前报送。,,");

        assertThat(list.rows()).extracting(row -> row.cell(Field.TITLE)).containsExactly("甲", "乙");
        assertThat(list.notes()).containsExactly("注：1.带△的为重点；", "2.每月28日前报送。");
        assertThat(keys(list)).containsExactly("catalogue.list.numberOnly", "catalogue.list.otherCount");
    }

    @Test
    void a_task_without_anything_but_its_title_stays_a_task() {
        Layout list = layout("任务名称,牵头单位,完成时限", "甲,,", "乙,区司法局,年底");

        assertThat(list.rows()).extracting(row -> row.cell(Field.TITLE)).containsExactly("甲", "乙");
    }

    @Test
    void a_heading_without_tasks_is_mentioned() {
        Layout list = layout("序号,任务名称,牵头单位", "一、有,,", "1,甲,区司法局", "二、无,,");

        assertThat(keys(list)).containsExactly("catalogue.list.emptySection");
    }

    @Test
    void columns_that_nobody_knows_or_that_come_twice_are_mentioned() {
        Layout list = layout("序号,任务名称,牵头单位,牵头部门,天气,备注", "1,甲,区司法局,区财政局,晴,无");

        assertThat(keys(list)).containsExactly("catalogue.list.columnTwice", "catalogue.list.unknownColumn");
        assertThat(list.rows().get(0).cell(Field.LEAD)).isEqualTo("区司法局");
    }

    @Test
    void of_two_columns_that_could_name_the_task_one_is_its_section_or_its_requirement() {
        Layout withRequirement = layout("重点任务,工作任务,具体要求,牵头单位", "甲,乙,丙,区司法局");
        Layout without = layout("工作任务,重要举措,牵头单位", "甲,乙,区司法局");

        assertThat(withRequirement.rows().get(0).section()).containsExactly("甲");
        assertThat(withRequirement.rows().get(0).cell(Field.TITLE)).isEqualTo("乙");
        assertThat(without.rows().get(0).cell(Field.TITLE)).isEqualTo("甲");
        assertThat(without.rows().get(0).cell(Field.REQUIREMENT)).isEqualTo("乙");
        assertThat(keys(without)).containsExactly("catalogue.list.secondTitle");
    }

    @Test
    void the_first_visible_sheet_with_a_list_is_read_and_the_others_are_mentioned() {
        var list = new Workbook.Sheet("今年", false, rows());
        var sheets = List.of(
                new Workbook.Sheet("说明", false, List.of(new Workbook.Row(1, List.of("使用说明"), false, Set.of()))),
                new Workbook.Sheet("旧", true, rows()),
                list,
                new Workbook.Sheet("另一张", false, rows()));

        Layout read = LayoutReader.read(new Workbook(sheets));

        assertThat(read.rows()).hasSize(1);
        assertThat(read.problems())
                .extracting(ReadingProblem::key)
                .containsExactly("catalogue.list.hiddenList", "catalogue.list.otherSheet");
    }

    private static List<Workbook.Row> rows() {
        return new SheetReader()
                .read("a.csv", Sample.csv("序号,任务名称,牵头单位", "1,甲,区司法局"))
                .sheets()
                .get(0)
                .rows();
    }

    private static Layout layout(String... lines) {
        return LayoutReader.read(new SheetReader().read("a.csv", Sample.csv(lines)));
    }

    private static List<String> keys(Layout list) {
        return list.problems().stream().map(ReadingProblem::key).toList();
    }
}
