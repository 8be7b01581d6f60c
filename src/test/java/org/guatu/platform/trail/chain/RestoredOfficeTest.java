package org.guatu.platform.trail.chain;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.guatu.platform.Caller;
import org.guatu.platform.database.DatabaseLogin;
import org.guatu.platform.database.backup.BackUp;
import org.guatu.platform.database.backup.Restore;
import org.guatu.platform.trail.Change;
import org.guatu.platform.trail.Trail;
import org.guatu.support.EmptyOffice;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An office that was lost and is put back: its chain is whole, and its trail is sealed on. */
@QuarkusTest
@Tag("database")
@TestProfile(EmptyOffice.class)
class RestoredOfficeTest {
    private static final Caller CLERK = Caller.systemIn(986_000);

    @Inject
    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @Inject
    @ConfigProperty(name = "quarkus.datasource.username")
    String user;

    @Inject
    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    @Inject
    Trail trail;

    @Inject
    Sealer sealer;

    @Inject
    Verifying verifying;

    @Test
    void the_chain_of_a_restored_office_is_whole_and_goes_on(@TempDir Path folder) throws Exception {
        var database = new DatabaseLogin(url, user, password);
        var file = folder.resolve("office.sql.gz");
        record();
        sealer.sealAll();
        record();
        var before = verifying.verify(CLERK.regionId());

        BackUp.write(database, file);
        lose(database);
        Restore.read(file, database);

        var restored = verifying.verify(CLERK.regionId());
        assertThat(restored.whole()).isTrue();
        assertThat(restored.head()).isEqualTo(before.head());
        assertThat(restored.waiting().lines())
                .as("no more and no fewer than before")
                .isEqualTo(2);
        sealer.sealAll();
        assertThat(verifying.verify(CLERK.regionId()).whole()).isTrue();
        assertThat(verifying.verify(CLERK.regionId()).sealed()).isEqualTo(4);
    }

    private void record() {
        for (int line = 1; line <= 2; line++) {
            trail.record(CLERK, Change.of("calendar.act.declared", "calendar", line));
        }
    }

    private static void lose(DatabaseLogin database) throws Exception {
        try (var office = database.connect();
                var change = office.createStatement()) {
            change.execute("SET foreign_key_checks = 0");
            var tables = new ArrayList<String>();
            try (var rows = change.executeQuery(
                    "SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()")) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            for (var table : tables) {
                change.execute("DROP TABLE `" + table + "`");
            }
        }
    }
}
