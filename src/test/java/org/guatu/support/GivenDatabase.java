package org.guatu.support;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.guatu.platform.database.DatabaseUrl;

/** A server that somebody else started, for tests that are to run on its kind: its database guatu is made anew, once. */
final class GivenDatabase {
    private static boolean emptied;

    private GivenDatabase() {}

    static synchronized Map<String, String> emptied(String url, String user, String password) {
        String whole = new DatabaseUrl(url).withOptions();
        if (!emptied) {
            try (Connection connection = DriverManager.getConnection(whole, user, password);
                    Statement statement = connection.createStatement()) {
                statement.execute("DROP DATABASE guatu");
                statement.execute("CREATE DATABASE guatu CHARACTER SET utf8mb4 COLLATE utf8mb4_bin");
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            emptied = true;
        }
        return Map.of(
                "quarkus.datasource.jdbc.url", whole,
                "quarkus.datasource.username", user,
                "quarkus.datasource.password", password);
    }
}
