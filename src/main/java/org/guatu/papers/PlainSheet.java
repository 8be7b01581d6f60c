package org.guatu.papers;

import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;
import org.guatu.papers.LedgerColumns.Column;
import org.guatu.papers.LedgerColumns.Form;
import org.jspecify.annotations.Nullable;

/**
 * A table as .xlsx: its title, some lines below it, headings and rows.
 *
 * @param lines what is said above the table
 */
public record PlainSheet(String title, List<String> lines, List<Heading> headings, List<List<@Nullable Object>> rows) {
    private static final int TITLE_SIZE = 18;
    private static final int TITLE_HEIGHT = 36;
    private static final int LINE_HEIGHT = 20;

    /**
     * A column.
     *
     * @param width in characters
     */
    public record Heading(String text, double width, Kind kind) {
        private Column column() {
            return new Column(
                    text,
                    width,
                    switch (kind) {
                        case TEXT -> Form.TEXT;
                        case CENTRED -> Form.CENTRED;
                        case PERCENT -> Form.PERCENT;
                    },
                    row -> null);
        }
    }

    /** How a column is written. */
    public enum Kind {
        TEXT,
        CENTRED,
        /** A number of percent. */
        PERCENT
    }

    public byte[] write(LocalDate day) {
        return XlsxFile.write(day, workbook -> write(workbook.newWorksheet("表")));
    }

    private void write(Worksheet sheet) {
        SheetWriter writer = new SheetWriter(sheet);
        List<Column> columns = headings.stream().map(Heading::column).toList();
        int last = columns.size() - 1;
        writer.across(0, 0, last, title, TITLE_HEIGHT, style -> style.fontSize(TITLE_SIZE)
                .bold()
                .wrapText(true)
                .horizontalAlignment("center"));
        for (int i = 0; i < lines.size(); i++) {
            writer.across(1 + i, 0, last, lines.get(i), LINE_HEIGHT, style -> style.horizontalAlignment("left"));
        }
        int heading = 1 + lines.size();
        writer.headings(heading, columns);
        for (int r = 0; r < rows.size(); r++) {
            RowHeights height = new RowHeights();
            for (int c = 0; c < columns.size(); c++) {
                Object value = rows.get(r).get(c);
                writer.put(heading + 1 + r, c, value, columns.get(c).form());
                height.with(value, columns.get(c).width(), 1);
            }
            sheet.rowHeight(heading + 1 + r, height.points());
        }
        if (!rows.isEmpty()) {
            writer.body(heading + 1, heading + rows.size(), columns);
        }
        writer.page(heading, 1);
    }
}
