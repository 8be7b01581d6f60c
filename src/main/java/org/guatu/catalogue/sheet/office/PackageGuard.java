package org.guatu.catalogue.sheet.office;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.guatu.catalogue.sheet.rows.Limits;
import org.guatu.catalogue.sheet.rows.NotATable;
import org.guatu.catalogue.sheet.rows.NotATable.Reason;

/** Looks into a workbook before anything parses it: number and size of its parts, and no document type. */
final class PackageGuard {
    private static final int CHUNK = 8192;
    private static final long LARGEST_OTHER_PART = 20 * 1024 * 1024;
    private static final List<String> CONTENT = List.of("sheets/", "sharedStrings", "word/document");

    private final Limits limits;
    private long unpacked;

    PackageGuard(Limits limits) {
        this.limits = limits;
    }

    void check(ZipFile workbook) throws IOException {
        long declared = 0;
        int parts = 0;
        Set<String> names = new HashSet<>();
        for (ZipArchiveEntry part : Collections.list(workbook.getEntries())) {
            // of two parts of one name, one reader would look at the first and the next at the second
            if (!names.add(part.getName().toLowerCase(Locale.ROOT))) {
                throw new NotATable(Reason.UNREADABLE);
            }
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
            long before = unpacked;
            try (InputStream content = workbook.getInputStream(part)) {
                check(content, isXml(part.getName()));
            }
            if (isXml(part.getName()) && !holdsContent(part.getName()) && unpacked - before > LARGEST_OTHER_PART) {
                throw tooLarge();
            }
        }
    }

    private void check(InputStream content, boolean xml) throws IOException {
        byte[] chunk = new byte[CHUNK];
        MarkupGuard markup = new MarkupGuard();
        for (int read; (read = content.readNBytes(chunk, 0, CHUNK)) > 0; ) {
            unpacked += read;
            if (unpacked > limits.unpacked()) {
                throw tooLarge();
            }
            if (xml) {
                markup.look(chunk, read);
            }
        }
        if (xml) {
            markup.finish();
        }
    }

    private static boolean isXml(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".xml") || lower.endsWith(".rels");
    }

    /** Cells, strings and paragraphs are read as a stream; of other parts their readers keep everything. */
    private static boolean holdsContent(String name) {
        return CONTENT.stream().anyMatch(name::contains);
    }

    private NotATable tooLarge() {
        return new NotATable(Reason.UNPACKS_TOO_LARGE, limits.unpacked() / (1024 * 1024));
    }
}
