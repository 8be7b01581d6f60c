package org.guatu.platform.database;

import java.util.LinkedHashMap;
import java.util.Map;

/** The JDBC address of the office's database, with the driver options that our code and the engine rely on. */
public final class DatabaseUrl {
    private static final Map<String, String> OPTIONS = options();

    private final String address;

    public DatabaseUrl(String address) {
        this.address = address;
    }

    /** The address with every option that it does not set itself: what an administrator wrote always wins. */
    public String withOptions() {
        var url = new StringBuilder(address);
        OPTIONS.forEach((name, value) -> {
            if (!address.matches(".*[?&]" + name + "=.*")) {
                url.append(url.indexOf("?") < 0 ? '?' : '&')
                        .append(name)
                        .append('=')
                        .append(value);
            }
        });
        return url.toString();
    }

    private static Map<String, String> options() {
        var options = new LinkedHashMap<String, String>();
        // The engine must not take the tables of another schema on the same server for its own.
        options.put("nullCatalogMeansCurrent", "true");
        // MariaDB's information schema misleads the driver about columns; SHOW is right on both servers.
        options.put("useInformationSchema", "false");
        // Instants are UTC on the wire whatever the zone of the machine, so that nodes agree.
        options.put("connectionTimeZone", "%2B00:00");
        options.put("forceConnectionTimeZoneToSession", "true");
        options.put("cachePrepStmts", "true");
        // The driver's own limits, 25 statements of 256 characters, are below what a single page asks for.
        options.put("prepStmtCacheSize", "256");
        options.put("prepStmtCacheSqlLimit", "8192");
        options.put("useServerPrepStmts", "true");
        options.put("rewriteBatchedStatements", "true");
        options.put("useLocalSessionState", "true");
        return options;
    }
}
