package org.guatu.papers;

import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.guatu.papers.LedgerColumns.Column;
import org.guatu.papers.LedgerColumns.Form;

/** Tables as an .xlsx, each on a sheet of its own under its title. */
public final class TableSheet {
    private static final int TITLE = 0;
    private static final int UNDER = 1;
    private static final int HEADING = 2;
    private static final int FIRST = 3;
    private static final int LONGEST_NAME = 31;

    private TableSheet() {}

    /** @param under what stands below each title: who wrote it, by which rules, when */
    public static byte[] write(LocalDate day, String under, List<PaperTable> tables) {
        return XlsxFile.write(day, workbook -> tables.forEach(table -> write(workbook, under, table)));
    }

    private static void write(Workbook workbook, String under, PaperTable table) {
        String name = table.title();
        Worksheet sheet = workbook.newWorksheet(name.substring(0, Math.min(LONGEST_NAME, name.length())));
        SheetWriter writer = new SheetWriter(sheet);
        List<Column> columns = table.columns().stream().map(TableSheet::column).toList();
        int last = columns.size() - 1;
        writer.across(
                TITLE, 0, last, name, 36, style -> style.fontSize(18).bold().horizontalAlignment("center"));
        writer.across(UNDER, 0, last, under, 20, style -> style.horizontalAlignment("left"));
        writer.headings(HEADING, columns);
        for (int i = 0; i < table.rows().size(); i++) {
            List<Object> row = table.rows().get(i);
            RowHeights height = new RowHeights();
            for (int c = 0; c < columns.size(); c++) {
                writer.put(FIRST + i, c, row.get(c), columns.get(c).form());
                height.with(row.get(c), columns.get(c).width(), 1);
            }
            sheet.rowHeight(FIRST + i, height.points());
        }
        if (!table.rows().isEmpty()) {
            int end = FIRST + table.rows().size() - 1;
            writer.body(FIRST, end, columns);
            points(sheet, table, end);
        }
        writer.page(HEADING, 1);
    }

    private static Column column(PaperTable.Column one) {
        Form form =
                switch (one.form()) {
                    case TEXT -> Form.TEXT;
                    case CENTRED -> Form.CENTRED;
                    case POINTS -> Form.NUMBER;
                };
        return new Column(one.heading(), one.width(), form, row -> null);
    }

    private static void points(Worksheet sheet, PaperTable table, int end) {
        for (int c = 0; c < table.columns().size(); c++) {
            if (table.columns().get(c).form() == PaperTable.Form.POINTS) {
                sheet.range(FIRST, c, end, c).style().format("0.00").set();
            }
        }
    }
}
