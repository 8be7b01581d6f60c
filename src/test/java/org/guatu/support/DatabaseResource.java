package org.guatu.support;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.guatu.platform.database.EmbeddedDatabase;
import org.jspecify.annotations.Nullable;

/** Gives a test the database that {@code ./run} starts, empty each time. */
public final class DatabaseResource implements QuarkusTestResourceLifecycleManager {
    private @Nullable EmbeddedDatabase database;

    @Override
    public Map<String, String> start() {
        var started = EmbeddedDatabase.start(Path.of("target/test-database"), Path.of("target/mariadb"));
        database = started;
        empty(started);
        return Map.of(
                "quarkus.datasource.jdbc.url", started.url(),
                "quarkus.datasource.username", started.user(),
                "quarkus.datasource.password", started.password());
    }

    @Override
    public void stop() {
        if (database != null) {
            database.close();
        }
    }

    /** A database as {@link EmbeddedDatabase#start} creates it, without the time to create one. */
    public static void empty(EmbeddedDatabase database) {
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var statement = connection.createStatement()) {
            statement.execute("DROP DATABASE guatu");
            statement.execute("CREATE DATABASE guatu");
        } catch (SQLException failed) {
            throw new IllegalStateException("The test database cannot be emptied.", failed);
        }
    }
}
