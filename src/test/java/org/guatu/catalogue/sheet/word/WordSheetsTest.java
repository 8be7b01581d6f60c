package org.guatu.catalogue.sheet.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guatu.catalogue.sheet.word.Docx.cell;
import static org.guatu.catalogue.sheet.word.Docx.cells;
import static org.guatu.catalogue.sheet.word.Docx.hidden;
import static org.guatu.catalogue.sheet.word.Docx.numberedP;
import static org.guatu.catalogue.sheet.word.Docx.p;
import static org.guatu.catalogue.sheet.word.Docx.r;
import static org.guatu.catalogue.sheet.word.Docx.row;
import static org.guatu.catalogue.sheet.word.Docx.table;

import java.util.List;
import java.util.Map;
import org.guatu.catalogue.reading.Sample;
import org.guatu.catalogue.sheet.SheetReader;
import org.guatu.catalogue.sheet.rows.Workbook.Row;
import org.guatu.catalogue.sheet.rows.Workbook.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordSheetsTest {
    private static final String HEADING = row("序号", "工作任务", "牵头单位");
    private static final String TOP = "<w:vMerge w:val=\"restart\"/>";
    private static final String GOES_ON = "<w:vMerge/>";
    private static final String LIST =
            "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"%s\"/>"
                    + "<w:lvlText w:val=\"%s\"/></w:lvl><w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/>"
                    + "<w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%%1.%%2\"/></w:lvl></w:abstractNum>"
                    + "<w:num w:numId=\"7\"><w:abstractNumId w:val=\"0\"/></w:num>"
                    + "<w:num w:numId=\"8\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"0\">"
                    + "<w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>";

    @Test
    void a_table_is_a_sheet_under_its_title_and_above_its_notes() {
        Sheet sheet = sheets(
                        p("关于印发清单的通知。"),
                        p("附件1"),
                        p("某区任务清单"),
                        table(HEADING, row("1", "学习", "区司法局")),
                        p(""),
                        p("注：每月报送。"))
                .get(0);

        assertThat(sheet.name()).isEqualTo("某区任务清单");
        assertThat(texts(sheet)).containsExactly("某区任务清单", "序号|工作任务|牵头单位", "1|学习|区司法局", "注：每月报送。");
        assertThat(sheet.rows()).extracting(Row::number).containsExactly(1, 2, 3, 5);
    }

    @Test
    void merged_cells_stand_in_their_columns_and_go_down() {
        Sheet sheet = sheets(table(
                        row("重点领域", "任务", "牵头单位", "时限"),
                        cells(cell(TOP, p("学习")), cell("", p("甲")), cell("<w:gridSpan w:val=\"2\"/>", p("区司法局"))),
                        cells(cell(GOES_ON, p("")), cell("", p("乙")), cell("", p("区财政局")), cell(TOP, p("年底"))),
                        cells(cell(GOES_ON, p("")), cell("", p("丙")), cell("", p("")), cell(GOES_ON, p("")))))
                .get(0);

        assertThat(texts(sheet)).containsExactly("重点领域|任务|牵头单位|时限", "学习|甲|区司法局", "学习|乙|区财政局|年底", "学习|丙||年底");
    }

    @Test
    void a_border_moved_in_some_rows_makes_no_column() {
        String grid = "<w:tblGrid><w:gridCol w:w=\"800\"/><w:gridCol w:w=\"60\"/><w:gridCol w:w=\"3000\"/></w:tblGrid>";
        String wide = "<w:gridSpan w:val=\"2\"/>";

        Sheet sheet = sheets(table(
                        grid,
                        cells(cell("", p("序号")), cell(wide, p("任务"))),
                        cells(cell(wide, p("1")), cell("", p("学习")))))
                .get(0);

        assertThat(texts(sheet)).containsExactly("序号|任务", "1|学习");
    }

    @Test
    void a_table_inside_a_cell_is_the_text_of_its_cell() {
        String inner = table(row("一季度", "制定"), row("四季度", "总结"));

        Sheet sheet = sheets(table(HEADING, cells(cell("", p("1")), cell("", p("安排") + inner), cell("", p("区司法局")))))
                .get(0);

        assertThat(sheet.rows().get(1).cell(1)).isEqualTo("安排\n一季度 制定\n四季度 总结");
    }

    @Test
    void a_list_broken_into_tables_is_one_again_and_another_list_is_another_sheet() {
        List<Sheet> sheets = sheets(
                p("清单"),
                p("一、党的领导"),
                table(HEADING, row("1", "甲", "区司法局")),
                p("（续表）"),
                table(HEADING, row("2", "乙", "区司法局")),
                table(row("3", "丙", "区司法局")),
                p("二、依法行政"),
                table(HEADING, row("1", "丁", "区司法局")),
                p("附件2"),
                p("问题清单"),
                table(HEADING, row("1", "戊", "区司法局")),
                table(row("单位", "联络员", "电话"), row("区司法局", "张三", "1")));

        assertThat(sheets).extracting(Sheet::name).containsExactly("清单", "问题清单", "表3", "正文");
        assertThat(texts(sheets.get(0)))
                .containsExactly(
                        "清单",
                        "一、党的领导",
                        "序号|工作任务|牵头单位",
                        "1|甲|区司法局",
                        "（续表）",
                        "序号|工作任务|牵头单位",
                        "2|乙|区司法局",
                        "3|丙|区司法局",
                        "二、依法行政",
                        "序号|工作任务|牵头单位",
                        "1|丁|区司法局");
    }

    @Test
    void tracked_deletions_are_gone_and_insertions_are_there() {
        Sheet sheet = sheets(table(
                        HEADING,
                        cells(
                                cell("", p("1")),
                                cell("", "<w:p><w:del>" + deleted("旧") + "</w:del><w:ins>" + r("新") + "</w:ins></w:p>"),
                                cell("", "<w:p><w:moveFrom>" + r("区财政局") + "</w:moveFrom>" + r("区司法局") + "</w:p>")),
                        "<w:tr><w:trPr><w:del/></w:trPr>" + cell("", p("2")) + cell("", p("撤")) + "</w:tr>",
                        "<w:tr><w:trPr><w:ins/></w:trPr>" + cell("", p("2")) + cell("", p("增")) + "</w:tr>"))
                .get(0);

        assertThat(texts(sheet)).containsExactly("序号|工作任务|牵头单位", "1|新|区司法局", "2|增");
    }

    @Test
    void a_paragraph_whose_end_was_deleted_goes_on_in_the_next() {
        String open = "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" + r("推进") + "</w:p>";

        assertThat(texts(sheets(open, p("依法行政")).get(0))).containsExactly("推进依法行政");
    }

    @Test
    void hidden_text_is_kept_and_marked() {
        Sheet sheet = sheets(table(
                        HEADING,
                        cells(cell("", "<w:p>" + hidden("1") + "</w:p>"), cell("", "<w:p>" + hidden("甲") + "</w:p>")),
                        cells(cell("", p("2")), cell("", "<w:p>" + r("乙") + hidden("（内部）") + "</w:p>")),
                        "<w:tr><w:trPr><w:hidden/></w:trPr>" + cell("", p("3")) + cell("", p("丙")) + "</w:tr>",
                        row("4", "丁")))
                .get(0);

        assertThat(texts(sheet)).contains("1|甲", "2|乙（内部）", "3|丙");
        assertThat(sheet.rows()).filteredOn(Row::hidden).extracting(Row::number).containsExactly(2, 4);
        assertThat(sheet.partlyHidden()).containsExactly(3);
    }

    @Test
    void what_is_no_text_of_the_list_is_left_out_and_breaks_are_line_breaks() {
        Sheet sheet = sheets(
                        "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> DDEAUTO c:\\cmd.exe"
                                + "</w:instrText></w:r>" + r("区司法局") + "<w:r><w:footnoteReference w:id=\"2\"/></w:r>"
                                + "<w:hyperlink>" + r("、区财政局") + "</w:hyperlink><w:r><w:br/><w:t>甲</w:t><w:tab/>"
                                + "<w:t>乙</w:t></w:r></w:p>")
                .get(0);

        assertThat(texts(sheet)).containsExactly("区司法局、区财政局", "甲 乙");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "decimal | %1. | 1. 2. 3.",
                "decimal | %1、 | 1、 2、 3、",
                "decimalZero | %1 | 01 02 03",
                "chineseCountingThousand | （%1） | （一） （二） （三）",
                "japaneseCounting | %1、 | 一、 二、 三、",
                "chineseLegalSimplified | %1 | 壹 贰 叁",
                "ideographTraditional | %1、 | 甲、 乙、 丙、",
                "decimalEnclosedCircleChinese | %1 | ① ② ③",
                "upperRoman | %1. | I. II. III.",
                "lowerLetter | %1) | a) b) c)",
            })
    void cells_that_word_numbers_have_their_numbers(String format, String text, String numbers) {
        byte[] file = Docx.numbered(
                LIST.formatted(format, text),
                table(HEADING, numberedRow(7, "甲"), numberedRow(7, "乙"), numberedRow(7, "丙")));

        Sheet sheet = new SheetReader().read("a.docx", file).sheets().get(0);

        assertThat(sheet.rows().subList(1, 4)).extracting(row -> row.cell(0)).containsExactly(numbers.split(" "));
    }

    @ParameterizedTest
    @CsvSource({"hebrew1, %1.", "bullet, ●", "decimal, ''", "decimal, %1.%3"})
    void a_number_that_is_not_known_is_left_empty(String format, String text) {
        byte[] file = Docx.numbered(LIST.formatted(format, text), table(HEADING, numberedRow(7, "甲")));

        Sheet sheet = new SheetReader().read("a.docx", file).sheets().get(0);

        assertThat(sheet.rows().get(1).cells()).containsExactly("", "甲");
    }

    @Test
    void numbers_go_on_restart_and_nest_as_word_counts_them() {
        byte[] file = Docx.numbered(
                LIST.formatted("decimal", "%1."),
                numberedP(7, 0, "甲"),
                p("插话"),
                numberedP(7, 1, "乙"),
                numberedP(7, 1, "丙"),
                numberedP(7, 0, "丁"),
                numberedP(7, 1, "戊"),
                numberedP(8, 0, "己"),
                numberedP(8, 0, "庚"),
                numberedP(9, 0, "辛"),
                numberedP(0, 0, "壬"));

        assertThat(texts(new SheetReader().read("a.docx", file).sheets().get(0)))
                .containsExactly("1.甲", "插话", "1.1 乙", "1.2 丙", "2.丁", "2.1 戊", "1.己", "2.庚", "辛", "壬");
    }

    @Test
    void a_style_numbers_its_paragraphs_and_hides_its_text() {
        Map<String, byte[]> parts =
                Docx.parts(styled("Heading", "总则"), styled("Below", "细则"), "<w:p>" + hiddenByStyle("内部") + "</w:p>");
        parts.put(Docx.NUMBERING, Docx.bytes(Docx.root("numbering", LIST.formatted("chineseCounting", "%1、"))));
        parts.put(
                Docx.STYLES,
                Docx.bytes(Docx.root(
                        "styles",
                        "<w:style w:styleId=\"Heading\"><w:pPr><w:numPr><w:numId"
                                + " w:val=\"7\"/></w:numPr></w:pPr></w:style><w:style w:styleId=\"Below\"><w:basedOn"
                                + " w:val=\"Heading\"/></w:style><w:style"
                                + " w:styleId=\"Secret\"><w:rPr><w:vanish/></w:rPr></w:style>")));

        Sheet sheet = new SheetReader()
                .read("a.docx", Sample.workbook(parts))
                .sheets()
                .get(0);

        assertThat(texts(sheet)).containsExactly("一、总则", "二、细则", "内部");
        assertThat(sheet.rows()).extracting(Row::hidden).containsExactly(false, false, true);
    }

    private static String styled(String style, String text) {
        return "<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr>" + r(text) + "</w:p>";
    }

    private static String hiddenByStyle(String text) {
        return "<w:r><w:rPr><w:rStyle w:val=\"Secret\"/></w:rPr><w:t>" + text + "</w:t></w:r>";
    }

    private static String numberedRow(int list, String task) {
        return cells(cell("", numberedP(list, 0, "")), cell("", p(task)));
    }

    private static String deleted(String text) {
        return "<w:r><w:delText>" + text + "</w:delText></w:r>";
    }

    private static List<Sheet> sheets(String... body) {
        return new SheetReader().read("清单.docx", Docx.of(body)).sheets();
    }

    private static List<String> texts(Sheet sheet) {
        return sheet.rows().stream().map(row -> String.join("|", row.cells())).toList();
    }
}
