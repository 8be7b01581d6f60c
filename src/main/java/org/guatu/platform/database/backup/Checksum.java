package org.guatu.platform.database.backup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;

/** The SHA-256 beside a back-up, as {@code sha256sum --check} reads it. */
final class Checksum {
    static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private Checksum() {}

    /** Writes that of a file which is about to get its name. */
    static void write(Path content, Path named) throws IOException {
        var beside = beside(named);
        Files.deleteIfExists(beside);
        try (var file = Files.newByteChannel(beside, Set.of(CREATE_NEW, WRITE), OWNER_ONLY)) {
            file.write(ByteBuffer.wrap((of(content) + "  " + named.getFileName() + "\n").getBytes(UTF_8)));
        }
    }

    /** True where no checksum lies beside the file. */
    static boolean fits(Path file) throws IOException {
        var beside = beside(file);
        return !Files.exists(beside) || Files.readString(beside).startsWith(of(file) + " ");
    }

    private static Path beside(Path file) {
        return file.resolveSibling(file.getFileName() + ".sha256");
    }

    private static String of(Path file) throws IOException {
        try (InputStream content =
                new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            content.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of()
                    .formatHex(((DigestInputStream) content).getMessageDigest().digest());
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
