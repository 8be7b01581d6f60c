package org.guatu.catalogue.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.guatu.catalogue.sheet.NotATable.Reason;
import org.jspecify.annotations.Nullable;

/** Reads comma- or tab-separated text, in UTF-8 or in the GB18030 that Chinese spreadsheets save. */
final class CsvSheets {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final List<Charset> CHARSETS = List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));

    private final SheetReader.Limits limits;

    CsvSheets(SheetReader.Limits limits) {
        this.limits = limits;
    }

    Workbook read(String fileName, byte[] content) {
        String text = decode(content);
        RowsOfText rows = new RowsOfText(limits);
        int number = 0;
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .fieldSeparator(separator(text))
                .skipEmptyLines(false)
                .ignoreDifferentFieldCount(true)
                .ofCsvRecord(text)) {
            for (CsvRecord one : records) {
                rows.add(++number, one.getFields(), false, Set.of());
            }
        } catch (CsvParseException | IOException e) {
            throw new NotATable(Reason.UNREADABLE);
        }
        return new Workbook(List.of(new Workbook.Sheet(fileName, false, rows.rows())));
    }

    private static String decode(byte[] content) {
        Charset marked = charsetOfMark(content);
        for (Charset charset : marked == null ? CHARSETS : List.of(marked)) {
            try {
                String text = charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(content))
                        .toString();
                return readable(text);
            } catch (CharacterCodingException e) {
                // then it is the next one, or none
            }
        }
        throw new NotATable(Reason.UNREADABLE);
    }

    private static @Nullable Charset charsetOfMark(byte[] content) {
        if (content.length < 2) {
            return null;
        }
        int mark = (content[0] & 0xFF) << 8 | (content[1] & 0xFF);
        return mark == 0xFFFE || mark == 0xFEFF ? StandardCharsets.UTF_16 : null;
    }

    /** Control characters tell a picture or a program from a text. */
    private static String readable(String text) {
        boolean binary = text.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t');
        if (binary) {
            throw new NotATable(Reason.WRONG_TYPE);
        }
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    private static char separator(String text) {
        long tabs = text.chars().filter(c -> c == '\t').count();
        long commas = text.chars().filter(c -> c == ',').count();
        return tabs > commas ? '\t' : ',';
    }
}
