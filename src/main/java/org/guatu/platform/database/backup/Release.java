package org.guatu.platform.database.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.regex.Pattern;

/** Which migration a schema has reached, and which engine's tables lie beside it: the first line of every back-up. */
record Release(String schema, String engine) {
    private static final Pattern LINE = Pattern.compile("-- Guatu, rows for schema (\\S+) and engine (\\S+)");

    static Release of(Connection office) throws SQLException, TransferRefused {
        if (SqlRows.texts(
                        office,
                        "SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()"
                                + " AND table_name = 'flyway_schema_history'")
                .isEmpty()) {
            throw new TransferRefused("platform.transfer.noOffice", office.getCatalog());
        }
        return new Release(
                SqlRows.text(
                        office,
                        "SELECT version FROM flyway_schema_history WHERE success = 1 ORDER BY installed_rank DESC LIMIT 1"),
                SqlRows.text(office, "SELECT VALUE_ FROM ACT_GE_PROPERTY WHERE NAME_ = 'schema.version'"));
    }

    /** The release of a file by its first line. */
    static Release read(String line) throws TransferRefused {
        var found = LINE.matcher(line);
        if (!found.matches()) {
            throw new TransferRefused("platform.transfer.noBackUp");
        }
        return new Release(found.group(1), found.group(2));
    }

    String line() {
        return "-- Guatu, rows for schema " + schema + " and engine " + engine;
    }
}
