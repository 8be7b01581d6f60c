package org.guatu.catalogue.sheet;

import static org.guatu.catalogue.sheet.HostileFile.inert;
import static org.guatu.catalogue.sheet.HostileFile.refused;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.guatu.catalogue.reading.Sample;

/** What is wrong with the cells of a workbook, or with what it refers to. */
final class HostileSheets {
    private static final String HEADING = row(1, "序号", "任务名称", "牵头单位");
    private static final String RELATIONSHIPS = "xl/_rels/workbook.xml.rels";

    private HostileSheets() {}

    static List<HostileFile> files() {
        return List.of(
                refused("a million rows", "a.xlsx", HostileSheets::aMillionRows),
                refused(
                        "16,384 columns",
                        "a.xlsx",
                        () -> sheet(HEADING + "<row r=\"2\">" + columns(16_384) + "</row>")),
                refused("a cell of 10 MB", "a.xlsx", () -> sheet(HEADING + row(2, "1", "甲".repeat(3_300_000), "区司法局"))),
                refused(
                        "a cell of a thousand long runs",
                        "a.xlsx",
                        () -> sheet(HEADING + "<row r=\"2\"><c r=\"B2\" t=\"inlineStr\"><is>"
                                + ("<r><t>" + "甲".repeat(30_000) + "</t></r>").repeat(1_000) + "</is></c></row>")),
                refused("a cell beyond the last column", "a.xlsx", () -> sheet(cell("XFE1", "甲"))),
                refused("a cell in column ZZZZZZZ", "a.xlsx", () -> sheet(cell("ZZZZZZZ1", "甲"))),
                refused("a cell in row -1", "a.xlsx", () -> sheet(cell("A-1", "甲"))),
                refused("a cell in row 99999999999", "a.xlsx", () -> sheet(cell("A99999999999", "甲"))),
                inert(
                        "a row with the number -5",
                        "a.xlsx",
                        () -> sheet(HEADING + "<row r=\"-5\">" + cell("A2", "1") + "</row>")),
                inert(
                        "a row with the number 2147483647",
                        "a.xlsx",
                        () -> sheet(HEADING + "<row r=\"2147483647\">" + cell("A2", "1") + "</row>")),
                inert("a shared string that is not there", "a.xlsx", () -> sheet(shared("999999"))),
                inert("a shared string before the first", "a.xlsx", () -> sheet(shared("-1"))),
                refused("a shared string numbered by a word", "a.xlsx", () -> sheet(shared("x"))),
                refused("two million shared strings", "a.xlsx", HostileSheets::manyStrings),
                refused(
                        "a shared string of 10 MB",
                        "a.xlsx",
                        () -> strings("<si><t>" + "甲".repeat(3_300_000) + "</t></si>")),
                inert(
                        "a merged area over everything",
                        "a.xlsx",
                        () -> sheet(HEADING + row(2, "1", "甲", "区司法局"), merged("A1:XFD1048576"))),
                inert(
                        "a merged area upside down",
                        "a.xlsx",
                        () -> sheet(HEADING + row(2, "1", "甲", "区司法局"), merged("C9:A1"))),
                inert(
                        "a merged area that is none",
                        "a.xlsx",
                        () -> sheet(HEADING + row(2, "1", "甲", "区司法局"), merged("A1:B99999999999"))),
                refused(
                        "a hundred thousand merged areas",
                        "a.xlsx",
                        () -> sheet(HEADING, merged("A1:B2").repeat(100_000))),
                inert("ten thousand merged areas over each other", "a.xlsx", HostileSheets::overlappingAreas),
                refused("ten thousand array formulas", "a.xlsx", HostileSheets::arrayFormulas),
                inert(
                        "a date in the year 1e308",
                        "a.xlsx",
                        () -> sheet(HEADING + "<row r=\"2\">" + number("C2", "1e308") + "</row>")),
                inert(
                        "a number with the exponent 999999999",
                        "a.xlsx",
                        () -> sheet(HEADING + "<row r=\"2\">" + number("A2", "1e999999999") + "</row>")),
                refused(
                        "a number of a million digits",
                        "a.xlsx",
                        () -> sheet(HEADING + "<row r=\"2\">" + number("A2", "9".repeat(1_000_000)) + "</row>")),
                refused(
                        "a thousand numbers of 30,000 digits",
                        "a.xlsx",
                        () -> sheet(HEADING + "<row r=\"2\">"
                                + number("A2", "9".repeat(30_000)).repeat(1_000) + "</row>")),
                inert(
                        "a number that is none",
                        "a.xlsx",
                        () -> sheet(HEADING + "<row r=\"2\">" + number("A2", "NaN") + "</row>")),
                inert(
                        "a style that is not there",
                        "a.xlsx",
                        () -> sheet(HEADING + "<row r=\"2\"><c r=\"A2\" s=\"99999\"><v>1</v></c></row>")),
                inert("texts that some program would run", "a.xlsx", HostileSheets::injections),
                inert(
                        "formulas that call programs",
                        "a.xlsx",
                        () -> sheet(HEADING + "<row r=\"2\">"
                                + formula("A2", "cmd|' /C calc'!A0") + formula("B2", "HYPERLINK(\"http://127.0.0.1\")")
                                + formula("C2", "WEBSERVICE(\"http://127.0.0.1\")") + "</row>")),
                inert(
                        "a formula that is its own result",
                        "a.xlsx",
                        () -> sheet(HEADING + "<row r=\"2\">" + formula("A2", "A2") + "</row>")),
                refused("a sheet outside the file", "a.xlsx", () -> pointing("../../../../etc/passwd")),
                refused(
                        "a sheet outside the file that seems to be XML",
                        "a.xlsx",
                        () -> pointing("worksheets/../../../sheets/x.xml")),
                refused(
                        "a sheet on another machine",
                        "a.xlsx",
                        () -> pointing("http://127.0.0.1:9/worksheets/sheet1.xml")),
                inert(
                        "a link to another workbook",
                        "a.xlsx",
                        () -> withPart(
                                "xl/externalLinks/externalLink1.xml",
                                "<externalLink><ddeLink ddeService=\"cmd\" ddeTopic=\"/C calc\"/></externalLink>")),
                refused(
                        "macros under another name",
                        "a.xlsx",
                        () -> Sample.messyWith(
                                "[Content_Types].xml",
                                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                                "application/vnd.ms-excel.sheet.macroEnabled.main+xml")),
                refused(
                        "a program for macros",
                        "a.xlsx",
                        () -> Sample.messyWith(
                                "[Content_Types].xml",
                                "</Types>",
                                "<Default Extension=\"bin\" ContentType=\"application/vnd.ms-office.vbaProject\"/></Types>")),
                refused(
                        "a workbook without sheets",
                        "a.xlsx",
                        () -> HostileMarkup.replaced("xl/workbook.xml", "<workbook/>")),
                refused(
                        "a sheet that is another workbook's",
                        "a.xlsx",
                        () -> HostileMarkup.replaced(RELATIONSHIPS, "<Relationships/>")));
    }

    private static byte[] sheet(String rows) {
        return sheet(rows, "");
    }

    private static byte[] sheet(String rows, String mergeCells) {
        return HostileMarkup.replaced(
                Sample.SHEET,
                "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>" + rows
                        + "</sheetData>" + (mergeCells.isEmpty() ? "" : "<mergeCells>" + mergeCells + "</mergeCells>")
                        + "</worksheet>");
    }

    private static String row(int number, String... texts) {
        String cells = IntStream.range(0, texts.length)
                .mapToObj(at -> cell((char) ('A' + at) + String.valueOf(number), texts[at]))
                .collect(Collectors.joining());
        return "<row r=\"" + number + "\">" + cells + "</row>";
    }

    private static String cell(String reference, String text) {
        String escaped = text.replace("&", "&amp;").replace("<", "&lt;");
        return "<c r=\"" + reference + "\" t=\"inlineStr\"><is><t>" + escaped + "</t></is></c>";
    }

    private static String number(String reference, String value) {
        return "<c r=\"" + reference + "\" s=\"1\"><v>" + value + "</v></c>";
    }

    private static String formula(String reference, String formula) {
        return "<c r=\"" + reference + "\" t=\"str\"><f>" + formula + "</f><v>区司法局</v></c>";
    }

    private static String shared(String index) {
        return HEADING + "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>" + index + "</v></c></row>";
    }

    private static String merged(String reference) {
        return "<mergeCell ref=\"" + reference + "\"/>";
    }

    private static byte[] aMillionRows() {
        StringBuilder rows = new StringBuilder(40_000_000).append(HEADING);
        for (int at = 2; at <= 1_048_576; at++) {
            rows.append("<row r=\"").append(at).append("\"><c><v>1</v></c></row>");
        }
        return sheet(rows.toString());
    }

    private static String columns(int count) {
        return "<c t=\"inlineStr\"><is><t>甲</t></is></c>".repeat(count);
    }

    private static byte[] manyStrings() {
        return strings("<si><t>a</t></si>".repeat(2_000_000));
    }

    private static byte[] strings(String items) {
        Map<String, byte[]> parts = Sample.parts(sheet(shared("0")));
        parts.put(
                "xl/sharedStrings.xml",
                HostileArchives.bytes("<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                        + items + "</sst>"));
        return Sample.workbook(parts);
    }

    private static byte[] overlappingAreas() {
        String rows = IntStream.rangeClosed(2, 2_000)
                .mapToObj(number -> row(number, String.valueOf(number), "甲", "区司法局"))
                .collect(Collectors.joining());
        return sheet(HEADING + rows, merged("A2:C2000").repeat(10_000));
    }

    private static byte[] arrayFormulas() {
        String cells = "<c r=\"A2\"><f t=\"array\" ref=\"A1:XFD1048576\">1</f><v>1</v></c>".repeat(10_000);
        return sheet(HEADING + "<row r=\"2\">" + cells + "</row>");
    }

    private static byte[] injections() {
        StringBuilder rows = new StringBuilder(HEADING);
        int number = 2;
        for (String text : HostileFiles.injections()) {
            rows.append(row(number, String.valueOf(number), text, "区司法局"));
            number++;
        }
        return sheet(rows.toString());
    }

    private static byte[] pointing(String target) {
        return Sample.messyWith(RELATIONSHIPS, "worksheets/sheet1.xml", target);
    }

    private static byte[] withPart(String part, String content) {
        Map<String, byte[]> parts = Sample.parts(HostileArchives.messy());
        parts.put(part, HostileArchives.bytes(content));
        return Sample.workbook(parts);
    }
}
