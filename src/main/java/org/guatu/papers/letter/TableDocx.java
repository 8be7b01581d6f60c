package org.guatu.papers.letter;

import static org.guatu.papers.letter.WordPage.big;
import static org.guatu.papers.letter.WordPage.twips;

import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableCell.XWPFVertAlign;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.guatu.papers.PaperTable;
import org.guatu.papers.PaperTable.Form;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/** Writes an annex into a Word file: its mark, its title, and its table as wide as the text. */
final class TableDocx {
    private static final double TITLE_SIZE = 18;

    private final XWPFDocument document;
    private final PaperTable table;

    TableDocx(XWPFDocument document, PaperTable table) {
        this.document = document;
        this.table = table;
    }

    void write(String mark) {
        XWPFParagraph head = document.createParagraph();
        head.setPageBreak(true);
        TextRun.of(head, Typeface.BODY).write(mark);
        XWPFParagraph title = document.createParagraph();
        title.setAlignment(ParagraphAlignment.CENTER);
        title.setSpacingAfter(twips(PageGeometry.PITCH / 2));
        TextRun.of(title, Typeface.TITLE).sized(TITLE_SIZE).write(table.title());
        XWPFTable written =
                document.createTable(table.rows().size() + 1, table.columns().size());
        written.setWidth(twips(PageGeometry.AREA));
        int margin = twips(TablePdf.PADDING);
        written.setCellMargins(0, margin, 0, margin);
        written.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        row(
                written.getRow(0),
                table.columns().stream()
                        .map(column -> (Object) column.heading())
                        .toList(),
                true);
        written.getRow(0).setRepeatHeader(true);
        for (int i = 0; i < table.rows().size(); i++) {
            row(written.getRow(i + 1), table.rows().get(i), false);
        }
    }

    private void row(XWPFTableRow row, List<Object> values, boolean heading) {
        row.setCantSplitRow(true);
        List<Float> widths = TablePdf.widths(table);
        float size = TablePdf.size(table);
        for (int i = 0; i < values.size(); i++) {
            PaperTable.Column column = table.columns().get(i);
            XWPFTableCell cell = row.getCell(i);
            cell.setVerticalAlignment(XWPFVertAlign.CENTER);
            cell.getCTTc().getTcPr().addNewTcW().setW(big(twips(widths.get(i))));
            XWPFParagraph paragraph = cell.getParagraphs().get(0);
            paragraph.setAlignment(
                    !heading && column.form() == Form.TEXT ? ParagraphAlignment.LEFT : ParagraphAlignment.CENTER);
            TextRun.of(paragraph, Typeface.TABLE).sized(size).write(PaperTable.word(values.get(i)));
        }
    }
}
