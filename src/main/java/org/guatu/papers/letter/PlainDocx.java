package org.guatu.papers.letter;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/** A Word file on the page of letters, without their head: a title, headings, texts and tables. */
public final class PlainDocx {
    private final XWPFDocument document = new XWPFDocument();

    /** @param under the title, in a line of its own */
    public PlainDocx(String title, String under) {
        WordPage.layOut(document);
        document.getProperties().getCoreProperties().setTitle(title);
        centred(title, Typeface.TITLE);
        centred(under, Typeface.BODY);
    }

    private void centred(String text, Typeface face) {
        XWPFParagraph paragraph = line(document.createParagraph());
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        TextRun.of(paragraph, face).write(text);
    }

    public PlainDocx heading(String text) {
        XWPFParagraph paragraph = line(document.createParagraph());
        paragraph.setSpacingBefore(WordPage.PITCH / 2);
        paragraph.setKeepNext(true);
        TextRun.of(paragraph, Typeface.HEADING).write(text);
        return this;
    }

    /** Each line of the text is a paragraph. */
    public PlainDocx text(String text) {
        text.lines().filter(one -> !one.isBlank()).forEach(one -> {
            XWPFParagraph paragraph = line(document.createParagraph());
            paragraph.setAlignment(ParagraphAlignment.BOTH);
            paragraph.setFirstLineIndent(2 * WordPage.twips(Typeface.BODY.points()));
            TextRun.of(paragraph, Typeface.BODY).write(one.strip());
        });
        return this;
    }

    /** @param rows the first says what stands in the columns, and comes again on every page */
    public PlainDocx table(List<List<String>> rows) {
        XWPFTable table = document.createTable(rows.size(), rows.get(0).size());
        table.setWidth("100%");
        table.getRow(0).setRepeatHeader(true);
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).size(); column++) {
                XWPFParagraph cell =
                        table.getRow(row).getCell(column).getParagraphs().get(0);
                cell.setSpacingAfter(0);
                TextRun.of(cell, Typeface.SMALL).write(rows.get(row).get(column));
            }
        }
        return this;
    }

    private static XWPFParagraph line(XWPFParagraph paragraph) {
        paragraph.setSpacingBetween(WordPage.PITCH / 20.0, LineSpacingRule.AT_LEAST);
        paragraph.setSpacingAfter(0);
        return paragraph;
    }

    public byte[] write() {
        try (document;
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
