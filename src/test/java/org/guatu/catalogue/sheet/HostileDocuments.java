package org.guatu.catalogue.sheet;

import static org.guatu.catalogue.sheet.HostileFile.inert;
import static org.guatu.catalogue.sheet.HostileFile.refused;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.guatu.catalogue.reading.Sample;
import org.guatu.catalogue.sheet.word.Docx;

/** What is wrong with the paragraphs and tables of a Word document, or with what it refers to. */
final class HostileDocuments {
    private static final String HEADING = Docx.row("序号", "任务名称", "牵头单位");

    private HostileDocuments() {}

    static List<HostileFile> files() {
        return List.of(
                refused(
                        "a million rows",
                        "a.docx",
                        () -> Docx.of(Docx.table(HEADING, "<w:tr><w:tc/></w:tr>".repeat(1_000_000)))),
                refused("a million paragraphs", "a.docx", () -> Docx.of("<w:p/>".repeat(1_000_000))),
                inert("a cell over two thousand million columns", "a.docx", () -> spanning("2147483647")),
                refused("a cell over a million columns", "a.docx", () -> spanning("1000000")),
                inert("a cell over -1 columns", "a.docx", () -> spanning("-1")),
                refused(
                        "16,384 columns",
                        "a.docx",
                        () -> Docx.of(Docx.table(HEADING, "<w:tr>" + "<w:tc/>".repeat(16_384) + "</w:tr>"))),
                refused(
                        "a cell of 10 MB",
                        "a.docx",
                        () -> Docx.of(Docx.table(HEADING, Docx.row("1", "甲".repeat(3_300_000))))),
                refused(
                        "a paragraph of a thousand long runs",
                        "a.docx",
                        () -> Docx.of("<w:p>" + Docx.r("甲".repeat(30_000)).repeat(1_000) + "</w:p>")),
                refused(
                        "a thousand tables in each other",
                        "a.docx",
                        () -> Docx.of(
                                "<w:tbl><w:tr><w:tc>".repeat(1_000),
                                Docx.p("甲"),
                                "</w:tc></w:tr></w:tbl>".repeat(1_000))),
                inert(
                        "a cell that goes on from nothing",
                        "a.docx",
                        () -> Docx.of(Docx.table(
                                HEADING,
                                Docx.cells(Docx.cell("<w:vMerge/>", Docx.p("1")), Docx.cell("", Docx.p("甲")))))),
                inert("styles in a circle", "a.docx", HostileDocuments::circularStyles),
                inert(
                        "a numbering of more levels than there are",
                        "a.docx",
                        () -> numbered("<w:ilvl w:val=\"99999\"/>")),
                inert("a numbering of level -1", "a.docx", () -> numbered("<w:ilvl w:val=\"-1\"/>")),
                inert(
                        "a numbering that begins with 2147483647",
                        "a.docx",
                        () -> Docx.numbered(
                                list("<w:start w:val=\"2147483647\"/><w:numFmt w:val=\"decimal\"/><w:lvlText"
                                        + " w:val=\"%1\"/>"),
                                Docx.numberedP(1, 0, "甲").repeat(3))),
                inert(
                        "a number whose text repeats itself without end",
                        "a.docx",
                        () -> Docx.numbered(
                                list("<w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"" + "%1".repeat(200_000)
                                        + "\"/>"),
                                Docx.numberedP(1, 0, "甲").repeat(1_000))),
                inert(
                        "a field that calls a program",
                        "a.docx",
                        () -> Docx.of("<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>DDEAUTO"
                                + " c:\\\\windows\\\\cmd.exe</w:instrText></w:r></w:p>")),
                inert(
                        "a template on another machine",
                        "a.docx",
                        () -> withPart(
                                "word/_rels/settings.xml.rels",
                                "<Relationships><Relationship Id=\"r\" Target=\"http://127.0.0.1:9/x.dotm\""
                                        + " TargetMode=\"External\"/></Relationships>")),
                inert(
                        "a page that is to be put in",
                        "a.docx",
                        () -> withPart("word/chunk.html", "<script>alert(1)</script>")),
                inert("a program that is put in", "a.docx", () -> withPart("word/embeddings/a.bin", "MZ")),
                refused(
                        "macros under another name",
                        "a.docx",
                        () -> typed("application/vnd.ms-word.document.macroEnabled.main+xml")),
                refused("a document elsewhere", "a.docx", () -> at("/other/document.xml")),
                refused("a document outside the file", "a.docx", () -> at("/../../etc/passwd")),
                refused("a document without its text", "a.docx", HostileDocuments::without),
                inert("texts that some program would run", "a.docx", HostileDocuments::injections));
    }

    private static byte[] spanning(String columns) {
        return Docx.of(
                Docx.table(HEADING, Docx.cells(Docx.cell("<w:gridSpan w:val=\"" + columns + "\"/>", Docx.p("甲")))));
    }

    private static byte[] circularStyles() {
        Map<String, byte[]> parts =
                Docx.parts("<w:p><w:pPr><w:pStyle w:val=\"A\"/></w:pPr>" + Docx.r("1.甲（责任单位：区司法局）") + "</w:p>");
        parts.put(
                Docx.STYLES,
                Docx.bytes(Docx.root(
                        "styles",
                        "<w:style w:styleId=\"A\"><w:basedOn w:val=\"B\"/></w:style>"
                                + "<w:style w:styleId=\"B\"><w:basedOn w:val=\"A\"/></w:style>")));
        return Sample.workbook(parts);
    }

    private static byte[] numbered(String level) {
        return Docx.numbered(
                list("<w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1\"/>"),
                "<w:p><w:pPr><w:numPr>" + level + "<w:numId w:val=\"1\"/></w:numPr></w:pPr>" + Docx.r("甲") + "</w:p>");
    }

    private static String list(String level) {
        return "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\">" + level + "</w:lvl></w:abstractNum>"
                + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>";
    }

    private static byte[] withPart(String part, String content) {
        Map<String, byte[]> parts = Docx.parts(Docx.table(HEADING, Docx.row("1", "甲", "区司法局")));
        parts.put(part, Docx.bytes(content));
        return Sample.workbook(parts);
    }

    private static byte[] typed(String contentType) {
        Map<String, byte[]> parts = Docx.parts(Docx.p("甲"));
        parts.put(
                "[Content_Types].xml",
                Docx.bytes("<Types><Override PartName=\"/word/document.xml\" ContentType=\"" + contentType
                        + "\"/></Types>"));
        return Sample.workbook(parts);
    }

    private static byte[] at(String part) {
        Map<String, byte[]> parts = Docx.parts(Docx.p("甲"));
        parts.put(
                "[Content_Types].xml",
                Docx.bytes("<Types><Override PartName=\"" + part + "\" ContentType=\"application/vnd.openxmlformats-"
                        + "officedocument.wordprocessingml.document.main+xml\"/></Types>"));
        return Sample.workbook(parts);
    }

    private static byte[] without() {
        Map<String, byte[]> parts = Docx.parts();
        parts.remove(Docx.DOCUMENT);
        return Sample.workbook(parts);
    }

    private static byte[] injections() {
        String rows = HostileFiles.injections().stream()
                .map(text -> Docx.row("1", text, "区司法局"))
                .collect(Collectors.joining());
        return Docx.of(Docx.table(HEADING, rows));
    }
}
