package org.guatu.benchmark;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/**
 * Multiplies the tasks of a played office within their region: its lists again and again, with tasks, parts, years,
 * milestones and reports, as rows of tables. The engine knows nothing of the copies, and no page of the growing kind asks
 * it.
 */
public final class ManyTasks {
    private static final long APART = 1_000_000;

    /** By table the columns that name a row of a copied table. */
    private static final Map<String, List<String>> MOVED = Map.of(
            "task_list", List.of("id"),
            "task", List.of("id", "list_id", "carried_from"),
            "part", List.of("id", "task_id"),
            "task_year", List.of("id", "list_id", "task_id"),
            "milestone", List.of("id", "task_year_id"),
            "report", List.of("id", "task_id", "task_year_id"));

    private static final List<String> ORDER = List.of("task_list", "task", "part", "task_year", "milestone", "report");

    private final DataSource database;
    private int copies;

    public ManyTasks(DataSource database) {
        this.database = database;
    }

    /** Copies until the region has about so many tasks; answers how many it has. */
    public long upTo(long tasks) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            long own = count(statement, "select count(*) from task where id < " + APART);
            long there = count(statement, "select count(*) from task");
            statement.execute("set foreign_key_checks = 0");
            while (there + own / 2 < tasks) {
                copies++;
                for (String table : ORDER) {
                    copy(statement, table);
                }
                there += own;
            }
            statement.execute("set foreign_key_checks = 1");
            statement.execute("update region_stamp set stamp = stamp + 1");
            for (String table : ORDER) {
                statement.execute("analyze table " + table);
            }
            return there;
        }
    }

    private void copy(Statement statement, String table) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (ResultSet rows =
                statement.executeQuery("select column_name from information_schema.columns where table_schema"
                        + " = database() and table_name = '" + table
                        + "' and coalesce(generation_expression, '') = ''")) {
            while (rows.next()) {
                columns.add(rows.getString(1));
            }
        }
        List<String> values =
                columns.stream().map(column -> value(table, column)).toList();
        statement.execute("insert into %s (%s) select %s from %s where id < %d"
                .formatted(table, String.join(", ", columns), String.join(", ", values), table, APART));
    }

    private String value(String table, String column) {
        if (MOVED.getOrDefault(table, List.of()).contains(column)) {
            return column + " + " + copies * APART;
        }
        return switch (table + "." + column) {
            case "task_list.title", "task_year.instance_id", "task.code" ->
                "concat(%s, '-%d')".formatted(column, copies);
            default -> column;
        };
    }

    private static long count(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
