package org.guatu.catalogue.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.guatu.catalogue.sheet.NotATable.Reason;

/** Makes rows of text of an uploaded .csv or .xlsx file, within limits. Both its name and its content must say so. */
public final class SheetReader {
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private final Limits limits;

    /**
     * How much a file may hold.
     *
     * @param bytes its own size
     * @param unpacked the size of a workbook's parts together
     * @param parts the number of a workbook's parts
     */
    public record Limits(int bytes, long unpacked, int parts, int rows, int columns) {
        public static Limits ofBytes(int bytes) {
            return new Limits(bytes, 5L * bytes, 2_000, 20_000, 100);
        }
    }

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
        if (content.length > limits.bytes()) {
            throw new NotATable(Reason.TOO_LARGE, limits.bytes() / (1024 * 1024));
        }
        if (content.length == 0) {
            throw new NotATable(Reason.EMPTY);
        }
        String name = fileName.toLowerCase(Locale.ROOT);
        if (startsWith(content, OLE)) {
            throw new NotATable(Reason.OLD_EXCEL);
        }
        boolean zipped = startsWith(content, ZIP);
        if (zipped && name.endsWith(".xlsx")) {
            return new XlsxSheets(limits).read(content);
        }
        if (!zipped && name.endsWith(".csv")) {
            return new CsvSheets(limits).read(fileName, content);
        }
        throw new NotATable(Reason.WRONG_TYPE);
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
