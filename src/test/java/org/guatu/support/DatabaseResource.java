package org.guatu.support;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.util.Map;
import org.guatu.platform.database.EmbeddedDatabase;
import org.jspecify.annotations.Nullable;

/**
 * Gives tests the database that {@code ./run} starts, one for all that run together. Nobody completes its first start,
 * so it is empty each time. Where GUATU_TEST_DATABASE_URL names another server, that of a database called guatu, it is
 * used instead and emptied first; GUATU_TEST_DATABASE_USER and GUATU_TEST_DATABASE_PASSWORD sign in.
 */
public final class DatabaseResource implements QuarkusTestResourceLifecycleManager {
    /** Tests that run at the same time are given folders of their own by the build. */
    private static final Path FOLDER = Path.of("target", System.getProperty("test.office", "test-office"));

    private static @Nullable EmbeddedDatabase database;
    private static int users;

    @Override
    public Map<String, String> start() {
        String given = System.getenv("GUATU_TEST_DATABASE_URL");
        if (given != null && !given.isBlank()) {
            return GivenDatabase.emptied(
                    given, System.getenv("GUATU_TEST_DATABASE_USER"), System.getenv("GUATU_TEST_DATABASE_PASSWORD"));
        }
        var shared = share();
        return Map.of(
                "quarkus.datasource.jdbc.url", shared.url(),
                "quarkus.datasource.username", shared.user(),
                "quarkus.datasource.password", shared.password());
    }

    @Override
    public void stop() {
        release();
    }

    private static synchronized EmbeddedDatabase share() {
        var shared = database;
        if (shared == null) {
            shared = EmbeddedDatabase.start(FOLDER, Path.of("target/mariadb"));
            database = shared;
        }
        users++;
        return shared;
    }

    private static synchronized void release() {
        if (users > 0 && --users == 0 && database != null) {
            database.close();
            database = null;
        }
    }
}
