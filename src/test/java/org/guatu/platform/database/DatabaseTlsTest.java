package org.guatu.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import org.guatu.support.MailCertificates;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whoever insists on TLS has it, or no connection; where the server has a certificate, its authority is held against it.
 * The given server, or the embedded one, which has no TLS.
 */
@Tag("machine")
@Tag("database")
class DatabaseTlsTest {
    private final Path folder;
    private @Nullable EmbeddedDatabase embedded;
    private DatabaseLogin server = new DatabaseLogin("", "", "");
    private Optional<Path> authority = Optional.empty();

    DatabaseTlsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeEach
    void aServer() throws SQLException {
        String given = System.getenv("GUATU_TEST_DATABASE_URL");
        if (given == null || given.isBlank()) {
            embedded = EmbeddedDatabase.start(folder.resolve("office"), EmbeddedDatabaseTest.BINARIES);
            server = embedded.login();
        } else {
            server = DatabaseLogin.given(
                    given, System.getenv("GUATU_TEST_DATABASE_USER"), System.getenv("GUATU_TEST_DATABASE_PASSWORD"));
        }
        authority = Authorities.of(server);
    }

    @AfterEach
    void stop() {
        if (embedded != null) {
            embedded.close();
        }
    }

    @Test
    void tls_is_had_wherever_the_server_offers_it_and_insisted_on_where_that_is_said() throws SQLException {
        boolean offered = isEncrypted(server("PREFERRED"));
        if (authority.isPresent()) {
            assertThat(offered).isTrue();
        }

        if (offered) {
            assertThat(isEncrypted(server("REQUIRED"))).isTrue();
        } else {
            assertThatThrownBy(() -> StartTurn.take(server("REQUIRED"), Duration.ofMinutes(10)))
                    .isInstanceOf(DatabaseUnavailable.class)
                    .hasMessageContaining("SSL Connection required");
        }
    }

    @Test
    void the_authority_of_a_certificate_is_verified_and_another_one_is_told_at_once() throws Exception {
        if (authority.isEmpty()) {
            return;
        }
        assertThat(isEncrypted(Authorities.trusting(authority.get(), server, folder)))
                .isTrue();

        DatabaseLogin other = Authorities.trusting(MailCertificates.make(), server, folder);
        assertThatThrownBy(() -> StartTurn.take(other, Duration.ofMinutes(10)))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("The certificate of " + server.server() + " is not trusted")
                .hasMessageContaining("证书不受信任");
        assertThat(backUp(other)).contains("is not trusted").doesNotContain("Communications link failure");
    }

    private DatabaseLogin server(String mode) {
        String plain = server.url().replaceAll("sslMode=\\w+&?", "");
        return new DatabaseLogin(plain + "&sslMode=" + mode, server.user(), server.password());
    }

    /** What the command says, which refuses. */
    private String backUp(DatabaseLogin from) throws Exception {
        Path said = folder.resolve("said");
        ProcessBuilder command =
                Commands.guatu(said, "--back-up", folder.resolve("never.sql.gz").toString());
        command.environment().put("GUATU_DATABASE_URL", from.url());
        command.environment().put("GUATU_DATABASE_USER", from.user());
        command.environment().put("GUATU_DATABASE_PASSWORD", from.password());
        assertThat(command.start().waitFor()).isEqualTo(1);
        return Files.readString(said);
    }

    private static boolean isEncrypted(DatabaseLogin login) throws SQLException {
        try (Connection connection = login.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SHOW STATUS LIKE 'Ssl_cipher'")) {
            return row.next() && !row.getString(2).isBlank();
        }
    }
}
