package org.guatu.platform.database;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;
import org.guatu.platform.BothLanguages;

/** The data folder of one office: held by one running Guatu at a time, it keeps the tables, the port and the password. */
final class OfficeFolder implements AutoCloseable {
    private final Path root;
    private final FileChannel lock;

    private OfficeFolder(Path root, FileChannel lock) {
        this.root = root;
        this.lock = lock;
    }

    /** Takes the folder for this process; the operating system gives it back even if we are killed. */
    static OfficeFolder take(Path folder) throws IOException {
        var root = Files.createDirectories(folder.toAbsolutePath()).toRealPath();
        var file = root.resolve("lock");
        var lock = FileChannel.open(file, CREATE, WRITE);
        if (!obtained(lock)) {
            lock.close();
            throw new DatabaseUnavailable(
                    "Another Guatu (process %s) is running on the data folder %s. Stop it, or choose another folder with --data."
                            .formatted(Files.readString(file).strip(), root));
        }
        lock.truncate(0);
        lock.write(ByteBuffer.wrap((ProcessHandle.current().pid() + System.lineSeparator()).getBytes(UTF_8)));
        return new OfficeFolder(root, lock);
    }

    /** Whether a Guatu is at work on the folder, in this process or in another. */
    static boolean isTaken(Path folder) throws IOException {
        try (var lock = FileChannel.open(folder.resolve("lock"), CREATE, WRITE)) {
            return !obtained(lock);
        }
    }

    Path root() {
        return root;
    }

    Path tables() {
        return root.resolve("mariadb");
    }

    Path unfinishedTables() {
        return root.resolve("mariadb.unfinished");
    }

    /** Stands from the creation of the tables until the office's first start is complete. */
    Path firstStart() {
        return root.resolve("first-start");
    }

    Path log() {
        return root.resolve("mariadb.log");
    }

    Path temporary() throws IOException {
        return Files.createDirectories(root.resolve("tmp"));
    }

    /** The port of last time if it is still free, else another one that is. */
    int port() throws IOException {
        var file = root.resolve("port");
        if (Files.exists(file)) {
            var last = Files.readString(file).strip();
            if (!last.matches("[1-9]\\d{0,4}")) {
                System.err.println(BothLanguages.text("platform.start.noPort", file));
            } else if (isFree(Integer.parseInt(last))) {
                return Integer.parseInt(last);
            }
        }
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Files.writeString(file, socket.getLocalPort() + System.lineSeparator());
            return socket.getLocalPort();
        }
    }

    /** A new random password, kept where only the owner reads it. */
    String newPassword() throws IOException {
        var password = HexFormat.of().formatHex(random(24));
        Files.deleteIfExists(passwordFile());
        keep(passwordFile(), password);
        return password;
    }

    /** The key under which the office seals secrets in its tables; made once, and not part of a dump of them. */
    String secretKey() throws IOException {
        var file = root.resolve("secret-key");
        if (!Files.exists(file)) {
            keep(file, Base64.getEncoder().encodeToString(random(32)));
        }
        return Files.readString(file).strip();
    }

    private static byte[] random(int length) {
        var bytes = new byte[length];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    private static void keep(Path file, String secret) throws IOException {
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (var channel = Files.newByteChannel(file, Set.of(CREATE_NEW, WRITE), ownerOnly)) {
            channel.write(ByteBuffer.wrap((secret + System.lineSeparator()).getBytes(UTF_8)));
        }
    }

    String password() throws IOException {
        if (!Files.exists(passwordFile())) {
            throw new DatabaseUnavailable(
                    "%s is missing: it holds the password of the database in %s. Put it back from a copy of the folder."
                            .formatted(passwordFile(), tables()));
        }
        return Files.readString(passwordFile()).strip();
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }

    private Path passwordFile() {
        return root.resolve("database-password");
    }

    private static boolean obtained(FileChannel lock) throws IOException {
        try {
            return lock.tryLock() != null;
        } catch (OverlappingFileLockException heldInThisProcess) {
            return false;
        }
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException inUse) {
            return false;
        }
    }
}
