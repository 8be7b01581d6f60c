package org.guatu.platform.database;

import com.mysql.cj.jdbc.Driver;
import com.mysql.cj.jdbc.exceptions.CommunicationsException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Nodes that start at once make and upgrade the schema one after the other. The turn ends with the node that has it. */
public final class StartTurn {
    private static final String LOCK = "CONCAT('guatu.start.', DATABASE())";

    private static @Nullable Connection turn;

    private StartTurn() {}

    /**
     * Waits until the database answers and no other node is starting on it.
     *
     * @throws DatabaseUnavailable if patience ends first
     */
    public static synchronized void take(String url, Properties login, Duration patience) {
        var deadline = System.nanoTime() + patience.toNanos();
        try {
            var connection = connect(url, login, deadline);
            if (!lock(connection, patience)) {
                connection.close();
                throw new DatabaseUnavailable("Another node has been starting on this database for more than "
                        + patience.toSeconds() + " seconds.");
            }
            turn = connection;
        } catch (SQLException failed) {
            throw new DatabaseUnavailable("The database refuses: " + failed.getMessage(), failed);
        }
    }

    /** The next node may start; without a turn nothing happens. */
    static synchronized void end() throws SQLException {
        if (turn != null) {
            turn.close();
            turn = null;
        }
    }

    /** A database that is itself starting is waited for; a wrong password or name is told at once. */
    private static Connection connect(String url, Properties login, long deadline) throws SQLException {
        while (true) {
            try {
                var connection = new Driver().connect(url, login);
                if (connection == null) {
                    throw new DatabaseUnavailable("Not the address of a MySQL or MariaDB database: " + url);
                }
                return connection;
            } catch (CommunicationsException noAnswer) {
                if (System.nanoTime() > deadline) {
                    throw new DatabaseUnavailable("The database does not answer: " + noAnswer.getMessage(), noAnswer);
                }
                LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
            }
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
