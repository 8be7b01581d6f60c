package org.guatu.catalogue.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.guatu.catalogue.sheet.rows.Limits;
import org.guatu.catalogue.sheet.rows.NotATable;
import org.guatu.catalogue.sheet.rows.NotATable.Reason;
import org.guatu.catalogue.sheet.rows.RowsOfText;
import org.guatu.catalogue.sheet.rows.Workbook;

/** Reads comma-, tab- or semicolon-separated text. */
final class CsvSheets {
    private final Limits limits;

    CsvSheets(Limits limits) {
        this.limits = limits;
    }

    Workbook read(String fileName, String text) {
        return read(fileName, text, separator(text));
    }

    /** A text that was copied: out of a spreadsheet, which parts cells by tabs, or paragraphs, one a line. */
    Workbook readText(String name, String text) {
        if (isTable(text, '\t')) {
            return read(name, text, '\t');
        }
        if (isTable(text, ',')) {
            return read(name, text, ',');
        }
        RowsOfText rows = new RowsOfText(limits);
        int number = 0;
        for (String line : text.split("\\R|[\\u000B\\f]", -1)) {
            rows.add(++number, List.of(line), false, Set.of());
        }
        return new Workbook(List.of(new Workbook.Sheet(name, false, rows.rows())));
    }

    private Workbook read(String name, String text, char separator) {
        RowsOfText rows = new RowsOfText(limits);
        int number = 0;
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .ignoreDifferentFieldCount(true)
                .ofCsvRecord(text)) {
            for (CsvRecord one : records) {
                rows.add(++number, one.getFields(), false, Set.of());
            }
        } catch (CsvParseException | IOException e) {
            throw new NotATable(Reason.UNREADABLE);
        }
        return new Workbook(List.of(new Workbook.Sheet(name, false, rows.rows())));
    }

    /** Semicolons part units too: they part the cells only where most lines have no comma. */
    private static char separator(String text) {
        long tabs = text.chars().filter(c -> c == '\t').count();
        long commas = text.chars().filter(c -> c == ',').count();
        long bySemicolon = text.lines()
                .filter(line -> line.indexOf(',') < 0 && line.indexOf(';') >= 0)
                .count();
        long byComma = text.lines().filter(line -> line.indexOf(',') >= 0).count();
        return tabs > commas ? '\t' : bySemicolon > byComma ? ';' : ',';
    }

    /** Whether most lines are parted; a comma must part three cells, for it stands in sentences too. */
    private static boolean isTable(String text, char separator) {
        long least = separator == '\t' ? 1 : 2;
        long parted = text.lines()
                .map(String::strip)
                .filter(line -> line.chars().filter(c -> c == separator).count() >= least)
                .count();
        long filled = text.lines().filter(line -> !line.isBlank()).count();
        return parted >= 2 && parted * 2 >= filled;
    }
}
