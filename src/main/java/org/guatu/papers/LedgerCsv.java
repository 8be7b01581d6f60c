package org.guatu.papers;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.guatu.papers.LedgerColumns.Column;
import org.guatu.papers.LedgerColumns.Form;
import org.jspecify.annotations.Nullable;

/**
 * A ledger as .csv that spreadsheets open rightly: UTF-8 with its mark, and an apostrophe before a text that they would
 * take for a formula. A .csv cannot say what a cell is; the .xlsx can, and is what comes back unchanged.
 */
public final class LedgerCsv {
    private static final String FORMULA = "=+-@\t\r＝＋－＠";
    private static final String MARK = "\uFEFF";

    private LedgerCsv() {}

    public static byte[] write(Ledger ledger) {
        List<Column> columns = LedgerColumns.of(ledger);
        StringWriter text = new StringWriter().append(MARK);
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord(columns.stream().map(Column::heading).toList());
            for (LedgerRow row : ledger.rows()) {
                csv.writeRecord(columns.stream()
                        .map(column -> cell(column.value().apply(row), column.form()))
                        .toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String cell(@Nullable Object value, Form form) {
        if (value == null) {
            return "";
        }
        String text = value.toString();
        if (value instanceof Number) {
            return form == Form.PERCENT ? text + "%" : text;
        }
        boolean formula = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
        return formula ? "'" + text : text;
    }
}
