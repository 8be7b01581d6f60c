package org.guatu.platform.database;

import com.mysql.cj.jdbc.Driver;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Nodes that start at once make and upgrade the schema one after the other. The turn ends with the node that has it. */
public final class StartTurn {
    private static final String LOCK = "CONCAT('guatu.start.', DATABASE())";

    private static @Nullable Connection turn;

    private StartTurn() {}

    /**
     * Waits until no other node is starting on this database.
     *
     * @throws DatabaseUnavailable if the database does not answer or the other node does not end
     */
    public static synchronized void take(String url, Properties login, Duration patience) {
        try {
            var connection = new Driver().connect(url, login);
            if (connection == null) {
                throw new DatabaseUnavailable(
                        "Not the address of a MySQL or MariaDB database (jdbc:mysql://...): " + url);
            }
            if (!lock(connection, patience)) {
                connection.close();
                throw new DatabaseUnavailable("Another node has been starting on this database for more than "
                        + patience.toSeconds() + " seconds.");
            }
            turn = connection;
        } catch (SQLException unreachable) {
            throw new DatabaseUnavailable("The database does not answer: " + unreachable.getMessage(), unreachable);
        }
    }

    /** The next node may start; without a turn nothing happens. */
    static synchronized void end() throws SQLException {
        if (turn != null) {
            turn.close();
            turn = null;
        }
    }

    private static boolean lock(Connection connection, Duration patience) throws SQLException {
        try (var query = connection.prepareStatement("SELECT GET_LOCK(" + LOCK + ", ?)")) {
            query.setLong(1, patience.toSeconds());
            try (var rows = query.executeQuery()) {
                return rows.next() && rows.getInt(1) == 1;
            }
        }
    }
}
