package org.guatu.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import org.guatu.platform.BothLanguages;

/**
 * A migration or a restore that did not come to its end. The servers keep half a table, so nobody can go on from there:
 * it is told before the application starts, with what to do.
 */
final class CutOff {
    private static final String HISTORY = "flyway_schema_history";

    private CutOff() {}

    static void refuse(Connection office) throws SQLException {
        if (count(
                        office,
                        "information_schema.tables WHERE table_schema = DATABASE() AND table_name = '" + HISTORY + "'")
                == 0) {
            return;
        }
        if (count(office, HISTORY) == 0) {
            throw new DatabaseUnavailable(BothLanguages.text("platform.start.restoreCutOff"));
        }
        try (var query = office.createStatement();
                var failed = query.executeQuery("SELECT script FROM " + HISTORY + " WHERE success = 0")) {
            if (failed.next()) {
                throw new DatabaseUnavailable(
                        BothLanguages.text("platform.start.migrationCutOff", failed.getString(1)));
            }
        }
    }

    private static int count(Connection office, String rows) throws SQLException {
        try (var query = office.createStatement();
                var counted = query.executeQuery("SELECT COUNT(*) FROM " + rows)) {
            counted.next();
            return counted.getInt(1);
        }
    }
}
