package org.guatu.platform.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The mariadbd of one data folder: created, started, found again and stopped. */
final class DatabaseServer {
    static final String USER = "guatu";
    private static final int STOP_SECONDS = 60;

    private final OfficeFolder folder;
    private final Path binaries;

    DatabaseServer(OfficeFolder folder, Path binaries) {
        this.folder = folder;
        this.binaries = binaries;
    }

    /**
     * Stops what a killed run left on this folder. Its command line is looked at, not a pid file, which may be stale or
     * not yet written.
     */
    void stopLeftBehind() throws IOException {
        var ours = "--datadir=" + folder.root() + File.separator;
        for (var process : ProcessHandle.allProcesses().toList()) {
            if (commandLine(process).stream().anyMatch(argument -> argument.startsWith(ours))) {
                stop(process);
            }
        }
    }

    /** Makes the system tables and our one user, unless they are there: no root account, no test database. */
    void create() throws IOException {
        // A first start that was cut short has acknowledged nothing, but may have left half a schema: begin anew.
        if (Files.exists(folder.firstStart())) {
            Folders.delete(folder.tables());
        }
        if (Files.exists(folder.tables())) {
            return;
        }
        var unfinished = folder.unfinishedTables();
        Folders.delete(unfinished);
        Files.createDirectory(
                unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        var command = command(unfinished);
        command.add("--bootstrap");
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.log().toFile()))
                .start();
        try (var statements = process.getOutputStream()) {
            statements.write(firstStatements().getBytes(UTF_8));
        }
        if (awaitEnd(process) != 0) {
            throw new DatabaseUnavailable("The database could not be created: see " + folder.log());
        }
        Files.writeString(
                folder.firstStart(), "Removed when the first start is complete; until then each start begins anew.\n");
        Files.move(unfinished, folder.tables(), StandardCopyOption.ATOMIC_MOVE);
    }

    Process start(int port) throws IOException {
        var command = command(folder.tables());
        command.add("--bind-address=127.0.0.1");
        command.add("--port=" + port);
        // No socket file: its path may be longer than the 107 bytes that the operating system takes.
        command.add("--socket=");
        // Making a fresh certificate at every start costs seconds and protects nothing on loopback.
        command.add("--skip-ssl");
        return new ProcessBuilder(command)
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.log().toFile()))
                .start();
    }

    static void stop(ProcessHandle process) {
        process.destroy();
        process.onExit()
                .orTimeout(STOP_SECONDS, TimeUnit.SECONDS)
                .exceptionallyCompose(slow -> {
                    process.destroyForcibly();
                    return process.onExit().orTimeout(STOP_SECONDS, TimeUnit.SECONDS);
                })
                .exceptionallyCompose(stuck -> CompletableFuture.failedFuture(new DatabaseUnavailable(
                        "The database server, process %d, cannot be stopped.".formatted(process.pid()), stuck)))
                .join();
    }

    private List<String> command(Path tables) throws IOException {
        var command = new ArrayList<>(List.of(
                binaries.resolve("bin/mariadbd").toString(),
                "--no-defaults",
                "--basedir=" + binaries,
                "--datadir=" + tables,
                "--tmpdir=" + folder.temporary(),
                "--skip-name-resolve",
                "--default-time-zone=+00:00",
                "--transaction-isolation=READ-COMMITTED",
                // MySQL's default: what MySQL refuses must not pass here.
                "--sql-mode=ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_bin",
                "--max-allowed-packet=64M",
                // An acknowledged write is on the disk.
                "--innodb-flush-log-at-trx-commit=1",
                "--innodb-log-file-size=32M",
                "--innodb-undo-tablespaces=0",
                "--innodb-autoextend-increment=8"));
        if (System.getProperty("user.name").equals("root")) {
            command.add("--user=root");
        }
        return command;
    }

    private String firstStatements() throws IOException {
        var password = folder.newPassword();
        return String.join(
                "\n",
                "CREATE DATABASE mysql;",
                "USE mysql;",
                Files.readString(binaries.resolve("share/mariadb_system_tables.sql")),
                Files.readString(binaries.resolve("share/mariadb_performance_tables.sql")),
                "FLUSH PRIVILEGES;",
                "CREATE DATABASE guatu;",
                "CREATE USER guatu@'127.0.0.1' IDENTIFIED BY '" + password + "';",
                "GRANT ALL ON guatu.* TO guatu@'127.0.0.1';",
                // For a restored copy beside the original.
                "GRANT ALL ON `guatu\\_%`.* TO guatu@'127.0.0.1';",
                "");
    }

    private static int awaitEnd(Process process) {
        return process.onExit().join().exitValue();
    }

    /** Empty for processes that ended meanwhile or belong to somebody else. */
    private static List<String> commandLine(ProcessHandle process) {
        try {
            return List.of(Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"))
                    .split("\0"));
        } catch (IOException gone) {
            return List.of();
        }
    }
}
