package org.guatu.platform.database.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Short questions to the server, and one that is answered row by row however many there are. */
final class SqlRows {
    private SqlRows() {}

    static List<String> texts(Connection office, String query) throws SQLException {
        try (var statement = office.createStatement();
                var rows = statement.executeQuery(query)) {
            var all = new ArrayList<String>();
            while (rows.next()) {
                all.add(rows.getString(1));
            }
            return all;
        }
    }

    static String text(Connection office, String query) throws SQLException {
        var all = texts(office, query);
        if (all.isEmpty()) {
            throw new SQLException("no answer: " + query);
        }
        return all.get(0);
    }

    static void execute(Connection office, String... statements) throws SQLException {
        try (var statement = office.createStatement()) {
            for (var one : statements) {
                statement.execute(one);
            }
        }
    }

    /** A statement whose rows are not gathered in memory; the driver asks for this number. */
    static Statement flowing(Connection office) throws SQLException {
        var statement = office.createStatement(ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY);
        statement.setFetchSize(Integer.MIN_VALUE);
        return statement;
    }
}
