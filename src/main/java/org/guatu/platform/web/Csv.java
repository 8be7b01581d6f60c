package org.guatu.platform.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A table as .csv that spreadsheets open rightly: UTF-8 with its mark, and an apostrophe before a text that they would
 * take for a formula.
 */
public final class Csv {
    private static final String FORMULA = "=+-@\t\r＝＋－＠";
    private static final String MARK = "\uFEFF";

    private Csv() {}

    /** A file of rows; texts that people wrote go through {@link #text} before. */
    public static byte[] of(List<List<String>> rows) {
        StringWriter text = new StringWriter().append(MARK);
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            rows.forEach(csv::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A text that no spreadsheet takes for a formula. */
    public static String text(String written) {
        boolean formula = !written.isEmpty() && FORMULA.indexOf(written.charAt(0)) >= 0;
        return formula ? "'" + written : written;
    }
}
