package org.guatu.catalogue.sheet.word;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guatu.catalogue.reading.Sample;

/** A Word document written by hand, part by part, as small as Word would still open it. */
public final class Docx {
    public static final String DOCUMENT = "word/document.xml";
    public static final String NUMBERING = "word/numbering.xml";
    public static final String STYLES = "word/styles.xml";

    private static final String NAMESPACE = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    private Docx() {}

    /** The parts of a document with this body, to be changed. */
    public static Map<String, byte[]> parts(String... body) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                bytes("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default"
                        + " Extension=\"rels\""
                        + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override"
                        + " PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-"
                        + "officedocument.wordprocessingml.document.main+xml\"/></Types>"));
        parts.put(DOCUMENT, bytes(root("document", "<w:body>" + String.join("", body) + "<w:sectPr/></w:body>")));
        return parts;
    }

    public static byte[] of(String... body) {
        return Sample.workbook(parts(body));
    }

    /** With {@code w:abstractNum} and {@code w:num} elements. */
    public static byte[] numbered(String numbering, String... body) {
        Map<String, byte[]> parts = parts(body);
        parts.put(NUMBERING, bytes(root("numbering", numbering)));
        return Sample.workbook(parts);
    }

    public static String root(String name, String content) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><w:%s %s>%s</w:%s>"
                .formatted(name, NAMESPACE, content, name);
    }

    public static String p(String text) {
        return "<w:p>" + r(text) + "</w:p>";
    }

    /** A paragraph of a list that Word numbers. */
    public static String numberedP(int list, int level, String text) {
        return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"%d\"/><w:numId w:val=\"%d\"/></w:numPr></w:pPr>%s</w:p>"
                .formatted(level, list, text.isEmpty() ? "" : r(text));
    }

    public static String r(String text) {
        return "<w:r><w:t xml:space=\"preserve\">" + escaped(text) + "</w:t></w:r>";
    }

    public static String hidden(String text) {
        return "<w:r><w:rPr><w:vanish/></w:rPr><w:t>" + escaped(text) + "</w:t></w:r>";
    }

    public static String table(String... rows) {
        return "<w:tbl><w:tblPr/>" + String.join("", rows) + "</w:tbl>";
    }

    /** A row of plain cells. */
    public static String row(String... texts) {
        return Stream.of(texts).map(text -> cell("", p(text))).collect(Collectors.joining("", "<w:tr>", "</w:tr>"));
    }

    /** A row of cells made by {@link #cell}. */
    public static String cells(String... cells) {
        return "<w:tr>" + String.join("", cells) + "</w:tr>";
    }

    public static String cell(String shape, String content) {
        return "<w:tc><w:tcPr>" + shape + "</w:tcPr>" + content + "</w:tc>";
    }

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
