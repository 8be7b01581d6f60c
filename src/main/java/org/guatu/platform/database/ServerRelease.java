package org.guatu.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.regex.Pattern;

/** Which server a database lies on, by its own word: what it tells drivers may be the release of another product. */
record ServerRelease(boolean mariadb, int major, int minor) {
    private static final Pattern VERSION = Pattern.compile("(?:5\\.5\\.5-)?(\\d+)\\.(\\d+)\\..*");

    static ServerRelease of(Connection connection) throws SQLException {
        try (var query = connection.createStatement();
                var rows = query.executeQuery("SELECT VERSION()")) {
            rows.next();
            return of(rows.getString(1));
        }
    }

    static ServerRelease of(String version) {
        var numbers = VERSION.matcher(version);
        if (!numbers.matches()) {
            throw new IllegalArgumentException("no version of a server: " + version);
        }
        return new ServerRelease(
                version.contains("MariaDB"), Integer.parseInt(numbers.group(1)), Integer.parseInt(numbers.group(2)));
    }

    /** MySQL 8.4 or MariaDB 10.11, or newer. */
    boolean isSupported() {
        return mariadb ? atLeast(10, 11) : atLeast(8, 4);
    }

    private boolean atLeast(int leastMajor, int leastMinor) {
        return major > leastMajor || (major == leastMajor && minor >= leastMinor);
    }

    @Override
    public String toString() {
        return (mariadb ? "MariaDB " : "MySQL ") + major + "." + minor;
    }
}
