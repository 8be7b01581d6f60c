package org.guatu.catalogue.reading.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guatu.catalogue.reading.column.Field;
import org.guatu.catalogue.sheet.SheetReader;
import org.guatu.catalogue.sheet.rows.NotATable;
import org.guatu.catalogue.sheet.word.Docx;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProseTest {

    @Test
    void a_numbered_paragraph_with_lines_of_units_below_is_a_task() {
        Layout list = text(
                """
                某区2024年法治政府建设工作要点
                一、优化营商环境
                1.推进政务服务改革。全面推行告知承诺制。
                牵头单位：区发改局
                责任单位：立山经济开发区，各街道、区直各部门
                完成时限：2024年6月底前
                2.规范行政审批
                （再造流程，压缩时限。）
                牵 头 单 位：区行政审批局
                二、化解矛盾纠纷
                1.加强行政复议。
                责任单位：区司法局；完成时限：长期坚持
                """);

        assertThat(list.title()).isEqualTo("某区2024年法治政府建设工作要点");
        assertThat(tasks(list))
                .containsExactly(
                        "3 一、优化营商环境 #1 推进政务服务改革 | 推进政务服务改革。全面推行告知承诺制。"
                                + " | lead 区发改局, responsible 立山经济开发区，各街道、区直各部门, deadline 2024年6月底前",
                        "7 一、优化营商环境 #2 规范行政审批 | 规范行政审批\n（再造流程，压缩时限。） | lead 区行政审批局",
                        "11 二、化解矛盾纠纷 #1 加强行政复议 |  | responsible 区司法局, deadline 长期坚持");
        assertThat(list.notes()).isEmpty();
        assertThat(list.problems()).isEmpty();
    }

    @Test
    void prose_names_its_units_in_a_bracket_at_the_end_and_numbers_inside_numbers() {
        Layout list = text(
                """
                某县法治社会建设实施方案（2021—2025年）
                为贯彻落实上级部署，结合实际，制定本方案。
                一、总体要求
                （一）指导思想。坚持以人民为中心，建设法治社会。
                二、推动全社会增强法治观念
                （二）增强全民法治观念
                1.深入学 习宣传宪法。
                (1)开展宪法宣传周活动，落实宪法 宣誓制度。（责任单位：县委办、县政府办、县委 宣传部，各乡镇（街道））
                (2)加强青少年宪法教育。(责任单位:县教育局；完成时限:每年12月底前)
                2.落实普法责任制。(1)制定清单。
                三、保障措施
                各地要加强领导。
                某县人民政府
                2021年12月1日
                """);

        assertThat(list.title()).isEqualTo("某县法治社会建设实施方案（2021—2025年）");
        assertThat(tasks(list))
                .containsExactly(
                        "8 二、推动全社会增强法治观念>（二）增强全民法治观念>1.深入学 习宣传宪法 #1 开展宪法宣传周活动，落实宪法宣誓制度"
                                + " |  | responsible 县委办、县政府办、县委 宣传部，各乡镇（街道）",
                        "9 二、推动全社会增强法治观念>（二）增强全民法治观念>1.深入学 习宣传宪法 #2 加强青少年宪法教育"
                                + " |  | responsible 县教育局, deadline 每年12月底前",
                        "10 二、推动全社会增强法治观念>（二）增强全民法治观念 #2 落实普法责任制 | 落实普法责任制。(1)制定清单。 | ");
        assertThat(list.notes())
                .containsExactly(
                        "注：为贯彻落实上级部署，结合实际，制定本方案。",
                        "注：一、总体要求",
                        "注：（一）指导思想。坚持以人民为中心，建设法治社会。",
                        "注：三、保障措施",
                        "注：各地要加强领导。",
                        "注：某县人民政府",
                        "注：2021年12月1日");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.甲。（责任单位：区司法局） | responsible 区司法局",
                "1.甲（责任单位：区司法局）。 | responsible 区司法局",
                "1.甲。(责任单位:区司法局) | responsible 区司法局",
                "1.甲。〔责任单位：区司法局〕 | responsible 区司法局",
                "1.甲。【牵头单位：区司法局】 | lead 区司法局",
                "1.甲。（牵头单位：区司法局；责任单位：区财政局；完成时限：年底前） | lead 区司法局, responsible 区财政局, deadline 年底前",
                "1.甲。（牵头单位：区司法局）（完成时限：年底前） | lead 区司法局, deadline 年底前",
                "1.甲。（牵头单位：区司法局，配合单位：区财政局、各镇（街道）） | lead 区司法局, cooperating 区财政局、各镇（街道）",
                "1.甲。责任单位：区司法局 | responsible 区司法局",
                "1.甲 责任单位：区司法局、区财政局 完成时限：年底 | responsible 区司法局、区财政局, deadline 年底",
                "1.甲。（区司法局牵头，区财政局配合） | division 区司法局牵头，区财政局配合",
                "1.甲（区司法局、区财政局按职责分工负责）。 | division 区司法局、区财政局按职责分工负责",
                "1.甲。（责 任 单 位：区 司 法 局） | responsible 区 司 法 局",
                "1.甲。（责任单位：区司法局 | responsible 区司法局",
                "1.甲。（牵头领导：张三；牵头部门：区司法局；成果形式：报告） | leadingOfficial 张三, lead 区司法局, deliverable 报告",
            })
    void units_are_found_however_the_paragraph_names_them(String paragraph, String said) {
        assertThat(tasks(text(paragraph))).containsExactly("1  #1 甲 |  | " + said);
    }

    @Test
    void a_bracket_that_names_no_units_stays_in_the_words() {
        Layout list = text("1.推进“放管服”改革（含证照分离）。（责任单位：区司法局）");

        assertThat(tasks(list)).containsExactly("1  #1 推进“放管服”改革（含证照分离） |  | responsible 区司法局");
    }

    @Test
    void a_paragraph_that_names_units_twice_with_words_between_is_left_to_a_person() {
        Layout list = text("1.甲。（责任单位：区司法局）\n2.制定乙办法。（责任单位：区司法局）完成乙评估。（责任单位：区财政局）");

        assertThat(tasks(list).get(1)).startsWith("2  #2 制定乙办法 | 制定乙办法。（责任单位：区司法局）完成乙评估。（责任单位：区财政局） | ");
        assertThat(list.rows().get(1).cell(Field.RESPONSIBLE)).isEmpty();
    }

    @Test
    void of_tasks_numbered_alike_the_one_without_units_is_a_task_too() {
        assertThat(tasks(text("（一）甲\n责任单位：区司法局\n（二）乙\n（三）丙\n责任单位：区财政局")))
                .containsExactly("1  #一 甲 |  | responsible 区司法局", "3  #二 乙 | 乙 | ", "4  #三 丙 |  | responsible 区财政局");
    }

    @Test
    void what_is_numbered_below_a_task_belongs_to_its_requirement() {
        assertThat(tasks(text("1.甲。（责任单位：区司法局）\n（1）先调研。\n（2）再起草。\n2.乙。（责任单位：区司法局）")))
                .containsExactly("1  #1 甲 | 甲。\n（1）先调研。\n（2）再起草。 | responsible 区司法局", "4  #2 乙 |  | responsible 区司法局");
        assertThat(tasks(text("1.甲。\n（1）先调研。\n（2）再起草。\n责任单位：区司法局\n2.乙\n责任单位：区司法局")))
                .containsExactly("1  #1 甲 | 甲。\n（1）先调研。\n（2）再起草。 | responsible 区司法局", "5  #2 乙 |  | responsible 区司法局");
    }

    @Test
    void a_task_below_a_task_keeps_both_numbers() {
        assertThat(tasks(text("1.甲。（责任单位：区司法局）\n（1）乙。（责任单位：区财政局）")))
                .containsExactly("1  #1 甲 |  | responsible 区司法局", "2  #1(1) 乙 |  | responsible 区财政局");
    }

    @Test
    void paragraphs_without_numbers_are_tasks_by_their_units_and_headings_by_their_shape() {
        assertThat(tasks(text("任务清单\n推进甲工作\n牵头单位：区司法局\n依法行政\n推进乙工作\n牵头单位：区财政局\n")))
                .containsExactly("2  #1 推进甲工作 |  | lead 区司法局", "5 依法行政 #2 推进乙工作 |  | lead 区财政局");
        assertThat(tasks(text("一、党的领导\n学习贯彻。（责任单位：区司法局）\n督促落实。（责任单位：区财政局）")))
                .containsExactly("2 一、党的领导 #1 学习贯彻 |  | responsible 区司法局", "3 一、党的领导 #2 督促落实 |  | responsible 区财政局");
    }

    @Test
    void a_title_is_a_clause_of_sensible_length() {
        String longSentence = "深入推进" + "依法行政".repeat(15) + "，" + "做好".repeat(20) + "。";

        assertThat(titles("1.加强宣传：开展活动。（责任单位：甲）", "2.一；二。（责任单位：甲）", "3." + longSentence + "（责任单位：甲）"))
                .containsExactly("加强宣传", "一", "深入推进" + "依法行政".repeat(15));
    }

    @Test
    void a_word_document_without_a_table_is_read_as_its_text() {
        byte[] file = Docx.of(
                Docx.p("工作要点"),
                Docx.p("1.甲。"),
                "<w:p><w:r><w:t>牵头单位：区司法局</w:t><w:br/><w:t>完成时限：年底前</w:t></w:r></w:p>",
                "<w:p>" + Docx.hidden("2.乙。（责任单位：区财政局）") + "</w:p>");

        Layout list = LayoutReader.read(new SheetReader().read("要点.docx", file));

        assertThat(tasks(list))
                .containsExactly("2  #1 甲 |  | lead 区司法局, deadline 年底前", "5  #2 乙 |  | responsible 区财政局");
        assertThat(list.rows()).extracting(RawRow::hidden).containsExactly(false, true);
    }

    @Test
    void cells_pasted_out_of_a_spreadsheet_are_a_table() {
        assertThat(tasks(text("序号\t任务名称\t牵头单位\n1\t\"甲\n一\"\t区司法局\n2\t乙\t区财政局")))
                .containsExactly("2  #1 甲\n一 |  | lead 区司法局", "3  #2 乙 |  | lead 区财政局");
    }

    @Test
    void a_text_that_names_no_units_is_no_list() {
        assertThatThrownBy(() -> text("关于开会的通知\n1.时间。\n2.地点。"))
                .isInstanceOfSatisfying(
                        NotATable.class, e -> assertThat(e.reason()).isEqualTo(NotATable.Reason.NO_HEADER));
        assertThatThrownBy(() -> text(" \n ")).isInstanceOfSatisfying(NotATable.class, e -> assertThat(e.reason())
                .isEqualTo(NotATable.Reason.EMPTY));
    }

    private static List<String> titles(String... paragraphs) {
        return text(String.join("\n", paragraphs)).rows().stream()
                .map(row -> row.cell(Field.TITLE))
                .toList();
    }

    /** Row, section, serial, title, requirement and what is said of units and time. */
    private static List<String> tasks(Layout list) {
        return list.rows().stream()
                .map(row -> row.row() + " " + String.join(">", row.section()) + " #" + row.cell(Field.SERIAL) + " "
                        + row.cell(Field.TITLE) + " | " + row.cell(Field.REQUIREMENT) + " | " + said(row))
                .toList();
    }

    private static String said(RawRow row) {
        return Stream.of(
                        Field.LEADING_OFFICIAL,
                        Field.LEAD,
                        Field.RESPONSIBLE,
                        Field.COOPERATING,
                        Field.DIVISION,
                        Field.DEADLINE,
                        Field.DELIVERABLE)
                .filter(field -> !row.cell(field).isEmpty())
                .map(field -> field.code() + " " + row.cell(field))
                .collect(Collectors.joining(", "));
    }

    private static Layout text(String text) {
        return LayoutReader.read(new SheetReader().readText("粘贴", text));
    }
}
