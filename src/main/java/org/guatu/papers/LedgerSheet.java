package org.guatu.papers;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.Worksheet;
import org.guatu.papers.LedgerColumns.Column;
import org.guatu.papers.LedgerColumns.Form;
import org.jspecify.annotations.Nullable;

/** A ledger as the .xlsx that an office hands in: 附件, title, who filed it when, the table, 合计. */
public final class LedgerSheet {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
    private static final int MARK = 0;
    private static final int TITLE = 1;
    private static final int SUBTITLE = 2;
    private static final int HEADING = 3;
    private static final int FIRST = 4;
    private static final int PAGE = 20;
    private static final double WIDEST = 120;
    private static final double WIDER = 8;
    private static final int TITLE_SIZE = 18;
    private static final int TITLE_HEIGHT = 36;
    private static final double BODY_SIZE = 10.5;

    private final Ledger ledger;
    private final List<Column> columns;
    private final Worksheet sheet;
    private final SheetWriter writer;

    private LedgerSheet(Ledger ledger, Worksheet sheet) {
        this.ledger = ledger;
        this.columns = LedgerColumns.of(ledger).stream().map(this::wideEnough).toList();
        this.sheet = sheet;
        this.writer = new SheetWriter(sheet);
    }

    public static byte[] write(Ledger ledger) {
        return XlsxFile.write(ledger.day(), workbook -> new LedgerSheet(ledger, workbook.newWorksheet("台账")).write());
    }

    /** A column is wider where no row could be high enough for its longest text. */
    private Column wideEnough(Column column) {
        double width = column.width();
        while (column.form() == Form.TEXT && width < WIDEST && cut(column, width)) {
            width += WIDER;
        }
        return column.as(width);
    }

    private boolean cut(Column column, double width) {
        return ledger.rows().stream().anyMatch(row -> new RowHeights()
                .with(column.value().apply(row), width, 1)
                .cut());
    }

    private void write() {
        writeHead();
        writer.headings(HEADING, columns);
        int total = FIRST + ledger.rows().size();
        for (int i = 0; i < ledger.rows().size(); i++) {
            LedgerRow row = ledger.rows().get(i);
            for (int c = 0; c < columns.size(); c++) {
                Column column = columns.get(c);
                writer.put(FIRST + i, c, column.value().apply(row), column.form());
            }
            sheet.rowHeight(FIRST + i, height(i));
        }
        if (total > FIRST) {
            writer.body(FIRST, total - 1, columns);
            mergeAreas(FIRST, total, 0);
        }
        writeTotal(total);
        writer.page(HEADING, indexOf(LedgerColumns.TITLE) + 1);
    }

    /** High enough for the longest text; the words of an area have all its rows for themselves. */
    private double height(int at) {
        LedgerRow row = ledger.rows().get(at);
        RowHeights height = new RowHeights();
        for (Column column : columns) {
            Object value = column.value().apply(row);
            height.with(value, column.width(), column.form() == Form.AREA ? alike(at, column, value) : 1);
        }
        return height.points();
    }

    /** How many rows around this one say the same in a column. */
    private int alike(int at, Column column, @Nullable Object value) {
        int first = at;
        while (first > 0 && Objects.equals(said(first - 1, column), value)) {
            first--;
        }
        int last = at;
        while (last + 1 < ledger.rows().size() && Objects.equals(said(last + 1, column), value)) {
            last++;
        }
        return last - first + 1;
    }

    private @Nullable Object said(int at, Column column) {
        return column.value().apply(ledger.rows().get(at));
    }

    private void writeHead() {
        int last = columns.size() - 1;
        int middle = last / 2;
        writer.across(MARK, 0, last, "附件", 20, style -> style.fontName("黑体")
                .fontSize(14)
                .horizontalAlignment("left"));
        double across = columns.stream().mapToDouble(Column::width).sum() * BODY_SIZE / TITLE_SIZE;
        int lines = RowHeights.lines(ledger.title(), across);
        writer.across(TITLE, 0, last, ledger.title(), TITLE_HEIGHT * lines, style -> style.fontSize(TITLE_SIZE)
                .bold()
                .wrapText(true)
                .horizontalAlignment("center"));
        writer.across(SUBTITLE, 0, middle, "填报单位：" + ledger.filedBy(), 20, style -> style.horizontalAlignment("left"));
        writer.across(
                SUBTITLE,
                middle + 1,
                last,
                edition() + "填报日期：" + ledger.day().format(DAY),
                20,
                style -> style.horizontalAlignment("right"));
    }

    /** Beside the date and not in the title, which an import takes for the list's name. */
    private String edition() {
        return ledger.of() == null || ledger.of().edition() == null
                ? ""
                : "第" + ledger.of().edition() + "版　　";
    }

    /** Alike sections below each other become one cell, inner ones within their outer one. */
    private void mergeAreas(int from, int to, int column) {
        int at = column;
        while (at < columns.size() && columns.get(at).form() != Form.AREA) {
            at++;
        }
        if (at == columns.size()) {
            return;
        }
        int begin = from;
        for (int row = from + 1; row <= to; row++) {
            if (row == to || !sheet.value(row, at).equals(sheet.value(begin, at))) {
                if (row - begin > 1) {
                    mergeArea(begin, row - 1, at);
                }
                mergeAreas(begin, row, at + 1);
                begin = row;
            }
        }
    }

    /** The words of an area that goes on over pages stand on its first one. */
    private void mergeArea(int first, int last, int column) {
        sheet.range(first, column, last, column).merge();
        if (last - first >= PAGE) {
            sheet.range(first, column, last, column)
                    .style()
                    .verticalAlignment("top")
                    .set();
        }
    }

    private void writeTotal(int row) {
        sheet.value(row, 0, "合计");
        sheet.value(row, indexOf(LedgerColumns.TITLE), ledger.rows().size() + "项");
        ledger.points().ifPresent(sum -> sheet.value(row, indexOf(LedgerColumns.POINTS), LedgerColumns.plain(sum)));
        sheet.range(row, 0, row, columns.size() - 1)
                .style()
                .bold()
                .horizontalAlignment("center")
                .verticalAlignment("center")
                .borderStyle(BorderStyle.THIN)
                .set();
    }

    private int indexOf(String heading) {
        return columns.stream().map(Column::heading).toList().indexOf(heading);
    }
}
