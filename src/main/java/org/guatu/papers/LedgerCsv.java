package org.guatu.papers;

import java.util.ArrayList;
import java.util.List;
import org.guatu.papers.LedgerColumns.Column;
import org.guatu.papers.LedgerColumns.Form;
import org.guatu.platform.web.Csv;
import org.jspecify.annotations.Nullable;

/**
 * A ledger as .csv that spreadsheets open rightly: UTF-8 with its mark, and an apostrophe before a text that they would
 * take for a formula. A .csv cannot say what a cell is; the .xlsx can, and is what comes back unchanged.
 */
public final class LedgerCsv {
    private LedgerCsv() {}

    public static byte[] write(Ledger ledger) {
        List<Column> columns = LedgerColumns.of(ledger);
        List<List<String>> rows = new ArrayList<>();
        rows.add(columns.stream().map(Column::heading).toList());
        for (LedgerRow row : ledger.rows()) {
            rows.add(columns.stream()
                    .map(column -> cell(column.value().apply(row), column.form()))
                    .toList());
        }
        return Csv.of(rows);
    }

    private static String cell(@Nullable Object value, Form form) {
        if (value == null) {
            return "";
        }
        String text = value.toString();
        if (value instanceof Number) {
            return form == Form.PERCENT ? text + "%" : text;
        }
        return Csv.text(text);
    }
}
