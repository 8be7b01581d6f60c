package org.guatu.platform.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

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
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            write(file, rows::forEach);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    /**
     * As above, written as the rows come.
     *
     * @param rows gives every row, one after the other, to whom it is handed
     */
    public static void write(OutputStream out, Consumer<Consumer<List<String>>> rows) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write(MARK);
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            rows.accept(csv::writeRecord);
        }
    }

    /** A text that no spreadsheet takes for a formula. */
    public static String text(String written) {
        boolean formula = !written.isEmpty() && FORMULA.indexOf(written.charAt(0)) >= 0;
        return formula ? "'" + written : written;
    }
}
