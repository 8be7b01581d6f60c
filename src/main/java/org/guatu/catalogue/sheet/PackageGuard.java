package org.guatu.catalogue.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.guatu.catalogue.sheet.NotATable.Reason;

/** Looks into a workbook before anything parses it: number and size of its parts, and no document type. */
final class PackageGuard {
    private static final byte[] DOCTYPE = "<!DOCTYPE".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final int CHUNK = 8192;

    private final SheetReader.Limits limits;
    private long unpacked;

    PackageGuard(SheetReader.Limits limits) {
        this.limits = limits;
    }

    void check(ZipFile workbook) throws IOException {
        long declared = 0;
        int parts = 0;
        for (ZipArchiveEntry part : Collections.list(workbook.getEntries())) {
            declared += Math.max(0, part.getSize());
            if (++parts > limits.parts()) {
                throw new NotATable(Reason.TOO_MANY_PARTS, limits.parts());
            }
            if (declared > limits.unpacked()) {
                throw tooLarge();
            }
        }
        // what a part declares need not be true: count what really comes out
        for (ZipArchiveEntry part : Collections.list(workbook.getEntries())) {
            try (InputStream content = workbook.getInputStream(part)) {
                check(content, isXml(part.getName()));
            }
        }
    }

    private void check(InputStream content, boolean xml) throws IOException {
        byte[] chunk = new byte[CHUNK];
        int kept = 0;
        boolean first = true;
        for (int read; (read = content.readNBytes(chunk, kept, CHUNK - kept)) > 0; ) {
            unpacked += read;
            if (unpacked > limits.unpacked()) {
                throw tooLarge();
            }
            if (xml) {
                checkXml(chunk, kept + read, first);
                first = false;
                int keep = Math.min(DOCTYPE.length - 1, kept + read);
                System.arraycopy(chunk, kept + read - keep, chunk, 0, keep);
                kept = keep;
            }
        }
    }

    private static void checkXml(byte[] chunk, int length, boolean first) {
        // anything but '<' first would be another encoding, in which a document type looks different
        int start = length >= 3 && startsWith(chunk, 0, UTF_8_MARK) ? 3 : 0;
        if (first && (length <= start || chunk[start] != '<')) {
            throw new NotATable(Reason.UNREADABLE);
        }
        for (int at = 0; at + DOCTYPE.length <= length; at++) {
            if (chunk[at] == '<' && startsWith(chunk, at, DOCTYPE)) {
                throw new NotATable(Reason.DOCTYPE);
            }
        }
    }

    private static boolean startsWith(byte[] chunk, int at, byte[] word) {
        for (int i = 0; i < word.length; i++) {
            if (chunk[at + i] != word[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isXml(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".xml") || lower.endsWith(".rels");
    }

    private NotATable tooLarge() {
        return new NotATable(Reason.UNPACKS_TOO_LARGE, limits.unpacked() / (1024 * 1024));
    }
}
