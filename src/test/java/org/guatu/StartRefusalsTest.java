package org.guatu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.guatu.platform.database.Commands;
import org.guatu.platform.database.DatabaseLogin;
import org.guatu.platform.database.EmbeddedDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What keeps an office from starting is told before anything else is done, in both languages, with what to do. */
@Tag("machine")
class StartRefusalsTest {
    private static final String CREATE_HISTORY =
            "CREATE TABLE flyway_schema_history (script VARCHAR(100) PRIMARY KEY, success BOOLEAN NOT NULL)";

    private final Path folder;
    private final Path said;

    StartRefusalsTest(@TempDir Path folder) {
        this.folder = folder;
        this.said = folder.resolve("said");
    }

    @Test
    void a_taken_port_is_told_before_the_database_is_started() throws Exception {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = String.valueOf(other.getLocalPort());
            var office = folder.resolve("office");

            assertThat(Commands.guatu(said, "--port", port, "--data", office.toString())
                            .start()
                            .waitFor())
                    .isEqualTo(1);

            assertThat(Files.readString(said))
                    .contains("Port " + port + " is taken by another program", "端口 " + port + " 已被其他程序占用");
            assertThat(office).doesNotExist();
        }
    }

    @Test
    void a_database_that_cannot_be_reached_is_told_while_it_is_waited_for() throws Exception {
        var nowhere = new DatabaseLogin("jdbc:mysql://127.0.0.1:1/guatu", "guatu", "");
        var process = on(nowhere).redirectOutput(ProcessBuilder.Redirect.PIPE).start();
        try {
            var lines = process.inputReader();

            assertThat(lines.readLine())
                    .contains("Waiting for the database", "127.0.0.1:1/guatu", "GUATU_DATABASE_URL");
            assertThat(lines.readLine()).contains("没有应答", "127.0.0.1:1/guatu");
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void an_upgrade_or_a_restore_that_was_cut_off_is_told_with_what_to_do() throws Exception {
        try (var database = EmbeddedDatabase.start(folder.resolve("office"), Path.of("target/mariadb"))) {
            execute(database.login(), CREATE_HISTORY);

            assertThat(on(database.login()).start().waitFor()).isEqualTo(1);
            assertThat(Files.readString(said)).contains("A restore was cut off", "恢复备份中途断掉");

            execute(database.login(), "INSERT INTO flyway_schema_history VALUES ('V190__half.sql', FALSE)");

            assertThat(on(database.login()).start().waitFor()).isEqualTo(1);
            assertThat(Files.readString(said))
                    .contains("The upgrade V190__half.sql was cut off", "升级 V190__half.sql 中途断掉")
                    .contains("empty the database", "请清空数据库")
                    .doesNotContain("\tat ");
        }
    }

    private ProcessBuilder on(DatabaseLogin database) {
        var process = Commands.guatu(said, "--port", freePort());
        process.environment().put("GUATU_DATABASE_URL", database.url());
        process.environment().put("GUATU_DATABASE_USER", database.user());
        process.environment().put("GUATU_DATABASE_PASSWORD", database.password());
        return process;
    }

    private static String freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return String.valueOf(socket.getLocalPort());
        } catch (IOException none) {
            throw new IllegalStateException(none);
        }
    }

    private static void execute(DatabaseLogin database, String statement) throws SQLException {
        try (var connection = database.connect();
                var change = connection.createStatement()) {
            change.execute(statement);
        }
    }
}
