package org.guatu.evidence;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.guatu.platform.upload.OldOffice;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of file that may prove something, told by content and by name together: a page or a program that calls
 * itself a picture is none of them.
 */
enum FileKind {
    PDF("application/pdf", Set.of("pdf"), Shape.PDF),
    JPEG("image/jpeg", Set.of("jpg", "jpeg"), Shape.JPEG),
    PNG("image/png", Set.of("png"), Shape.PNG),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", Set.of("docx"), Shape.DOCX),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Set.of("xlsx"), Shape.XLSX),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", Set.of("pptx"), Shape.PPTX),
    OFD("application/ofd", Set.of("ofd"), Shape.OFD),
    OLD_WORD(FileKind.OLD, Set.of("doc", "wps"), Shape.OLE, "WordDocument"),
    OLD_SHEET(FileKind.OLD, Set.of("xls", "et"), Shape.OLE, "Book"),
    OLD_SLIDES(FileKind.OLD, Set.of("ppt"), Shape.OLE, "PowerPoint Document"),
    TEXT("text/plain", Set.of("txt", "csv"), Shape.TEXT);

    private static final String OLD = "application/x-ole-storage";
    private static final int HEAD = 4096;
    private static final int MOST_TYPES = 1 << 20;

    /** Of the characters below the blank those that texts have: tabulator, line and page breaks, and what old mail adds. */
    private static final String IN_TEXTS = "\t\n\f\r\u001A\u001B";

    private final String mediaType;
    private final Set<String> endings;
    private final Shape shape;
    /** The part that tells it from others of its shape; empty where the shape does. */
    private final String part;

    private enum Shape {
        PDF,
        JPEG,
        PNG,
        DOCX,
        XLSX,
        PPTX,
        OFD,
        OLE,
        TEXT
    }

    FileKind(String mediaType, Set<String> endings, Shape shape) {
        this(mediaType, endings, shape, "");
    }

    FileKind(String mediaType, Set<String> endings, Shape shape, String part) {
        this.mediaType = mediaType;
        this.endings = endings;
        this.shape = shape;
        this.part = part;
    }

    String mediaType() {
        return mediaType;
    }

    /** The kind whose ending the name has and whose content the file has; empty where the two do not meet. */
    static Optional<FileKind> of(String name, Path file) throws IOException {
        int dot = name.lastIndexOf('.');
        String ending = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
        for (FileKind kind : values()) {
            if (kind.endings.contains(ending)) {
                return kind.isKindOf(file) ? Optional.of(kind) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private boolean isKindOf(Path file) throws IOException {
        return shape == shapeOf(file) && (part.isEmpty() || OldOffice.hasPart(file, part));
    }

    private static @Nullable Shape shapeOf(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        if (startsWith(head, '%', 'P', 'D', 'F')) {
            return Shape.PDF;
        }
        if (startsWith(head, 0xFF, 0xD8, 0xFF)) {
            return Shape.JPEG;
        }
        if (startsWith(head, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n')) {
            return Shape.PNG;
        }
        if (startsWith(head, 0xD0, 0xCF, 0x11, 0xE0)) {
            return Shape.OLE;
        }
        if (startsWith(head, 'P', 'K', 3, 4)) {
            return packed(file);
        }
        return beginsAsText(head) && isText(file) ? Shape.TEXT : null;
    }

    /** What is in it decides: a sheet that calls itself a letter is none. */
    private static @Nullable Shape packed(Path file) throws IOException {
        try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
            if (zip.getEntry("OFD.xml") != null) {
                return Shape.OFD;
            }
            ZipArchiveEntry types = zip.getEntry("[Content_Types].xml");
            if (types == null) {
                return null;
            }
            try (InputStream in = zip.getInputStream(types)) {
                return office(new String(in.readNBytes(MOST_TYPES), StandardCharsets.UTF_8).toLowerCase(Locale.ROOT));
            }
        } catch (ZipException | IllegalArgumentException damaged) {
            return null;
        }
    }

    /** By the type of the main part; where a program may come along, it is none of them. */
    private static @Nullable Shape office(String types) {
        if (types.contains("macroenabled") || types.contains("vbaproject")) {
            return null;
        }
        if (types.contains("wordprocessingml.document.main+xml")) {
            return Shape.DOCX;
        }
        if (types.contains("spreadsheetml.sheet.main+xml")) {
            return Shape.XLSX;
        }
        return types.contains("presentationml.presentation.main+xml")
                        || types.contains("presentationml.slideshow.main+xml")
                ? Shape.PPTX
                : null;
    }

    private static boolean beginsAsText(byte[] head) {
        String start = new String(head, StandardCharsets.UTF_8)
                .replaceFirst("^\uFEFF", "")
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        return !start.startsWith("<") && !start.startsWith("#!") && !start.startsWith("mz");
    }

    /** To its end, since a program may follow a page of text. */
    private static boolean isText(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            for (int one = in.read(); one >= 0; one = in.read()) {
                if (one < ' ' && IN_TEXTS.indexOf(one) < 0) {
                    return false;
                }
            }
            return true;
        }
    }

    private static boolean startsWith(byte[] head, int... magic) {
        byte[] wanted = new byte[magic.length];
        for (int i = 0; i < magic.length; i++) {
            wanted[i] = (byte) magic[i];
        }
        return head.length >= wanted.length && Arrays.equals(head, 0, wanted.length, wanted, 0, wanted.length);
    }
}
