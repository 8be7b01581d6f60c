package org.guatu.platform.database;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The story of one file: written while the office works, brought back beside it, refused where it could do harm. */
@Tag("machine")
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BackUpTest {
    private static final String RARE = "𠮷祥街道 'a\\b' \"c\" 😀\n第二行";

    private final Path folder;
    private final Path file;
    private final EmbeddedDatabase database;

    BackUpTest(@TempDir Path folder) {
        this.folder = folder;
        this.file = folder.resolve("office.sql.gz");
        this.database = EmbeddedDatabase.start(folder.resolve("office"), EmbeddedDatabaseTest.BINARIES);
    }

    @BeforeAll
    void an_office_that_has_worked() throws SQLException {
        BothSchemas.makeIn(database);
        try (var office = connect("guatu")) {
            insert(office, "INSERT INTO calendar_day VALUES ('2024-02-10', FALSE, ?, 1)", RARE);
            insert(
                    office,
                    """
                    INSERT INTO audit_line (region_id, happened_at, person_id, person_name, posts, act, subject_type,
                      subject_id, before_value) VALUES (1, '2024-06-30 15:59:59.123456', 1, ?, '', 'submit', 'Report', 7, NULL)""",
                    RARE);
            var content = new byte[3 << 20];
            new Random(20240630).nextBytes(content);
            insert(office, "INSERT INTO evidence_chunk VALUES ('0a', 0, ?)", content);
            insert(office, "INSERT INTO ACT_GE_BYTEARRAY (ID_, REV_, BYTES_) VALUES ('1', 1, ?)", content);
            office.createStatement().execute("ALTER TABLE evidence_file AUTO_INCREMENT = 900");
            office.createStatement().execute("CREATE DATABASE guatu_restored");
        }
    }

    @AfterAll
    void stop() {
        database.close();
    }

    @Test
    @Order(1)
    void a_back_up_is_a_file_that_only_its_owner_reads() throws Exception {
        assertThat(run("--back-up", "guatu", file)).isZero();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(folder.resolve("office.sql.gz.sha256")).exists();
        assertThat(said()).doesNotContain(database.password());
    }

    @Test
    @Order(2)
    void an_office_at_work_is_backed_up_by_its_folder() throws Exception {
        var other = folder.resolve("by-folder.sql.gz");
        Files.delete(folder.resolve("office/first-start"));

        assertThat(Commands.guatu(
                                folder.resolve("said"),
                                "--back-up",
                                other.toString(),
                                "--data",
                                folder.resolve("office").toString())
                        .start()
                        .waitFor())
                .as(said())
                .isZero();
        assertThat(other).exists();
        assertThat(database.server().isAlive()).isTrue();
    }

    @Test
    @Order(2)
    void an_older_back_up_is_never_overwritten() throws Exception {
        var before = Files.getLastModifiedTime(file);

        assertThat(run("--back-up", "guatu", file)).isEqualTo(1);

        assertThat(said()).contains("is there already");
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(before);
    }

    @Test
    @Order(3)
    void a_restored_office_equals_the_original_in_every_row() throws Exception {
        assertThat(run("--restore", "guatu_restored", file)).as(said()).isZero();

        try (var office = connect("guatu");
                var restored = connect("guatu_restored")) {
            assertThat(rows(restored)).isEqualTo(rows(office)).hasSizeGreaterThan(60);
            assertThat(checksums(restored)).isEqualTo(checksums(office));
            assertThat(triggers(restored)).isEqualTo(triggers(office)).isNotEmpty();
            assertThatThrownBy(() -> restored.createStatement().execute("DELETE FROM audit_line"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("append-only");
        }
    }

    @Test
    @Order(4)
    void numbers_that_were_given_are_never_given_again() throws Exception {
        try (var restored = connect("guatu_restored")) {
            assertThat(list(restored, "SHOW CREATE TABLE evidence_file", 2).get(0))
                    .contains("AUTO_INCREMENT=900");
        }
    }

    @Test
    @Order(4)
    void a_database_that_holds_something_is_left_alone() throws Exception {
        try (var restored = connect("guatu_restored")) {
            var before = checksums(restored);

            assertThat(run("--restore", "guatu_restored", file)).isEqualTo(1);

            assertThat(said()).contains("is not empty").contains("nothing was changed");
            assertThat(checksums(restored)).isEqualTo(before);
        }
    }

    @Test
    @Order(4)
    void a_file_of_something_else_is_refused() throws Exception {
        var other = folder.resolve("other.sql.gz");
        try (var gzip = new GZIPOutputStream(Files.newOutputStream(other))) {
            gzip.write("CREATE TABLE other (id INT);\n".getBytes(StandardCharsets.UTF_8));
        }

        assertThat(run("--restore", "guatu_restored", other)).isEqualTo(1);

        assertThat(said()).contains("is no back-up of Guatu").contains("不是本程序的备份");
    }

    @Test
    @Order(5)
    void a_file_that_is_not_as_it_was_written_is_refused() throws Exception {
        try (var office = connect("guatu")) {
            office.createStatement().execute("CREATE DATABASE guatu_spoiled");
        }
        Files.write(file, new byte[] {0}, StandardOpenOption.APPEND);

        assertThat(run("--restore", "guatu_spoiled", file)).isEqualTo(1);

        assertThat(said()).contains("is not as it was written");
        try (var spoiled = connect("guatu_spoiled")) {
            assertThat(rows(spoiled)).isEmpty();
        }
    }

    private int run(String command, String name, Path file) throws Exception {
        var process = Commands.guatu(folder.resolve("said"), command, file.toString());
        var environment = process.environment();
        environment.put("GUATU_DATABASE_URL", urlOf(name));
        environment.put("GUATU_DATABASE_USER", database.user());
        environment.put("GUATU_DATABASE_PASSWORD", database.password());
        return process.start().waitFor();
    }

    private String said() throws IOException {
        return Files.readString(folder.resolve("said"));
    }

    private String urlOf(String name) {
        return database.url().replace("/guatu?", "/" + name + "?");
    }

    private Connection connect(String name) throws SQLException {
        return DriverManager.getConnection(urlOf(name), database.user(), database.password());
    }

    private static void insert(Connection office, String statement, Object value) throws SQLException {
        try (var row = office.prepareStatement(statement)) {
            row.setObject(1, value);
            row.execute();
        }
    }

    private static Map<String, String> rows(Connection office) throws SQLException {
        return ofEachTable(office, "SELECT COUNT(*), '' FROM ", 1);
    }

    private static Map<String, String> checksums(Connection office) throws SQLException {
        return ofEachTable(office, "CHECKSUM TABLE ", 2);
    }

    private static Map<String, String> ofEachTable(Connection office, String question, int column) throws SQLException {
        var answers = new TreeMap<String, String>();
        for (var table :
                list(office, "SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()")) {
            answers.put(
                    table, list(office, question + "`" + table + "`", column).get(0));
        }
        return answers;
    }

    private static Map<String, String> triggers(Connection office) throws SQLException {
        return list(
                        office,
                        "SELECT CONCAT(trigger_name, '=', action_statement) FROM information_schema.triggers"
                                + " WHERE trigger_schema = DATABASE()")
                .stream()
                .collect(toMap(trigger -> trigger.split("=")[0], trigger -> trigger));
    }

    private static List<String> list(Connection office, String query) throws SQLException {
        return list(office, query, 1);
    }

    private static List<String> list(Connection office, String query, int column) throws SQLException {
        try (var rows = office.createStatement().executeQuery(query)) {
            var list = new ArrayList<String>();
            while (rows.next()) {
                list.add(String.valueOf(rows.getString(column)));
            }
            return list;
        }
    }
}
