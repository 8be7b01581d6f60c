package org.guatu.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The kinds of file that may prove something, told by content and by name together: a page or a program that calls
 * itself a picture is none of them.
 */
enum FileKind {
    PDF("application/pdf", Set.of("pdf"), Shape.PDF),
    JPEG("image/jpeg", Set.of("jpg", "jpeg"), Shape.JPEG),
    PNG("image/png", Set.of("png"), Shape.PNG),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", Set.of("docx"), Shape.OOXML),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Set.of("xlsx"), Shape.OOXML),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", Set.of("pptx"), Shape.OOXML),
    OFD("application/ofd", Set.of("ofd"), Shape.OFD),
    OLD_OFFICE("application/x-ole-storage", Set.of("doc", "xls", "ppt", "wps", "et"), Shape.OLE),
    TEXT("text/plain", Set.of("txt", "csv"), Shape.TEXT);

    private static final int ENTRIES_READ = 2_000;

    private final String mediaType;
    private final Set<String> endings;
    private final Shape shape;

    private enum Shape {
        PDF,
        JPEG,
        PNG,
        OOXML,
        OFD,
        OLE,
        TEXT
    }

    FileKind(String mediaType, Set<String> endings, Shape shape) {
        this.mediaType = mediaType;
        this.endings = endings;
        this.shape = shape;
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
                return kind.shape == shapeOf(file) ? Optional.of(kind) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static @org.jspecify.annotations.Nullable Shape shapeOf(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(4096);
        }
        if (startsWith(head, '%', 'P', 'D', 'F')) {
            return Shape.PDF;
        }
        if (startsWith(head, 0xFF, 0xD8, 0xFF)) {
            return Shape.JPEG;
        }
        if (startsWith(head, 0x89, 'P', 'N', 'G')) {
            return Shape.PNG;
        }
        if (startsWith(head, 0xD0, 0xCF, 0x11, 0xE0)) {
            return Shape.OLE;
        }
        if (startsWith(head, 'P', 'K', 3, 4)) {
            return packed(file);
        }
        return plain(head) ? Shape.TEXT : null;
    }

    private static @org.jspecify.annotations.Nullable Shape packed(Path file) throws IOException {
        Shape found = null;
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            int read = 0;
            for (ZipEntry entry = zip.getNextEntry();
                    entry != null && read < ENTRIES_READ;
                    entry = zip.getNextEntry(), read++) {
                String inside = entry.getName();
                if (inside.contains("vbaProject")) {
                    return null;
                }
                if (inside.equals("[Content_Types].xml")) {
                    found = Shape.OOXML;
                } else if (inside.equals("OFD.xml")) {
                    found = Shape.OFD;
                }
            }
        } catch (IllegalArgumentException | java.util.zip.ZipException e) {
            return null;
        }
        return found;
    }

    private static boolean plain(byte[] head) {
        String text = new String(head, java.nio.charset.StandardCharsets.ISO_8859_1);
        String start = text.stripLeading().toLowerCase(Locale.ROOT);
        return text.indexOf('\0') < 0 && !start.startsWith("<") && !start.startsWith("#!") && !start.startsWith("mz");
    }

    private static boolean startsWith(byte[] head, int... magic) {
        byte[] wanted = new byte[magic.length];
        for (int i = 0; i < magic.length; i++) {
            wanted[i] = (byte) magic[i];
        }
        return head.length >= wanted.length && Arrays.equals(head, 0, wanted.length, wanted, 0, wanted.length);
    }
}
