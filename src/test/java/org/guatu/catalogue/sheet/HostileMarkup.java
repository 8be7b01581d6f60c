package org.guatu.catalogue.sheet;

import static org.guatu.catalogue.sheet.HostileFile.refused;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.guatu.catalogue.reading.Sample;
import org.guatu.catalogue.sheet.word.Docx;

/** What is wrong with the XML of a part: document types, entities, other encodings, and too much of anything. */
final class HostileMarkup {
    private static final String EXTERNAL = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>";
    private static final String LAUGHS =
            "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c"
                    + " \"&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;\"><!ENTITY e"
                    + " \"&d;&d;&d;&d;&d;&d;\">]>";
    private static final String PARAMETER = "<!DOCTYPE x [<!ENTITY % p SYSTEM \"http://127.0.0.1:9/x.dtd\"> %p;]>";

    private HostileMarkup() {}

    static List<HostileFile> files() {
        List<HostileFile> files = new ArrayList<>();
        for (String part : Sample.parts(HostileArchives.messy()).keySet()) {
            if (part.endsWith(".xml") || part.endsWith(".rels")) {
                files.add(refused("an external entity in " + part, "a.xlsx", () -> sheetWith(part, EXTERNAL)));
            }
        }
        for (String part : documentParts().keySet()) {
            files.add(refused("an external entity in " + part, "a.docx", () -> documentWith(part, EXTERNAL)));
        }
        files.addAll(List.of(
                refused("a billion laughs", "a.xlsx", () -> sheetWith(Sample.SHEET, LAUGHS)),
                refused("a billion laughs", "a.docx", () -> documentWith(Docx.DOCUMENT, LAUGHS)),
                refused("an external document type", "a.xlsx", () -> sheetWith(Sample.SHEET, PARAMETER)),
                refused(
                        "a document type behind a long comment",
                        "a.xlsx",
                        () -> sheetWith(Sample.SHEET, "<!--" + "x".repeat(20_000) + "-->" + EXTERNAL)),
                refused("a document type in UTF-16", "a.xlsx", () -> encoded(StandardCharsets.UTF_16, "UTF-16")),
                refused(
                        "a document type in UTF-16 without a mark",
                        "a.xlsx",
                        () -> encoded(StandardCharsets.UTF_16LE, "UTF-16")),
                refused("a document type in EBCDIC", "a.xlsx", HostileMarkup::ebcdic),
                refused("an entity that nobody declares", "a.xlsx", () -> inCell("&nobody;")),
                refused(
                        "a hundred thousand elements in each other",
                        "a.xlsx",
                        () -> sheetWith(Sample.SHEET, "<x>".repeat(100_000))),
                refused(
                        "a hundred thousand elements in each other",
                        "a.docx",
                        () -> Docx.of("<w:sdt>".repeat(100_000), "</w:sdt>".repeat(100_000))),
                refused(
                        "an attribute of 10 MB",
                        "a.xlsx",
                        () -> sheetWith(Sample.SHEET, "<x y=\"" + "z".repeat(10_000_000) + "\"/>")),
                refused("a hundred thousand attributes", "a.xlsx", HostileMarkup::manyAttributes),
                refused("a comment of 50 MB", "a.xlsx", () -> sheetWith(Sample.SHEET, comment(50))),
                refused("a comment of 50 MB", "a.docx", () -> documentWith(Docx.DOCUMENT, comment(50))),
                refused(
                        "an instruction of 10 MB",
                        "a.docx",
                        () -> documentWith(Docx.DOCUMENT, "<?x " + "y".repeat(10_000_000) + "?>")),
                refused("text that is no UTF-8", "a.xlsx", () -> invalidUtf8(Sample.SHEET)),
                refused("a NUL", "a.xlsx", () -> inCell("\u0000")),
                refused("a NUL as a reference", "a.xlsx", () -> inCell("&#0;")),
                refused("half a surrogate pair", "a.xlsx", () -> inCell("&#xD800;")),
                refused(
                        "half a surrogate pair",
                        "a.docx",
                        () -> Docx.of(Docx.p("X").replace("X", "&#xDC00;"))),
                refused(
                        "a control character",
                        "a.docx",
                        () -> Docx.of(Docx.p("X").replace("X", "&#1;"))),
                refused("XML that ends too early", "a.docx", () -> documentEnding("<w:p><w:r>")),
                refused("a part of no bytes", "a.xlsx", () -> replaced(Sample.SHEET, "")),
                refused("a part of no bytes", "a.docx", () -> emptyDocument())));
        return files;
    }

    static byte[] inCell(String text) {
        return Sample.messyWith(Sample.SHEET, "<is><t>年底前</t></is>", "<is><t>" + text + "</t></is>");
    }

    static byte[] replaced(String part, String content) {
        Map<String, byte[]> parts = Sample.parts(HostileArchives.messy());
        parts.put(part, HostileArchives.bytes(content));
        return Sample.workbook(parts);
    }

    private static byte[] sheetWith(String part, String prologue) {
        return with(Sample.parts(HostileArchives.messy()), part, prologue);
    }

    private static byte[] documentWith(String part, String prologue) {
        return with(documentParts(), part, prologue);
    }

    private static byte[] with(Map<String, byte[]> parts, String part, String prologue) {
        String xml = new String(parts.get(part), StandardCharsets.UTF_8);
        int root = xml.startsWith("<?xml") ? xml.indexOf("?>") + 2 : 0;
        parts.put(part, HostileArchives.bytes(xml.substring(0, root) + prologue + xml.substring(root)));
        return Sample.workbook(parts);
    }

    private static Map<String, byte[]> documentParts() {
        Map<String, byte[]> parts = Docx.parts(Docx.p("甲"));
        parts.put(Docx.STYLES, Docx.bytes(Docx.root("styles", "")));
        parts.put(Docx.NUMBERING, Docx.bytes(Docx.root("numbering", "")));
        parts.put("_rels/.rels", Docx.bytes("<Relationships/>"));
        return parts;
    }

    private static byte[] encoded(Charset charset, String name) {
        Map<String, byte[]> parts = Sample.parts(HostileArchives.messy());
        String xml = "<?xml version=\"1.0\" encoding=\"" + name + "\"?>" + EXTERNAL + "<worksheet/>";
        parts.put(Sample.SHEET, xml.getBytes(charset));
        return Sample.workbook(parts);
    }

    /** The declaration is plain, and what follows it is not. */
    private static byte[] ebcdic() {
        Map<String, byte[]> parts = Sample.parts(HostileArchives.messy());
        byte[] declaration = HostileArchives.bytes("<?xml version=\"1.0\" encoding=\"IBM037\"?>");
        byte[] rest = (EXTERNAL + "<worksheet/>").getBytes(Charset.forName("IBM037"));
        byte[] xml = java.util.Arrays.copyOf(declaration, declaration.length + rest.length);
        System.arraycopy(rest, 0, xml, declaration.length, rest.length);
        parts.put(Sample.SHEET, xml);
        return Sample.workbook(parts);
    }

    private static byte[] manyAttributes() {
        StringBuilder element = new StringBuilder("<x");
        for (int at = 0; at < 100_000; at++) {
            element.append(" a").append(at).append("=\"\"");
        }
        return sheetWith(Sample.SHEET, element.append("/>").toString());
    }

    private static String comment(int megabytes) {
        return "<!--" + "< > ".repeat(megabytes * 250_000) + "-->";
    }

    private static byte[] invalidUtf8(String part) {
        Map<String, byte[]> parts = Sample.parts(HostileArchives.messy());
        byte[] xml = Objects.requireNonNull(parts.get(part));
        for (int at = 0; at < xml.length; at++) {
            xml[at] = xml[at] < 0 ? (byte) 0xFF : xml[at];
        }
        return Sample.workbook(parts);
    }

    private static byte[] documentEnding(String unfinished) {
        Map<String, byte[]> parts = Docx.parts();
        parts.put(Docx.DOCUMENT, Docx.bytes("<w:document xmlns:w=\"w\"><w:body>" + unfinished));
        return Sample.workbook(parts);
    }

    private static byte[] emptyDocument() {
        Map<String, byte[]> parts = Docx.parts();
        parts.put(Docx.DOCUMENT, new byte[0]);
        return Sample.workbook(parts);
    }
}
