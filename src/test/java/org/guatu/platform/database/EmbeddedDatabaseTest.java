package org.guatu.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.TimeZone;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The folder is below the temporary folder on purpose: it has to survive there like anywhere else. */
@Tag("machine")
class EmbeddedDatabaseTest {
    static final Path BINARIES = Path.of("target/mariadb");

    private final Path folder;

    private final List<ProcessHandle> lives = new ArrayList<>();

    EmbeddedDatabaseTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeEach
    void the_folder_is_below_the_temporary_folder() throws IOException {
        var temporary = Path.of(System.getProperty("java.io.tmpdir")).toRealPath();
        assertThat(folder.toRealPath()).startsWith(temporary);
    }

    @AfterEach
    void end_what_was_started() {
        lives.forEach(ProcessHandle::destroyForcibly);
    }

    @Test
    void the_key_for_secrets_is_the_owners_alone_and_stays_the_same() throws Exception {
        String key;
        try (var database = EmbeddedDatabase.start(folder, BINARIES)) {
            key = database.secretKey();
        }

        try (var again = EmbeddedDatabase.start(folder, BINARIES)) {
            assertThat(again.secretKey()).isEqualTo(key);
        }
        assertThat(Base64.getDecoder().decode(key)).hasSize(32);
        assertThat(Files.getPosixFilePermissions(folder.resolve("secret-key")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void what_was_written_is_there_after_a_restart_and_the_password_stays_the_same() throws Exception {
        String password;
        String url;
        try (var database = EmbeddedDatabase.start(folder, BINARIES)) {
            password = database.password();
            url = database.url();
            write(database, "挂图作战 𠮷");
        }

        try (var again = EmbeddedDatabase.start(folder, BINARIES)) {
            assertThat(words(again)).containsExactly("挂图作战 𠮷");
            assertThat(again.password()).isEqualTo(password);
            assertThat(again.url()).isEqualTo(url);
        }
    }

    @Test
    void a_killed_database_keeps_every_acknowledged_row() throws Exception {
        try (var database = EmbeddedDatabase.start(folder, BINARIES)) {
            write(database, "acknowledged");
            kill(database.server());
        }

        try (var again = EmbeddedDatabase.start(folder, BINARIES)) {
            assertThat(words(again)).containsExactly("acknowledged");
        }
    }

    @Test
    void a_server_that_dies_under_a_living_office_is_started_again_and_told() throws Exception {
        try (var told = new Told();
                var database = EmbeddedDatabase.start(folder, BINARIES)) {
            write(database, "before");
            database.supervise(() -> told.lost.countDown());

            kill(database.server());

            told.await("The embedded database answers again", "内置数据库已恢复应答");
            assertThat(told.all()).contains("has ended unasked", "内置数据库意外停止", "mariadb.log");
            assertThat(words(database)).containsExactly("before");
            assertThat(told.lost.getCount()).isEqualTo(1);
        }
    }

    @Test
    void a_server_that_does_not_stay_alive_ends_the_office_with_what_to_do() throws Exception {
        try (var told = new Told();
                var database = EmbeddedDatabase.start(folder, BINARIES)) {
            database.supervise(() -> told.lost.countDown());

            // What it is started from is gone, as after a disk that broke.
            Folders.delete(folder.resolve("mariadb"));
            kill(database.server());

            assertThat(told.lost.await(2, TimeUnit.MINUTES)).isTrue();
            assertThat(told.all()).contains("does not stay alive, so Guatu ends", "内置数据库无法保持运行", "磁盘已满");
        }
    }

    @Test
    void an_empty_port_file_is_told_and_costs_nothing() throws Exception {
        try (var database = EmbeddedDatabase.start(folder, BINARIES)) {
            write(database, "kept");
        }
        Files.writeString(folder.resolve("port"), "");

        try (var told = new Told();
                var again = EmbeddedDatabase.start(folder, BINARIES)) {
            assertThat(told.all()).contains("port holds no port", "port 里没有端口号");
            assertThat(words(again)).containsExactly("kept");
        }
        assertThat(Files.readString(folder.resolve("port")).strip()).matches("\\d+");
    }

    @Test
    void a_database_left_behind_by_a_killed_run_is_found_and_stopped() throws Exception {
        var life = new Life();
        life.write("before the kill");
        var leftBehind = life.server();
        kill(life.process.toHandle());
        assertThat(leftBehind.isAlive()).isTrue();

        try (var again = EmbeddedDatabase.start(folder, BINARIES)) {
            assertThat(leftBehind.isAlive()).isFalse();
            assertThat(again.server().pid()).isNotEqualTo(leftBehind.pid());
            assertThat(words(again)).containsExactly("before the kill");
        }
    }

    @Test
    void a_second_guatu_on_a_live_folder_is_refused_and_told_why() throws Exception {
        try (var database = EmbeddedDatabase.start(folder, BINARIES)) {
            assertThatThrownBy(() -> EmbeddedDatabase.start(folder, BINARIES))
                    .isInstanceOf(DatabaseUnavailable.class)
                    .hasMessageContaining(
                            "Another Guatu (process %d)",
                            ProcessHandle.current().pid())
                    .hasMessageContaining(folder.toRealPath().toString());

            assertThat(database.server().isAlive()).isTrue();
        }
    }

    @Test
    void a_second_guatu_in_a_process_of_its_own_is_refused_too() throws Exception {
        var life = new Life();

        assertThatThrownBy(() -> EmbeddedDatabase.start(folder, BINARIES))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("Another Guatu (process %d)", life.process.pid());
        assertThat(life.server().isAlive()).isTrue();
    }

    @Test
    void a_folder_whose_creation_was_cut_short_is_created_anew() throws Exception {
        var halfMade = Files.createDirectories(folder.resolve("mariadb.unfinished/mysql"));
        Files.writeString(halfMade.resolve("db.opt"), "half");

        try (var database = EmbeddedDatabase.start(folder, BINARIES)) {
            write(database, "whole");

            assertThat(words(database)).containsExactly("whole");
            assertThat(folder.resolve("mariadb.unfinished")).doesNotExist();
        }
    }

    @Test
    void a_first_start_that_was_cut_short_begins_anew() throws Exception {
        try (var database = EmbeddedDatabase.start(folder, BINARIES);
                var connection = connect(database)) {
            connection.createStatement().execute("CREATE TABLE half_a_schema (id INT)");
        }

        try (var again = EmbeddedDatabase.start(folder, BINARIES);
                var connection = connect(again)) {
            assertThat(value(connection, "SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = 'guatu'"))
                    .isEqualTo("0");
        }
    }

    @Test
    void only_the_owner_reads_the_password_and_only_our_user_exists() throws Exception {
        try (var database = EmbeddedDatabase.start(folder, BINARIES)) {
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(folder.resolve("database-password"))))
                    .isEqualTo("rw-------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("mariadb"))))
                    .isEqualTo("rwx------");
            assertThat(Files.readString(folder.resolve("mariadb.log"))).doesNotContain(database.password());
            for (var stranger : List.of("root", "guatu", "")) {
                assertThatThrownBy(() -> DriverManager.getConnection(database.url(), stranger, ""))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("using password: NO");
            }
        }
    }

    @Test
    void a_commit_is_on_the_disk_before_it_is_acknowledged() throws Exception {
        try (var database = EmbeddedDatabase.start(folder, BINARIES);
                var connection = connect(database)) {
            assertThat(value(connection, "SELECT @@innodb_flush_log_at_trx_commit"))
                    .isEqualTo("1");
            assertThat(value(connection, "SELECT @@max_allowed_packet")).isEqualTo(String.valueOf(64 << 20));
            assertThat(value(connection, "SELECT @@character_set_database")).isEqualTo("utf8mb4");
            assertThat(value(connection, "SELECT @@bind_address")).isEqualTo("127.0.0.1");
            assertThat(value(connection, "SELECT @@time_zone")).isEqualTo("+00:00");
        }
    }

    @Test
    void an_instant_is_stored_in_utc_whatever_the_zone_of_the_machine() throws Exception {
        var zoneOfThisMachine = TimeZone.getDefault();
        try (var database = EmbeddedDatabase.start(folder, BINARIES)) {
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
            try (var connection = connect(database);
                    var query = connection.prepareStatement("SELECT CAST(? AS CHAR)")) {
                query.setTimestamp(1, Timestamp.from(Instant.parse("2024-06-30T17:00:00Z")));
                try (var rows = query.executeQuery()) {
                    rows.next();
                    assertThat(rows.getString(1)).startsWith("2024-06-30 17:00:00");
                }
            }
        } finally {
            TimeZone.setDefault(zoneOfThisMachine);
        }
    }

    private static Connection connect(EmbeddedDatabase database) throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }

    static void write(EmbeddedDatabase database, String word) throws Exception {
        Files.deleteIfExists(database.firstStart());
        try (var connection = connect(database);
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS words (word VARCHAR(80) CHARACTER SET utf8mb4)");
            statement.execute("INSERT INTO words VALUES ('" + word + "')");
        }
    }

    private static List<String> words(EmbeddedDatabase database) throws SQLException {
        try (var connection = connect(database);
                var rows = connection.createStatement().executeQuery("SELECT word FROM words")) {
            var words = new ArrayList<String>();
            while (rows.next()) {
                words.add(rows.getString(1));
            }
            return words;
        }
    }

    private static String value(Connection connection, String query) throws SQLException {
        try (var rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void kill(ProcessHandle process) throws Exception {
        process.destroyForcibly();
        process.onExit().get(30, TimeUnit.SECONDS);
    }

    /** What is said at the command line meanwhile. */
    private static final class Told implements AutoCloseable {
        final CountDownLatch lost = new CountDownLatch(1);
        private final PrintStream before = System.err;
        private final ByteArrayOutputStream told = new ByteArrayOutputStream();

        Told() {
            System.setErr(new PrintStream(told, true, StandardCharsets.UTF_8));
        }

        String all() {
            return told.toString(StandardCharsets.UTF_8);
        }

        void await(String... sentences) {
            var deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
            while (!Stream.of(sentences).allMatch(all()::contains)) {
                assertThat(System.nanoTime()).as(all()).isLessThan(deadline);
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            }
        }

        @Override
        public void close() {
            System.setErr(before);
        }
    }

    /** A Guatu in a process of its own that can be killed, with the database it started. */
    private final class Life {
        private final Process process;

        Life() throws IOException {
            process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin/java").toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            EmbeddedLife.class.getName(),
                            folder.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            lives.add(process.toHandle());
            assertThat(answer()).isEqualTo("started");
            lives.add(server());
        }

        void write(String word) throws IOException {
            process.outputWriter().write(word + "\n");
            process.outputWriter().flush();
            assertThat(answer()).isEqualTo("written");
        }

        ProcessHandle server() {
            return process.children().findFirst().orElseThrow();
        }

        private String answer() throws IOException {
            return process.inputReader().readLine();
        }
    }
}
