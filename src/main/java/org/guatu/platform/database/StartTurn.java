package org.guatu.platform.database;

import com.mysql.cj.jdbc.Driver;
import com.mysql.cj.jdbc.exceptions.CommunicationsException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.guatu.platform.BothLanguages;
import org.jspecify.annotations.Nullable;

/** Nodes that start at once make and upgrade the schema one after the other. The turn ends with the node that has it. */
public final class StartTurn {
    private static final String LOCK = "CONCAT('guatu.start.', DATABASE())";

    /** A server that is behind a silent firewall is no better than one that refuses. */
    private static final Duration ANSWER = Duration.ofSeconds(5);

    private static final Duration WORD_EVERY = Duration.ofSeconds(30);

    private static @Nullable Connection turn;

    private StartTurn() {}

    /**
     * Waits until the database answers and no other node is starting on it.
     *
     * @throws DatabaseUnavailable if patience ends first, or if the database is not one we can start on
     */
    public static synchronized void take(DatabaseLogin login, Duration patience) {
        var deadline = System.nanoTime() + patience.toNanos();
        try {
            var connection = connect(login, deadline);
            var usable = false;
            try {
                refuseUnsupported(connection);
                if (!lock(connection, patience)) {
                    throw new DatabaseUnavailable(
                            BothLanguages.text("platform.start.otherNode", String.valueOf(patience.toSeconds())));
                }
                CutOff.refuse(connection);
                usable = true;
            } finally {
                if (!usable) {
                    connection.close();
                }
            }
            turn = connection;
        } catch (SQLException failed) {
            throw new DatabaseUnavailable(
                    BothLanguages.text("platform.start.databaseRefuses", String.valueOf(failed.getMessage())), failed);
        }
    }

    /** The next node may start; without a turn nothing happens. */
    static synchronized void end() throws SQLException {
        if (turn != null) {
            turn.close();
            turn = null;
        }
    }

    /**
     * A database that is itself starting is waited for, aloud; a wrong password or name is told at once, and a certificate
     * that is not trusted.
     */
    private static Connection connect(DatabaseLogin login, long deadline) throws SQLException {
        var properties = login.properties();
        properties.setProperty("connectTimeout", String.valueOf(ANSWER.toMillis()));
        var nextWord = System.nanoTime();
        while (true) {
            try {
                var connection = new Driver().connect(login.url(), properties);
                if (connection == null) {
                    throw new DatabaseUnavailable(BothLanguages.text("platform.start.noAddress", login.url()));
                }
                return connection;
            } catch (CommunicationsException noAnswer) {
                if (Failures.isUntrusted(noAnswer)) {
                    throw new DatabaseUnavailable(
                            BothLanguages.text("platform.start.untrusted", login.server()), noAnswer);
                }
                if (System.nanoTime() > deadline) {
                    throw new DatabaseUnavailable(
                            BothLanguages.text("platform.start.noAnswer", login.server()), noAnswer);
                }
                if (System.nanoTime() >= nextWord) {
                    System.err.println(BothLanguages.text("platform.start.waiting", login.server()));
                    nextWord = System.nanoTime() + WORD_EVERY.toNanos();
                }
                LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
            }
        }
    }

    private static void refuseUnsupported(Connection connection) throws SQLException {
        var server = ServerRelease.of(connection);
        if (!server.isSupported()) {
            throw new DatabaseUnavailable(BothLanguages.text("platform.start.oldServer", server.toString()));
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
