package org.guatu.papers;

import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;
import org.guatu.papers.LedgerColumns.Column;
import org.guatu.papers.LedgerColumns.Form;
import org.jspecify.annotations.Nullable;

/**
 * Writes cells, headings and the page of a sheet. Texts are always texts: nothing that a person wrote becomes a formula,
 * whatever it begins with, since the file says of every cell what it is.
 */
final class SheetWriter {
    private static final String GREY = "F2F2F2";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private static final double LOWEST_HEADING = 30;

    private final Worksheet sheet;

    SheetWriter(Worksheet sheet) {
        this.sheet = sheet;
    }

    void put(int row, int column, @Nullable Object value, Form form) {
        if (value instanceof Number number) {
            sheet.value(row, column, form == Form.PERCENT ? share(number) : number);
        } else if (value != null && !value.toString().isEmpty()) {
            sheet.value(row, column, value.toString());
        }
    }

    private static BigDecimal share(Number percent) {
        return new BigDecimal(percent.toString()).divide(HUNDRED);
    }

    /** A line across the whole table. */
    void across(int row, int from, int to, String text, double height, StyleOf style) {
        sheet.value(row, from, text);
        sheet.rowHeight(row, height);
        style.on(sheet.range(row, from, row, to).style().verticalAlignment("center"))
                .set();
        if (to > from) {
            sheet.range(row, from, row, to).merge();
        }
    }

    /** How a line looks. */
    interface StyleOf {
        StyleSetter on(StyleSetter style);
    }

    void headings(int row, List<Column> columns) {
        for (int i = 0; i < columns.size(); i++) {
            sheet.value(row, i, columns.get(i).heading());
            sheet.width(i, columns.get(i).width());
        }
        RowHeights height = new RowHeights();
        columns.forEach(column -> height.with(column.heading(), column.width(), 1));
        sheet.rowHeight(row, Math.max(LOWEST_HEADING, height.points()));
        sheet.range(row, 0, row, columns.size() - 1)
                .style()
                .bold()
                .fillColor(GREY)
                .wrapText(true)
                .horizontalAlignment("center")
                .verticalAlignment("center")
                .borderStyle(BorderStyle.THIN)
                .set();
    }

    /** Borders, wrapped text and the form of every column, from the first row to the last. */
    void body(int first, int last, List<Column> columns) {
        for (int i = 0; i < columns.size(); i++) {
            Form form = columns.get(i).form();
            StyleSetter style = sheet.range(first, i, last, i)
                    .style()
                    .wrapText(true)
                    .verticalAlignment("center")
                    .horizontalAlignment(form == Form.TEXT ? "left" : "center")
                    .borderStyle(BorderStyle.THIN);
            if (form == Form.PERCENT) {
                style.format("0%");
            }
            style.set();
        }
    }

    /** A4 across, as wide as one page, the heading again on every page, the page's number at its foot. */
    void page(int headingRow, int frozenColumns) {
        sheet.freezePane(frozenColumns, headingRow + 1);
        sheet.repeatRows(headingRow);
        sheet.pageOrientation("landscape");
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.leftMargin(0.5f);
        sheet.rightMargin(0.5f);
        sheet.topMargin(0.6f);
        sheet.bottomMargin(0.7f);
        sheet.footer("第 &P 页，共 &N 页", Position.CENTER, "宋体", 9);
    }
}
