package org.guatu.platform.upload;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.guatu.platform.upload.UnsafePackage.Reason;

/**
 * Looks into a packed file before anything parses it: number and size of its parts, no program and no document type. What
 * a part says of its size need not be true, and names mean the same in either case.
 */
public final class PackageGuard {
    private static final int CHUNK = 8192;
    private static final long LARGEST_OTHER_PART = 20 * 1024 * 1024;
    private static final List<String> CONTENT = List.of("sheets/", "sharedStrings", "word/document");

    /** Where documents keep programs: of Visual Basic, and of sheets that are macros. */
    private static final List<String> PROGRAMS = List.of("vbaproject", "vbadata", "/macrosheets/");

    private final int mostParts;
    private final long mostUnpacked;
    private long unpacked;

    /** @param mostUnpacked bytes of all parts together */
    public PackageGuard(int mostParts, long mostUnpacked) {
        this.mostParts = mostParts;
        this.mostUnpacked = mostUnpacked;
    }

    /** Refuses a package that is too large, cannot be read, or holds what no document needs. */
    public void check(ZipFile workbook) throws IOException {
        long declared = 0;
        int parts = 0;
        Set<String> names = new HashSet<>();
        for (ZipArchiveEntry part : Collections.list(workbook.getEntries())) {
            // of two parts of one name, one reader would look at the first and the next at the second
            String name = part.getName().toLowerCase(Locale.ROOT);
            if (!names.add(name)) {
                throw new UnsafePackage(Reason.UNREADABLE, 0);
            }
            if (PROGRAMS.stream().anyMatch(name::contains)) {
                throw new UnsafePackage(Reason.MACROS, 0);
            }
            declared += Math.max(0, part.getSize());
            if (++parts > mostParts) {
                throw new UnsafePackage(Reason.TOO_MANY_PARTS, mostParts);
            }
            if (declared > mostUnpacked) {
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
            if (unpacked > mostUnpacked) {
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

    private UnsafePackage tooLarge() {
        return new UnsafePackage(Reason.UNPACKS_TOO_LARGE, mostUnpacked / (1024 * 1024));
    }
}
