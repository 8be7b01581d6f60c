package org.guatu.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import javax.sql.DataSource;

/** Reads what this Java and the embedded database beside it have used so far; on Linux only. */
final class Meter {
    private static final double TICK = 10;

    private final DataSource database;
    private final long server;

    Meter(DataSource database) throws SQLException {
        this.database = database;
        this.server = server();
    }

    /** Processor time of Java and of the database and time on the clock, in milliseconds. */
    record Spent(double java, double database, double clock) {
        Spent since(Spent before, int requests) {
            return new Spent(
                    (java - before.java) / requests,
                    (database - before.database) / requests,
                    (clock - before.clock) / requests);
        }

        double cpu() {
            return java + database;
        }
    }

    Spent spent() throws IOException {
        double java = ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1e6;
        String[] stat = Files.readString(Path.of("/proc", Long.toString(server), "stat"))
                .replaceAll(".*\\) ", "")
                .split(" ");
        return new Spent(java, TICK * (Long.parseLong(stat[11]) + Long.parseLong(stat[12])), System.nanoTime() / 1e6);
    }

    /** What the server was asked: statements that were prepared, and all that were executed, commits too. */
    record Asked(long prepared, long executed) {
        Asked since(Asked before) {
            return new Asked(prepared - before.prepared, executed - before.executed);
        }
    }

    Asked asked() throws SQLException {
        return new Asked(status("Com_stmt_prepare"), status("Questions"));
    }

    private long status(String name) throws SQLException {
        return number(
                "select variable_value from information_schema.global_status where variable_name = '" + name + "'");
    }

    private long number(String query) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private long server() throws SQLException {
        long port = number("select @@port");
        return ProcessHandle.allProcesses()
                .filter(one -> one.info().commandLine().orElse("").contains("--port=" + port)
                        || Arrays.asList(one.info().arguments().orElse(new String[0]))
                                .contains("--port=" + port))
                .filter(one -> one.info().command().orElse("").contains("mariadbd"))
                .mapToLong(ProcessHandle::pid)
                .findFirst()
                .orElseThrow();
    }
}
