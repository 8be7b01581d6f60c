package org.guatu.scenario;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Counts what the database was asked: selects, inserts, updates and deletes, those of the engine too. */
@Singleton
class Statements {
    /** Goals 25 and 40; written down when measured, and never allowed to grow unseen. */
    static final int SUBMIT_LIMIT = 45;

    static final int DECIDE_LIMIT = 33;

    private final DataSource database;

    Statements(DataSource database) {
        this.database = database;
    }

    /** A reading of the server's counters. */
    record Count(long asked) {
        long since(Count before) {
            return asked - before.asked;
        }
    }

    Count count() {
        try (Connection connection = database.getConnection();
                Statement status = connection.createStatement();
                ResultSet counters = status.executeQuery(
                        "SHOW GLOBAL STATUS WHERE Variable_name IN ('Com_select','Com_insert','Com_update','Com_delete','Com_replace')")) {
            long sum = 0;
            while (counters.next()) {
                sum += counters.getLong(2);
            }
            return new Count(sum);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
