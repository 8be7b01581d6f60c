package org.guatu.catalogue.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.dhatim.fastexcel.Worksheet;
import org.guatu.catalogue.reading.Sample;
import org.guatu.catalogue.sheet.rows.Limits;
import org.guatu.catalogue.sheet.rows.NotATable;
import org.guatu.catalogue.sheet.rows.NotATable.Reason;
import org.guatu.catalogue.sheet.rows.Workbook;
import org.guatu.catalogue.sheet.rows.Workbook.Row;
import org.guatu.catalogue.sheet.word.Docx;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SheetReaderTest {
    private static final String LIST = "序号,任务名称,牵头单位\n1,\"一、\n二\",区司法局\n\n2,乙,\"区财政局，区“教育”局\"\n";
    private static final Limits TIGHT = new Limits(100_000, 30_000, 20, 8, 5);

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16"})
    void text_is_read_in_every_encoding_that_offices_save(String charset) {
        Workbook read = new SheetReader().read("清单.CSV", LIST.getBytes(Charset.forName(charset)));

        assertThat(read.sheets()).singleElement().satisfies(sheet -> {
            assertThat(sheet.rows()).extracting(Row::number).containsExactly(1, 2, 4);
            assertThat(sheet.rows().get(1).cells()).containsExactly("1", "一、\n二", "区司法局");
            assertThat(sheet.rows().get(2).cell(2)).isEqualTo("区财政局，区“教育”局");
        });
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_first_heading() {
        Workbook read = new SheetReader().read("a.csv", ("\uFEFF" + LIST).getBytes(StandardCharsets.UTF_8));

        assertThat(rows(read).get(0).cell(0)).isEqualTo("序号");
    }

    @Test
    void cells_parted_by_tabs_are_cells_too() {
        Workbook read = new SheetReader().read("a.csv", "序号\t任务,名称\n1\t甲".getBytes(StandardCharsets.UTF_8));

        assertThat(rows(read).get(0).cells()).containsExactly("序号", "任务,名称");
    }

    @Test
    void a_stream_is_read_no_further_than_the_limit() throws IOException {
        var content = new ByteArrayInputStream(new byte[200_000]);

        assertThatThrownBy(() -> new SheetReader(TIGHT).read("a.csv", content)).isInstanceOf(NotATable.class);
        assertThat(content.available()).isEqualTo(200_000 - 100_001);
    }

    @Test
    void numbers_dates_and_percentages_are_read_as_people_see_them() throws IOException {
        byte[] workbook = workbook(sheet -> {
            sheet.value(0, 0, 12);
            sheet.value(0, 1, 2.5);
            sheet.value(0, 2, 0.1 + 0.2);
            sheet.value(0, 3, LocalDate.of(2024, 12, 31));
            sheet.style(0, 3).format("yyyy/m/d").set();
            sheet.value(0, 4, LocalDate.of(2024, 12, 1));
            sheet.style(0, 4).format("yyyy\"年\"m\"月\"").set();
            sheet.value(0, 5, 0.6);
            sheet.style(0, 5).format("0%").set();
            sheet.value(0, 6, 45657);
            sheet.value(0, 7, "  文字\u3000");
            sheet.value(0, 8, 1e300);
        });

        Row row = rows(new SheetReader().read("a.xlsx", workbook)).get(0);

        assertThat(row.cells())
                .containsExactly("12", "2.5", "0.3", "2024-12-31", "2024-12", "60%", "45657", "文字", "1E+300");
        assertThat(row.computed()).isEmpty();
    }

    @Test
    void the_cached_result_of_a_formula_is_not_believed() throws IOException {
        byte[] workbook = workbook(sheet -> {
            sheet.value(0, 0, "甲");
            sheet.formula(0, 1, "1+1");
        });

        Row row = rows(new SheetReader().read("a.xlsx", workbook)).get(0);

        assertThat(row.cells()).containsExactly("甲", "=1+1");
        assertThat(row.computed()).containsExactly(1);
    }

    @Test
    void merged_areas_are_filled_down_and_hidden_rows_and_sheets_marked() {
        Workbook read = new SheetReader().read("a.xlsx", Sample.file("/catalogue/messy-sample.xlsx"));

        List<Row> rows = rows(read);
        assertThat(read.sheets()).extracting(Workbook.Sheet::name).containsExactly("任务分解表", "Sheet2", "旧版");
        assertThat(read.sheets()).extracting(Workbook.Sheet::hidden).containsExactly(false, false, true);
        assertThat(rows).filteredOn(Row::hidden).extracting(Row::number).containsExactly(8);
        assertThat(rows.get(8).cell(1)).isEqualTo("学习教育");
        assertThat(rows.get(5).cells())
                .as("a section row is not spread over its columns")
                .hasSize(1);
    }

    @Test
    void a_row_without_text_is_no_row() {
        Workbook read = new SheetReader().read("a.csv", Sample.csv("甲,乙", ",", " ,　", "丙"));

        assertThat(rows(read)).extracting(Row::number).containsExactly(1, 4);
    }

    @ParameterizedTest
    @CsvSource({
        "清单.xls, OLD_EXCEL",
        "清单.et, OLD_EXCEL",
        "清单.xlsx, OLD_EXCEL",
        "清单.doc, OLD_WORD",
        "清单.wps, OLD_WORD",
        "清单.docx, OLD_WORD"
    })
    void an_old_or_encrypted_workbook_is_refused_with_advice(String name, Reason reason) {
        byte[] ole = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};

        assertRefused(reason, () -> new SheetReader().read(name, ole));
    }

    @Test
    void name_and_content_must_agree() {
        byte[] workbook = Sample.file("/catalogue/messy-sample.xlsx");

        assertRefused(Reason.WRONG_TYPE, () -> new SheetReader().read("a.csv", workbook));
        assertRefused(Reason.WRONG_TYPE, () -> new SheetReader().read("a.xlsx", Sample.csv("序号,任务名称")));
        assertRefused(
                Reason.PDF, () -> new SheetReader().read("a.pdf", "%PDF-1.7".getBytes(StandardCharsets.US_ASCII)));
        assertRefused(Reason.WRONG_TYPE, () -> new SheetReader().read("a.docx", workbook));
        assertRefused(Reason.WRONG_TYPE, () -> new SheetReader().read("a.xlsx", Docx.of(Docx.p("甲"))));
        assertRefused(Reason.WRONG_TYPE, () -> new SheetReader().read("a.csv", new byte[] {1, 2, 0, 4}));
        assertRefused(Reason.MACROS, () -> new SheetReader().read("a.xlsm", workbook));
    }

    @Test
    void what_is_too_large_is_refused_before_it_is_unpacked() {
        byte[] workbook = Sample.file("/catalogue/messy-sample.xlsx");
        Map<String, byte[]> parts = Sample.parts(workbook);
        for (int i = 0; i < 20; i++) {
            parts.put("xl/media/" + i + ".png", new byte[1]);
        }
        byte[] manyParts = Sample.workbook(parts);
        parts.keySet().removeIf(name -> name.startsWith("xl/media/"));
        parts.put("xl/media/bomb.png", new byte[40_000]);
        byte[] bomb = Sample.workbook(parts);

        assertRefused(Reason.EMPTY, () -> new SheetReader().read("a.csv", new byte[0]));
        assertRefused(Reason.TOO_LARGE, () -> new SheetReader(TIGHT).read("a.csv", new byte[100_001]));
        assertRefused(Reason.TOO_MANY_PARTS, () -> new SheetReader(TIGHT).read("a.xlsx", manyParts));
        assertRefused(Reason.UNPACKS_TOO_LARGE, () -> new SheetReader(TIGHT).read("a.xlsx", bomb));
        assertRefused(Reason.TOO_MANY_ROWS, () -> new SheetReader(TIGHT)
                .read("a.csv", "甲\n".repeat(9).getBytes(StandardCharsets.UTF_8)));
        assertRefused(Reason.TOO_MANY_COLUMNS, () -> new SheetReader(TIGHT).read("a.csv", Sample.csv("1,2,3,4,5,6")));
    }

    @Test
    void a_document_type_is_refused_wherever_it_stands() {
        byte[] inSheet = Sample.messyWith(Sample.SHEET, "<worksheet ", "<!DOCTYPE x [<!ENTITY e \"e\">]><worksheet ");
        byte[] farInside = Sample.messyWith(
                Sample.SHEET, "<worksheet ", "<!--" + "x".repeat(9_000) + "--><!DOCTYPE x><worksheet ");
        byte[] inTypes = Sample.messyWith("[Content_Types].xml", "<Types ", "<!DOCTYPE x><Types ");

        assertRefused(Reason.DOCTYPE, () -> new SheetReader().read("a.xlsx", inSheet));
        assertRefused(Reason.DOCTYPE, () -> new SheetReader().read("a.xlsx", farInside));
        assertRefused(Reason.DOCTYPE, () -> new SheetReader().read("a.xlsx", inTypes));
    }

    @Test
    void another_encoding_of_the_xml_could_hide_one_and_is_refused() {
        Map<String, byte[]> parts = Sample.parts(Sample.file("/catalogue/messy-sample.xlsx"));
        parts.computeIfPresent(
                Sample.SHEET, (name, xml) -> new String(xml, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16));

        assertRefused(Reason.UNREADABLE, () -> new SheetReader().read("a.xlsx", Sample.workbook(parts)));
    }

    @Test
    void a_damaged_or_hostile_workbook_is_unreadable_and_nothing_worse() {
        byte[] whole = Sample.file("/catalogue/messy-sample.xlsx");
        byte[] half = Arrays.copyOf(whole, whole.length / 2);
        byte[] outOfReach = Sample.messyWith(Sample.SHEET, "r=\"A1\"", "r=\"ZZZZZZ1\"");
        byte[] beyondTheLast = Sample.messyWith(Sample.SHEET, "r=\"A1\"", "r=\"XFE1\"");
        byte[] elsewhere = Sample.messyWith("xl/_rels/workbook.xml.rels", "worksheets/sheet1.xml", "other/sheet1.bin");
        byte[] decoy = withAnotherWorkbookBehindTheUsualOne();

        for (byte[] workbook :
                List.of(half, outOfReach, beyondTheLast, elsewhere, decoy, new byte[] {'P', 'K', 3, 4})) {
            assertRefused(Reason.UNREADABLE, () -> new SheetReader().read("a.xlsx", workbook));
        }
    }

    @Test
    void a_refusal_answers_with_the_status_of_its_fault() {
        assertThat(new NotATable(Reason.WRONG_TYPE).status()).isEqualTo(415);
        assertThat(new NotATable(Reason.TOO_LARGE, 20).status()).isEqualTo(413);
        assertThat(new NotATable(Reason.NO_HEADER).status()).isEqualTo(422);
    }

    /** What was looked through at the usual place would not be what is read. */
    private static byte[] withAnotherWorkbookBehindTheUsualOne() {
        Map<String, byte[]> parts =
                Sample.parts(Sample.messyWith("[Content_Types].xml", "/xl/workbook.xml", "/other/workbook.xml"));
        Map<String, byte[]> all = new LinkedHashMap<>(parts);
        parts.forEach((name, content) -> all.put(name.replaceFirst("^xl/", "other/"), content));
        return Sample.workbook(all);
    }

    private static void assertRefused(Reason reason, ThrowingCallable reading) {
        assertThatThrownBy(reading).isInstanceOfSatisfying(NotATable.class, refusal -> assertThat(refusal.reason())
                .isEqualTo(reason));
    }

    private static List<Row> rows(Workbook workbook) {
        return workbook.sheets().get(0).rows();
    }

    private interface Filling {
        void into(Worksheet sheet);
    }

    private static byte[] workbook(Filling filling) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (var workbook = new org.dhatim.fastexcel.Workbook(out, "test", "1.0")) {
            filling.into(workbook.newWorksheet("表"));
        }
        return out.toByteArray();
    }
}
