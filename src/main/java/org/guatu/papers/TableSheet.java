package org.guatu.papers;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Worksheet;
import org.guatu.papers.LedgerColumns.Column;
import org.guatu.papers.LedgerColumns.Form;

/** A register as .xlsx: its title, the headings and its rows, all of them texts. */
public final class TableSheet {
    private static final int HEADING = 1;
    private static final int FIRST = 2;
    private static final int NARROWEST = 8;
    private static final int WIDEST = 44;

    private TableSheet() {}

    public static byte[] write(String title, LocalDate day, List<String> headings, List<List<String>> rows) {
        List<Column> columns = IntStream.range(0, headings.size())
                .mapToObj(at -> new Column(headings.get(at), width(headings.get(at), rows, at), Form.TEXT, row -> null))
                .toList();
        return XlsxFile.write(day, workbook -> {
            Worksheet sheet = workbook.newWorksheet("登记表");
            SheetWriter writer = new SheetWriter(sheet);
            writer.across(
                    0, 0, headings.size() - 1, title, 30, style -> style.bold().horizontalAlignment("center"));
            writer.headings(HEADING, columns);
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < headings.size(); column++) {
                    writer.put(FIRST + row, column, rows.get(row).get(column), Form.TEXT);
                }
            }
            if (!rows.isEmpty()) {
                writer.body(FIRST, FIRST + rows.size() - 1, columns);
            }
            writer.page(HEADING, 1);
        });
    }

    /** Wide enough for the longest text; a Chinese character is as wide as two others. */
    private static double width(String heading, List<List<String>> rows, int column) {
        int longest =
                rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
        return Math.min(WIDEST, Math.max(NARROWEST, 2 * Math.max(longest, heading.length()) + 2));
    }
}
