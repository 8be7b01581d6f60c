package org.guatu.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("machine")
class StartTurnTest {
    @Test
    void a_second_node_waits_until_the_first_has_started(@TempDir Path folder) throws Exception {
        try (var database = EmbeddedDatabase.start(folder, EmbeddedDatabaseTest.BINARIES);
                var otherNode = database.login().connect()) {
            assertThat(locked(otherNode)).isTrue();
            assertThatThrownBy(() -> StartTurn.take(database.login(), Duration.ofSeconds(1)))
                    .isInstanceOf(DatabaseUnavailable.class)
                    .hasMessageStartingWith("Another node");

            release(otherNode);
            StartTurn.take(database.login(), Duration.ofSeconds(1));
            assertThat(locked(otherNode)).isFalse();

            StartTurn.end();
            assertThat(locked(otherNode)).isTrue();
        }
    }

    @Test
    void a_database_that_does_not_answer_is_told() {
        var nowhere = "jdbc:mysql://127.0.0.1:1/guatu";

        assertThatThrownBy(() -> StartTurn.take(new DatabaseLogin(nowhere, "", ""), Duration.ZERO))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageStartingWith("The database does not answer: ");
    }

    @Test
    void a_wrong_password_is_told_at_once(@TempDir Path folder) {
        try (var database = EmbeddedDatabase.start(folder, EmbeddedDatabaseTest.BINARIES)) {
            assertThatThrownBy(() -> StartTurn.take(new DatabaseLogin(database.url(), "", ""), Duration.ofMinutes(10)))
                    .isInstanceOf(DatabaseUnavailable.class)
                    .hasMessageStartingWith("The database refuses: Access denied");
        }
    }

    private static boolean locked(Connection node) throws SQLException {
        try (var rows = node.createStatement().executeQuery("SELECT GET_LOCK('guatu.start.guatu', 5)")) {
            return rows.next() && rows.getInt(1) == 1;
        }
    }

    private static void release(Connection node) throws SQLException {
        node.createStatement().execute("DO RELEASE_LOCK('guatu.start.guatu')");
    }
}
