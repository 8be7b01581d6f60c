package org.guatu.platform.trail.chain;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** The triggers of the trail, which are no obstacle for whoever rules the database: away until they are put back. */
final class Guards implements AutoCloseable {
    private final DataSource database;
    private final List<String> away = new ArrayList<>();

    private Guards(DataSource database) {
        this.database = database;
    }

    static Guards lift(DataSource database) throws SQLException {
        Guards guards = new Guards(database);
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String trigger : List.of("audit_line_never_changes", "audit_line_never_goes", "seal_stays_keyed")) {
                try (ResultSet row = statement.executeQuery("show create trigger " + trigger)) {
                    row.next();
                    guards.away.add(row.getString("SQL Original Statement"));
                }
                statement.execute("drop trigger " + trigger);
            }
        }
        return guards;
    }

    @Override
    public void close() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String guard : away) {
                statement.execute(guard);
            }
        }
    }
}
