package org.guatu.platform.upload;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packed files, part by part. */
public final class Packed {
    private static final int MEGABYTE = 1 << 20;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ZipOutputStream zip = new ZipOutputStream(bytes);

    /** A document whose main part is of this kind, such as {@code wordprocessingml.document}. */
    public static Packed office(String kind) {
        return new Packed()
                .with(
                        "[Content_Types].xml",
                        "<Types><Override PartName=\"/main.xml\" ContentType=\"application/vnd.openxmlformats-officedocument."
                                + kind + ".main+xml\"/></Types>");
    }

    public Packed with(String part, String text) {
        try {
            zip.putNextEntry(new ZipEntry(part));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** A part in which nothing stands, so many megabytes of it. */
    Packed withMegabytes(String part, int many) {
        try {
            zip.putNextEntry(new ZipEntry(part));
            for (int i = 0; i < many; i++) {
                zip.write(new byte[MEGABYTE]);
            }
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    public byte[] bytes() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
