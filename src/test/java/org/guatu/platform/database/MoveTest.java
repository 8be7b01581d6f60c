package org.guatu.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.guatu.platform.database.backup.BackUp;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An office that began with {@code ./run} moves from server to server and comes home: no row is lost or changed on the
 * way. The way leads through every server that GUATU_TEST_MOVE_URLS names (separated by commas; else the one of
 * GUATU_TEST_DATABASE_URL, else through another embedded one), each into a database of its own, and over TLS with a
 * certificate that is verified where the server has one.
 */
@Tag("machine")
@Tag("database")
class MoveTest {
    private static final String NAME =
            "guatu_moved_" + System.getProperty("test.office", "").replaceAll("\\W", "_");

    private final Path folder;

    MoveTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void an_office_comes_home_with_every_row() throws Exception {
        var home = folder.resolve("home");
        try (var office = EmbeddedDatabase.start(home, EmbeddedDatabaseTest.BINARIES)) {
            workIn(office);
            Files.delete(office.firstStart());
        }
        var homeFile = folder.resolve("home.sql.gz");
        assertThat(run("home.said", null, "--back-up", homeFile.toString(), "--data", home.toString()))
                .as(said("home.said"))
                .isZero();
        var before = lines(homeFile);
        assertThat(before).hasSizeGreaterThan(200);

        try (var other = EmbeddedDatabase.start(folder.resolve("other"), EmbeddedDatabaseTest.BINARIES)) {
            var servers = servers(other);
            assertThat(run("move.said", servers.get(0), "--move", "--data", home.toString()))
                    .as(said("move.said"))
                    .isZero();
            assertThat(said("move.said"))
                    .contains("Moved.", "迁移完成")
                    .contains(home.resolve("secret-key").toString());
            var file = back(servers.get(0), "at-0.sql.gz");
            assertThat(lines(file)).as(servers.get(0).toString()).isEqualTo(before);
            for (var server : servers.subList(1, servers.size())) {
                assertThat(run("restore.said", server, "--restore", file.toString()))
                        .isZero();
                file = back(server, "at-" + servers.indexOf(server) + ".sql.gz");
                assertThat(lines(file)).as(server.toString()).isEqualTo(before);
            }

            var again = folder.resolve("again");
            assertThat(run("home.said", null, "--restore", file.toString(), "--data", again.toString()))
                    .as(said("home.said"))
                    .isZero();
            try (var returned = EmbeddedDatabase.start(again, EmbeddedDatabaseTest.BINARIES)) {
                assertThat(rows(returned.login(), "returned.sql.gz")).isEqualTo(before);
            }
        }
    }

    private static void workIn(EmbeddedDatabase database) throws Exception {
        try (var office = new DatabaseLogin(
                        database.url() + "&allowMultiQueries=true", database.user(), database.password())
                .connect()) {
            execute(office, OldOffice.statements());
        }
        BothSchemas.makeIn(database);
        try (var office = database.login().connect()) {
            execute(
                    office,
                    """
                    INSERT INTO audit_line (region_id, happened_at, person_id, person_name, posts, act, subject_type,
                      subject_id, before_value, reason) VALUES (1, '2024-06-30 15:59:59.123456', 1,
                      '𠮷 ''a\\\\b'' "c" 😀 {d} {fn now()}\\n第二行\\r', '', 'submit', 'Report', 7, NULL, '--')""");
            execute(office, "INSERT INTO evidence_chunk VALUES ('0a', 0, 0x00ff27275c0a0d1a), ('0b', 0, '')");
            execute(office, "INSERT INTO ACT_GE_BYTEARRAY (ID_, REV_, BYTES_) VALUES ('1', 1, NULL)");
            execute(office, "ALTER TABLE report AUTO_INCREMENT = 90000");
        }
    }

    private List<DatabaseLogin> servers(EmbeddedDatabase other) throws Exception {
        var named = System.getenv("GUATU_TEST_MOVE_URLS");
        var given = named == null ? System.getenv("GUATU_TEST_DATABASE_URL") : named;
        if (given == null || given.isBlank()) {
            return List.of(emptied(other.login()));
        }
        var logins = new ArrayList<DatabaseLogin>();
        for (var url : Arrays.asList(given.split(","))) {
            var server = emptied(DatabaseLogin.given(
                    url, System.getenv("GUATU_TEST_DATABASE_USER"), System.getenv("GUATU_TEST_DATABASE_PASSWORD")));
            var authority = Authorities.of(server);
            logins.add(authority.isPresent() ? Authorities.trusting(authority.get(), server, folder) : server);
        }
        return logins;
    }

    private static DatabaseLogin emptied(DatabaseLogin server) throws SQLException {
        try (var connection = server.connect()) {
            execute(connection, "DROP DATABASE IF EXISTS " + NAME);
            execute(connection, "CREATE DATABASE " + NAME + " CHARACTER SET utf8mb4 COLLATE utf8mb4_bin");
        }
        return new DatabaseLogin(
                server.url().replaceFirst("/guatu(?=\\?|$)", "/" + NAME), server.user(), server.password());
    }

    private Path back(DatabaseLogin from, String name) throws Exception {
        var file = folder.resolve(name);
        assertThat(run("back-up.said", from, "--back-up", file.toString()))
                .as(said("back-up.said"))
                .isZero();
        return file;
    }

    private List<String> rows(DatabaseLogin from, String name) throws Exception {
        var file = folder.resolve(name);
        BackUp.write(from, file);
        return lines(file);
    }

    /** A back-up tells the rows of each table by its key, so two that are alike are of the same office. */
    private static List<String> lines(Path file) throws Exception {
        try (var lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            return lines.lines().toList();
        }
    }

    private int run(String says, @Nullable DatabaseLogin database, String... command) throws Exception {
        var process = Commands.guatu(folder.resolve(says), command);
        if (database != null) {
            process.environment().put("GUATU_DATABASE_URL", database.url());
            process.environment().put("GUATU_DATABASE_USER", database.user());
            process.environment().put("GUATU_DATABASE_PASSWORD", database.password());
        }
        return process.start().waitFor();
    }

    private String said(String says) throws Exception {
        return Files.readString(folder.resolve(says));
    }

    private static void execute(Connection office, String sql) throws SQLException {
        try (var statement = office.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
            while (statement.getMoreResults() || statement.getUpdateCount() >= 0) {
                // a script says what is wrong with a later statement when its result is reached
            }
        }
    }
}
