package org.guatu.catalogue.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.guatu.catalogue.sheet.excel.XlsxSheets;
import org.guatu.catalogue.sheet.rows.Limits;
import org.guatu.catalogue.sheet.rows.NotATable;
import org.guatu.catalogue.sheet.rows.NotATable.Reason;
import org.guatu.catalogue.sheet.rows.Workbook;
import org.guatu.catalogue.sheet.word.WordSheets;

/**
 * Makes rows of text of an uploaded .xlsx, .docx, .csv or .txt file, or of a text that was pasted, within limits. Both
 * the name of a file and its content must say what it is.
 */
public final class SheetReader {
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] PDF = {'%', 'P', 'D', 'F'};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private final Limits limits;

    public SheetReader(Limits limits) {
        this.limits = limits;
    }

    /** At most 20 MB, 100 MB unpacked, 20,000 rows of 100 columns. */
    public SheetReader() {
        this(Limits.ofBytes(20 * 1024 * 1024));
    }

    /** Reads no more of the stream than the limit allows; the stream stays open. */
    public Workbook read(String fileName, InputStream content) throws IOException {
        return read(fileName, content.readNBytes(limits.bytes() + 1));
    }

    /**
     * Reads a whole file.
     *
     * @throws NotATable where the file cannot be read at all
     */
    public Workbook read(String fileName, byte[] content) {
        return switch (kind(fileName, content)) {
            case "xlsx zipped" -> new XlsxSheets(limits).read(content);
            case "docx zipped" -> new WordSheets(limits).read(content);
            case "csv" -> new CsvSheets(limits).read(fileName, TextFile.decode(content));
            case "txt" -> new CsvSheets(limits).readText(fileName, TextFile.decode(content));
            default -> throw new NotATable(Reason.WRONG_TYPE);
        };
    }

    /**
     * What a document says, line by line, where no table is looked for.
     *
     * @throws NotATable where it is neither .docx nor .txt, or cannot be read
     */
    String textOf(String fileName, byte[] content) {
        return switch (kind(fileName, content)) {
            case "docx zipped" -> new WordSheets(limits).text(content);
            case "txt" -> TextFile.decode(content);
            default -> throw new NotATable(Reason.NO_TEXT);
        };
    }

    /** The kind that its name tells, and whether its content is packed; refused where it cannot be read by its look. */
    private String kind(String fileName, byte[] content) {
        if (content.length > limits.bytes()) {
            throw new NotATable(Reason.TOO_LARGE, limits.bytes() / (1024 * 1024));
        }
        if (content.length == 0) {
            throw new NotATable(Reason.EMPTY);
        }
        String type = extension(fileName);
        refuseWithAdvice(type, content);
        return type + (startsWith(content, ZIP) ? " zipped" : "");
    }

    /**
     * Reads a text that somebody pasted: cells copied out of a spreadsheet, or paragraphs.
     *
     * @param name what the list is called where its text has no title
     * @throws NotATable where it is empty, too long, or no text
     */
    public Workbook readText(String name, String text) {
        if (text.length() > limits.characters()) {
            throw new NotATable(Reason.TOO_LARGE, limits.bytes() / (1024 * 1024));
        }
        if (text.isBlank()) {
            throw new NotATable(Reason.EMPTY);
        }
        return new CsvSheets(limits).readText(name, TextFile.readable(text));
    }

    /** What offices have and we do not read: they are told how to make something of it that we do. */
    private static void refuseWithAdvice(String type, byte[] content) {
        if (type.equals("pdf") || startsWith(content, PDF)) {
            throw new NotATable(Reason.PDF);
        }
        switch (type) {
            case "doc", "wps", "rtf", "dot", "odt" -> throw new NotATable(Reason.OLD_WORD);
            case "xls", "et", "ods" -> throw new NotATable(Reason.OLD_EXCEL);
            case "docm", "xlsm" -> throw new NotATable(Reason.MACROS);
            default -> {}
        }
        if (startsWith(content, OLE)) {
            throw new NotATable(type.equals("docx") ? Reason.OLD_WORD : Reason.OLD_EXCEL);
        }
    }

    private static String extension(String fileName) {
        return fileName.substring(fileName.lastIndexOf('.') + 1).strip().toLowerCase(Locale.ROOT);
    }

    private static boolean startsWith(byte[] content, byte[] magic) {
        for (int i = 0; i < magic.length; i++) {
            if (content.length <= i || content[i] != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
